// What the user does with one mail: open it, mark words, label it, dismiss it, correct the verdict, take an act back.
// Example: await actions.open('m1'); await actions.apply('m1'); the act list then says confirmed, and its undo is one click.

import type { Answer, Plan, Receipt } from '../mailbox/mailbox.ts';
import { planLabels } from '../mailbox/plan-labels.ts';
import { problemOf } from '../mailbox/problem.ts';
import { receiptOf } from '../mailbox/receipt-of.ts';
import type { Act, Judgement } from '../panel/panel-props.ts';
import type { Tag } from '../tags/tag.ts';
import { recentActs } from './act-list.ts';
import { viewRows } from './list-view.ts';
import type { MailRow } from './mail-row.ts';
import { labelSettings, type Session } from './session.ts';

export interface MailActions {
  open(id: string): Promise<void>;
  reread(): Promise<void>;
  apply(id: string): Promise<void>;
  dismiss(id: string): Promise<void>;
  judge(id: string, judgement: Judgement): Promise<void>;
  undo(actId: string): Promise<void>;
}

export function mailActions(session: Session): MailActions {
  const { state, shelf, mailbox } = session;
  const reread = () => readOpen(session);

  async function runPlan(plan: Plan, verb: 'apply' | 'dismiss'): Promise<boolean> {
    const act = actOn(session, plan.id, plan.messageId, verb);
    const answer = await runAct(session, act, () => mailbox.apply(plan));
    await reread();
    return answer.ok;
  }

  async function setJudged(id: string, judged: MailRow['judged']): Promise<void> {
    const row = shelf.get(id);
    if (row !== null && row.judged !== judged) await shelf.change([{ ...row, judged }]);
  }

  async function apply(id: string): Promise<void> {
    const tags = tagsOf(session, id);
    if (tags !== null) await runPlan(planFor(session, id, { tags, dismiss: false }), 'apply');
  }

  async function dismiss(id: string): Promise<void> {
    if (await runPlan(planFor(session, id, { tags: [], dismiss: true }), 'dismiss')) await setJudged(id, 'D');
  }

  return {
    async open(id) {
      state.setSoon({ openId: id, cursor: id, opened: null, failure: null, evidence: null });
      await readMail(session, id);
      readNeighbours(session, id);
    },
    reread,
    apply,
    dismiss,
    async judge(id, judgement) {
      const tags = tagsOf(session, id);
      if (tags === null) return;
      if (judgement === 'D') return dismiss(id);
      await setJudged(id, judgement);
      if (judgement === 'other') return;
      const others = tags.filter(({ group }) => group !== 'quadrant');
      const corrected: readonly Tag[] = [{ group: 'quadrant', key: judgement }, ...others];
      await runPlan(planFor(session, id, { tags: corrected, dismiss: false }), 'apply');
    },
    async undo(actId) {
      const row = await session.mailbox.journal.get(actId);
      if (!row.ok || row.value === null) return;
      const receipt = receiptOf(row.value);
      const act = actOn(session, `undo ${actId}`, receipt.messageId, 'undo');
      const answer = await runAct(session, act, () => mailbox.undo(receipt));
      // The user's own word goes with the labels that he takes back.
      if (answer.ok) await setJudged(receipt.messageId, null);
      await reread();
    },
  };
}

async function readMail({ state, mailbox }: Session, id: string): Promise<void> {
  await mailbox.show(id);
  const page = state.get();
  if (page.openId === id && page.opened?.id !== id) {
    state.set({ failure: { messageId: id, sentence: problemOf('not-found').sentence } });
  }
}

/** Milliseconds: the verdict is on the screen then, and somebody who only passes through the list has gone on. */
const afterLook = 120;

/** The list is read downward more often than upward. */
function readNeighbours({ state, readAhead }: Session, id: string): void {
  setTimeout(() => {
    const { openId, rows, view } = state.get();
    if (openId !== id) return;
    const list = viewRows(rows, view);
    const at = list.findIndex((row) => row.id === id);
    if (at < 0) return;
    readAhead([at - 1, at + 2, at + 1].flatMap((place) => list[place]?.id ?? []));
  }, afterLook);
}

/** The open mail is read again after every act: what is there already is not offered again. */
async function readOpen(session: Session): Promise<void> {
  const { openId } = session.state.get();
  if (openId !== null) await readMail(session, openId);
}

interface PlanWish {
  readonly tags: readonly Tag[];
  readonly dismiss: boolean;
}

function planFor({ shelf, state }: Session, messageId: string, wish: PlanWish): Plan {
  const present = shelf.get(messageId)?.labels ?? [];
  return planLabels({ messageId, present, settings: labelSettings(state), ...wish });
}

/** Null while the mail is read: nobody can want labels that he has not seen. */
function tagsOf({ state }: Session, id: string): readonly Tag[] | null {
  const { opened } = state.get();
  return opened?.id === id ? opened.screened.tags : null;
}

function actOn(session: Session, id: string, messageId: string, verb: Act['verb']): Act {
  const subject = session.shelf.get(messageId)?.subject ?? '';
  return { id, messageId, subject, verb, state: 'waiting', problem: null, canUndo: false };
}

/** Runs one act and shows it truthfully: waiting until the mailbox has answered. */
async function runAct(
  session: Session,
  act: Act,
  work: () => Promise<Answer<Receipt>>,
): Promise<Answer<Receipt>> {
  const { state } = session;
  const others = (acts: readonly Act[]) => acts.filter(({ id }) => id !== act.id);
  state.set({ acts: [act, ...others(state.get().acts)] });
  const answer = await work();
  const journal = await recentActs(session);
  const failed = (): Act => ({
    ...act,
    state: 'failed',
    problem: answer.ok ? null : answer.problem.sentence,
  });
  state.set({ acts: answer.ok ? journal : [failed(), ...others(journal)] });
  return answer;
}
