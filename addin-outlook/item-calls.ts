// The calls of Office on one mail. A call for a mail that is not open any more is refused, and what is read for it too late is dropped.
// Example: calls.readBody(item, 'html') while the user goes on to another mail -> { ok: false, problem: 'not-open' }

import { type CallManner, callOffice, present, refusedCall } from './office-call.ts';
import type { MailItem, OfficeCall, OfficePort } from './office-port.ts';
import { officeCodes } from './office-problem.ts';
import type { Done, RawCategory, RawItem, RawNotes } from './raw-office.ts';

export type ItemCalls = Pick<
  OfficePort,
  | 'readBody'
  | 'readHeaders'
  | 'readEml'
  | 'isShared'
  | 'categories'
  | 'addCategories'
  | 'removeCategories'
  | 'readNotes'
  | 'writeNotes'
  | 'openReply'
>;

/** Milliseconds: a silent host must not hold the pane, a slow one gets its time. */
const reading: CallManner = { patience: 8_000 };
const writing: CallManner = { patience: 15_000 };
/** Below the permission to write on the mail these calls throw at once. */
const labelling: CallManner = { ...writing, thrown: 'no-permission' };
/** The client answers with an own error above this many bytes. */
const mostFileBytes = 5_000_000;
const notesName = 'iq';

/** null for a mail without categories, on some clients. */
type RawList = readonly RawCategory[] | null;

/** @param rawOf the client's object behind a token; null once the mail is not open any more. */
export function itemCalls(rawOf: (item: MailItem) => RawItem | null): ItemCalls {
  type Start<T> = (raw: RawItem, done: Done<T>) => void;

  async function onItem<T>(item: MailItem, start: Start<T>, manner: CallManner): OfficeCall<T> {
    const raw = rawOf(item);
    if (raw === null) return refusedCall('not-open');
    return callOffice<T>((done) => start(raw, done), manner);
  }

  async function read<T>(item: MailItem, start: Start<T>): OfficeCall<T> {
    const answer = await onItem(item, start, reading);
    return rawOf(item) === null ? refusedCall('not-open') : answer;
  }

  async function write(item: MailItem, start: Start<unknown>, manner = writing): OfficeCall<null> {
    const answer = await onItem(item, start, manner);
    return answer.ok ? { ok: true, value: null } : answer;
  }

  const notesOf = (item: MailItem) =>
    read<RawNotes>(item, (raw, done) => present(raw.loadCustomPropertiesAsync).call(raw, done));

  return {
    async readBody(item, form) {
      const ask = () => read<string>(item, (raw, done) => present(raw.body).getAsync(form, done));
      const first = await ask();
      // The Mac answers with an internal error now and then, and rightly when asked once more.
      return !first.ok && first.code === officeCodes.internal ? ask() : first;
    },
    readHeaders: (item) => read(item, (raw, done) => present(raw.getAllInternetHeadersAsync).call(raw, done)),
    async readEml(item) {
      const answer = await read<string>(item, (raw, done) => present(raw.getAsFileAsync).call(raw, done));
      return answer.ok ? bytesOf(answer.value) : answer;
    },
    isShared: (item) => isShared(item, rawOf),
    async categories(item) {
      const answer = await read<RawList>(item, (raw, done) => present(raw.categories).getAsync(done));
      if (!answer.ok) return answer;
      return { ok: true, value: (answer.value ?? []).map(({ displayName }) => displayName) };
    },
    addCategories: (item, names) =>
      write(item, (raw, done) => present(raw.categories).addAsync(names, done), labelling),
    removeCategories: (item, names) =>
      write(item, (raw, done) => present(raw.categories).removeAsync(names, done), labelling),
    async readNotes(item) {
      const notes = await notesOf(item);
      return notes.ok ? { ok: true, value: notes.value.get(notesName) ?? null } : notes;
    },
    async writeNotes(item, value) {
      const notes = await notesOf(item);
      if (!notes.ok) return notes;
      return write(item, (_raw, done) => {
        notes.value.set(notesName, value);
        notes.value.saveAsync(done);
      });
    },
    openReply: (item, htmlBody) => write(item, (raw, done) => openReply(raw, htmlBody, done)),
  };
}

/** Failures tell nothing here: clients fail on new mail of a shared mailbox. */
async function isShared(item: MailItem, rawOf: (item: MailItem) => RawItem | null): Promise<boolean | null> {
  const raw = rawOf(item);
  if (raw === null) return null;
  // The client gives the function to shared mail only.
  const ask = raw.getSharedPropertiesAsync;
  if (ask === undefined) return false;
  const answer = await callOffice<unknown>((done) => ask.call(raw, done), reading);
  return answer.ok ? true : null;
}

function openReply(raw: RawItem, htmlBody: string, done: Done<unknown>): void {
  if (raw.displayReplyFormAsync !== undefined) {
    raw.displayReplyFormAsync({ htmlBody }, done);
    return;
  }
  present(raw.displayReplyForm).call(raw, { htmlBody });
  done({ status: 'succeeded', value: null });
}

function bytesOf(base64: string) {
  try {
    const text = atob(base64.slice(0, Math.ceil(mostFileBytes / 3) * 4));
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    return { ok: true as const, value: bytes };
  } catch {
    return refusedCall('unknown');
  }
}
