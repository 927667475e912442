// From a mail that was opened to its verdict: subject at once, a verdict by what the page shows, then one by the mail as it came.
// Example: the user arrows through ten mails -> nine results come too late and are dropped, the tenth is drawn

import type { OpenEmail } from '../../../src/email/open-email.ts';
import type { Sentence } from '../../../src/lexicon/sentence.ts';
import { type Problem, problemOf } from '../../../src/mailbox/problem.ts';
import type { ReadWay } from '../page-messages.ts';
import type { MailSource } from './mail-source.ts';
import { instant, placeOf, type Session } from './panel-session.ts';
import type { PanelItem } from './panel-state.ts';
import { panelWords } from './panel-words.ts';

export interface MailScreener {
  /** Reads and screens; null shows that nothing is open. */
  show(item: PanelItem | null): Promise<void>;
  /** Screens what was read once more, with new settings. */
  again(): Promise<void>;
  /** The mail as the core read it, for places of words in it; null while there is none. */
  email(): OpenEmail | null;
}

/** Of a mail that was opened this moment. */
const nothingRead = {
  screened: null,
  failure: null,
  present: null,
  judged: null,
  from: null,
  sourceless: false,
  notice: null,
} as const;

interface Reading {
  readonly way: ReadWay;
  readonly source: MailSource;
}

export function createMailScreener(session: Session): MailScreener {
  const { link, core, state } = session;
  /** Counts the mails shown: what comes for an older one is dropped. */
  let round = 0;
  let best: (Reading & { readonly email: OpenEmail }) | null = null;

  async function screen(item: PanelItem, reading: Reading, mine: number): Promise<boolean> {
    const opened = await core.open(item.key, reading.source).catch(() => null);
    if (mine !== round) return true;
    if (opened === null) return false;
    best = { ...reading, email: opened.email };
    state.set({
      screened: { ...opened.screened, subject: item.subject || opened.screened.subject },
      failure: null,
      from: reading.way,
    });
    return true;
  }

  /** @returns why there is no verdict this way; null when there is one. */
  async function read(item: PanelItem, way: ReadWay, mine: number): Promise<Sentence | null> {
    const answer = await link.read(item.key, way);
    if (mine !== round) return null;
    if (answer.form === 'none') return answer.reason === 'gone' ? panelWords.gone : panelWords.noBody;
    return (await screen(item, { way, source: answer }, mine)) ? null : problemOf('unknown').sentence;
  }

  async function show(item: PanelItem | null): Promise<void> {
    round += 1;
    const mine = round;
    best = null;
    if (item === null) return state.set({ ...nothingRead, item });
    state.setSoon({ ...nothingRead, item });
    // The glance comes first: what is asked of others meanwhile would only hold it up.
    const visible = await read(item, 'visible', mine);
    if (mine === round) await session.painted();
    if (mine !== round) return;
    const [source] = await Promise.all([
      read(item, 'source', mine),
      lookAtMail(session, item, () => mine === round),
    ]);
    if (mine !== round) return;
    if (source !== null) state.set({ sourceless: true, ...failureOf(item, visible) });
    await record(session, item);
  }

  return {
    show,
    // The worker answers in order: what comes now for an older setup is drawn over at once.
    async again() {
      const { item } = state.get();
      if (item === null || best === null) return;
      await screen(item, best, round);
      await record(session, item);
    },
    email: () => best?.email ?? null,
  };
}

/** @param sentence why even the visible mail gave no verdict; null when it did. */
function failureOf({ key }: PanelItem, sentence: Sentence | null) {
  return sentence === null ? {} : { failure: { messageId: key, sentence } };
}

/** The user's earlier word on the mail, and the labels that it has now. */
async function lookAtMail(session: Session, item: PanelItem, stays: () => boolean): Promise<void> {
  const kept = await session.ledger.screenings.get(item.key).catch(() => null);
  if (kept !== null && stays()) session.state.set({ judged: kept.judged });
  await lookAtLabels(session, item);
}

/** The truth of the mailbox, also after every act. Never asks for consent. */
export async function lookAtLabels({ state, worker }: Session, item: PanelItem): Promise<void> {
  const present = await worker.labels(placeOf(item));
  if (state.get().item?.key !== item.key) return;
  if (present.ok) {
    state.set({ present: present.value, access: 'given' });
    return;
  }
  if (needsConsent(present.problem)) state.set({ access: 'none' });
  else if (present.problem.code === 'wrong-account') state.set({ access: 'wrong-account' });
}

/** The mailbox is closed until the user says yes, once or again. */
export function needsConsent({ code }: Problem): boolean {
  return code === 'sign-in-needed' || code === 'consent-needed';
}

/** The local record of verdicts; a full store is no reason to hide a verdict. */
async function record(session: Session, item: PanelItem): Promise<void> {
  const { ledger, state } = session;
  const { screened } = state.get();
  if (screened?.messageId !== item.key) return;
  // An earlier word of the user is read beside this: it must not be written over by "has not said".
  const before = await ledger.screenings.get(item.key).catch(() => null);
  const judged = state.get().judged ?? before?.judged ?? null;
  const { screening } = screened;
  await ledger.screenings
    .put(item.key, { messageId: item.key, screening, judged, at: instant(session) })
    .catch(() => undefined);
}
