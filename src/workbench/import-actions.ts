// Bringing mails in: files, folders, the samples; with progress that can be stopped, and every bad file named.
// Example: await actions.importFiles([inbox.mbox]) -> rows appear batch by batch, then "60 mails imported."

import { plainText } from '../panel/plain-text.ts';
import { viewRows } from './list-view.ts';
import type { MailRow } from './mail-row.ts';
import type { StoredMail } from './mail-store.ts';
import { notify } from './page-state.ts';
import { fetchSamples } from './sample-files.ts';
import type { ImportJob } from './screening-client.ts';
import type { FileProblem, ReadMail } from './screening-messages.ts';
import type { Session } from './session.ts';

export interface ImportActions {
  importFiles(files: readonly File[]): Promise<void>;
  loadSamples(): Promise<void>;
  /** @returns whether the profile is still the one that came with the samples. */
  clearSamples(): Promise<boolean>;
  stop(): void;
}

/** More bad files than this are counted, not listed. */
const mostProblems = 3;

interface Result {
  readonly added: number;
  readonly known: number;
  readonly problems: readonly FileProblem[];
  readonly ended: 'done' | 'stopped' | 'no-room' | 'worker-died';
}

/** The import that runs now, if any; shared with the stop button. */
interface Running {
  job: ImportJob | null;
  stopped: boolean;
}

export function importActions(session: Session): ImportActions {
  const { state } = session;
  const running: Running = { job: null, stopped: false };
  return {
    async importFiles(files) {
      // One import at a time: the button is off meanwhile, and a second drop changes nothing.
      if (state.get().progress?.task === 'import' || files.length === 0) return;
      state.set({ view: { ...state.get().view, folder: 'inbox' } });
      tell(session, await runImport(session, running, { files, sample: false }));
    },
    async loadSamples() {
      if (state.get().progress?.task === 'import') return;
      const samples = await fetchSamples();
      if (samples === null) {
        notify(state, 'problem', (words) => words.samplesMissing);
        return;
      }
      if (state.get().profile === null) await session.setProfile(samples.profile);
      const result = await runImport(session, running, { files: samples.files, sample: true });
      if (result.ended !== 'done' || result.problems.length > 0) tell(session, result);
      await session.page.raise('samplesOffered').catch(() => undefined);
    },
    clearSamples: () => clearSamples(session),
    stop() {
      running.stopped = true;
      running.job?.stop();
    },
  };
}

interface Wish {
  readonly files: readonly File[];
  readonly sample: boolean;
}

async function runImport(session: Session, running: Running, { files, sample }: Wish): Promise<Result> {
  const { state, shelf, client } = session;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let added = 0;
  let known = 0;
  let ended: Result['ended'] = 'done';
  running.stopped = false;
  state.set({ progress: { task: 'import', done: 0, total, mails: 0 } });
  running.job = client.importFiles(files, async (mails, bytes) => {
    try {
      const fresh = await shelf.add(mails.map((mail) => storedMail(mail, sample)));
      added += fresh;
      known += mails.length - fresh;
    } catch {
      ended = 'no-room';
      return false;
    }
    state.set({ progress: { task: 'import', done: bytes, total, mails: added + known } });
    return !running.stopped;
  });
  const problems = await running.job.finished.catch((): readonly FileProblem[] => {
    ended = 'worker-died';
    return [];
  });
  running.job = null;
  const { cursor, rows, view } = state.get();
  state.set({ progress: null, cursor: cursor ?? viewRows(rows, view)[0]?.id ?? null });
  return { added, known, problems, ended: running.stopped && ended === 'done' ? 'stopped' : ended };
}

function tell({ state }: Session, { added, known, problems, ended }: Result): void {
  if (ended === 'no-room') notify(state, 'problem', (words) => words.noRoom);
  if (ended === 'worker-died') notify(state, 'problem', (words) => words.offlineCore);
  if (ended === 'stopped') notify(state, 'info', (words) => words.stopped(added));
  if (ended === 'done' && added + known > 0) notify(state, 'info', (words) => words.brought(added, known));
  for (const { code, file } of problems.slice(0, mostProblems)) {
    const name = plainText(file, 80);
    notify(state, 'problem', (words) => words.problems[code](name));
  }
  const rest = problems.length - mostProblems;
  if (rest > 0) notify(state, 'problem', (words) => words.moreProblems(rest));
}

async function clearSamples({ state, shelf, mailbox }: Session): Promise<boolean> {
  const ids = shelf.rows().flatMap((row) => (row.sample ? [row.id] : []));
  const { openId, cursor } = state.get();
  if (openId !== null && ids.includes(openId)) {
    state.set({ openId: null, opened: null, column: 'list' });
    await mailbox.show(null);
  }
  if (cursor !== null && ids.includes(cursor)) state.set({ cursor: null });
  await shelf.forget(ids).catch(() => notify(state, 'problem', (words) => words.noRoom));
  const samples = await fetchSamples();
  return samples !== null && JSON.stringify(samples.profile) === JSON.stringify(state.get().profile);
}

function storedMail(mail: ReadMail, sample: boolean): StoredMail {
  const { raw, ...summary } = mail;
  const row: MailRow = { ...summary, size: raw.length, sample, folder: 'inbox', judged: null };
  return { row, raw };
}
