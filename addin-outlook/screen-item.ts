// From a mail that was opened to its verdict in the pane: subject at once, verdict when it is read, labels when they are known.
// Example: the user arrows through ten mails -> nine results come too late and are dropped, the tenth is drawn

import type { Answer } from '../src/mailbox/mailbox.ts';
import { problemOf } from '../src/mailbox/problem.ts';
import { readMemory } from './item-memory.ts';
import type { MailItem } from './office-port.ts';
import { type ItemSource, readItem } from './open-item.ts';
import { showActs } from './pane-acts.ts';
import { instant, type Session } from './pane-session.ts';

export interface ItemScreener {
  /** Reads and screens; null shows that nothing is open. */
  show(item: MailItem | null): Promise<void>;
  /** Screens the open mail once more with new settings, without asking the client for it. */
  again(): Promise<void>;
}

export function createItemScreener(session: Session): ItemScreener {
  const { port, core, state } = session;
  /** Counts the mails shown: what comes for an older one is dropped. */
  let round = 0;
  let source: { readonly item: MailItem; readonly value: ItemSource } | null = null;

  async function screen(item: MailItem, value: ItemSource, mine: number): Promise<void> {
    const opened = await core.open(item.key, value).catch(() => null);
    if (mine !== round) return;
    if (opened === null) fail(session, item, { ok: false, problem: problemOf('unknown') });
    else {
      // The subject of the list, not of the file: the user must find it again beside the pane.
      state.set({ screened: { ...opened.screened, subject: item.subject }, failure: null });
      await record(session, item);
    }
  }

  return {
    async show(item) {
      round += 1;
      const mine = round;
      source = null;
      const change = { item, screened: null, failure: null, present: null, judged: null };
      if (item === null) return state.set(change);
      state.setSoon(change);
      const looking = lookAtMail(session, item, () => mine === round);
      const read = await readItem(port, item);
      if (mine !== round) return;
      if (!read.ok) fail(session, item, read);
      else {
        source = { item, value: read.value };
        await screen(item, read.value, mine);
      }
      await looking;
    },
    async again() {
      if (source === null) return;
      round += 1;
      await screen(source.item, source.value, round);
    },
  };
}

function fail({ state }: Session, item: MailItem, answer: Answer<unknown> & { readonly ok: false }): void {
  state.set({ failure: { messageId: item.key, sentence: answer.problem.sentence } });
}

/** What stopped half way on this mail goes on first, then its categories and the user's earlier word are read. */
async function lookAtMail(session: Session, item: MailItem, stays: () => boolean): Promise<void> {
  const { port, state, mailbox } = session;
  const memory = await readMemory(port, item);
  if (memory !== null && stays()) state.set({ judged: memory.judged });
  const resumed = await mailbox.resume();
  await lookAtLabels(session, item.key);
  if (resumed.ok && resumed.value.length > 0) await showActs(session);
}

/** The truth of the mailbox, also after every act. */
export async function lookAtLabels({ state, mailbox }: Session, key: string): Promise<void> {
  const present = await mailbox.labels(key);
  if (present.ok && state.get().item?.key === key) state.set({ present: present.value });
}

/** The local record of verdicts; a full store is no reason to hide a verdict. */
async function record(session: Session, item: MailItem): Promise<void> {
  const { screened, judged } = session.state.get();
  if (screened?.messageId !== item.key) return;
  const { screening } = screened;
  await session.ledger.screenings
    .put(item.key, { messageId: item.key, screening, judged, at: instant(session) })
    .catch(() => undefined);
}
