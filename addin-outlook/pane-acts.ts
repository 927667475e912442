// What the user does with the open mail: label it, dismiss it, correct the verdict, take an act back, reply.
// Example: acts.apply('a@b.example') -> "labelling ...", then what the mailbox really did, with undo

import type { Answer, Plan, Receipt } from '../src/mailbox/mailbox.ts';
import { planLabels } from '../src/mailbox/plan-labels.ts';
import { receiptOf } from '../src/mailbox/receipt-of.ts';
import type { Act, Judgement } from '../src/panel/panel-props.ts';
import type { ScreenedEmail } from '../src/panel/screened-email.ts';
import { actsSoFar } from '../src/sidebar/act-list.ts';
import { judgedTags } from '../src/sidebar/judged-tags.ts';
import { keepSubject, subjectsOf } from '../src/sidebar/subjects.ts';
import { memoryOf } from './item-memory.ts';
import type { MailItem } from './office-port.ts';
import { instant, labelSettings, type Session } from './pane-session.ts';
import { replyHtml } from './reply-html.ts';

export interface PaneActs {
  apply(messageId: string): Promise<void>;
  dismiss(messageId: string): Promise<void>;
  judge(messageId: string, judgement: Judgement): Promise<void>;
  undo(actId: string): Promise<void>;
  reply(messageId: string, text: string): Promise<void>;
}

/** The mail that an act is about, seen in the client at this moment. */
interface Target {
  readonly item: MailItem;
  readonly screened: ScreenedEmail;
}

export function paneActs(session: Session): PaneActs {
  const { state, watch, mailbox } = session;

  /** null: another mail is open by now, or this one is still read; the pane then shows that one and nothing is written. */
  function target(messageId: string): Target | null {
    const item = watch.check();
    const { screened } = state.get();
    return item?.key === messageId && screened?.messageId === messageId ? { item, screened } : null;
  }

  async function label(messageId: string, judged: Judgement | null, dismiss = false): Promise<void> {
    const on = target(messageId);
    if (on === null) return;
    const present = await mailbox.labels(messageId);
    const plan = planLabels({
      messageId,
      tags: judgedTags(on.screened.tags, judged),
      present: present.ok ? present.value : (state.get().present ?? []),
      settings: labelSettings(state),
      dismiss,
    });
    const receipt = await runPlan(session, plan, dismiss ? 'dismiss' : 'apply');
    if (receipt.ok) await remember(session, on, judged);
  }

  return {
    apply: (messageId) => label(messageId, state.get().judged),
    dismiss: (messageId) => label(messageId, 'D', true),
    async judge(messageId, judgement) {
      if (judgement === 'D') return label(messageId, 'D', true);
      const on = target(messageId);
      if (on === null) return;
      if (judgement !== 'other') return label(messageId, judgement);
      await remember(session, on, judgement);
    },
    async undo(actId) {
      const row = await mailbox.journal.get(actId);
      if (!row.ok || row.value === null) return;
      const receipt = receiptOf(row.value);
      const { messageId } = receipt;
      const act = await waitingAct(session, { id: `undo ${actId}`, messageId, verb: 'undo' });
      const answer = await runAct(session, act, () => mailbox.undo(receipt));
      const on = target(messageId);
      // The user's own word goes with the labels that he takes back.
      if (answer.ok && on !== null) await remember(session, on, null);
    },
    async reply(messageId, text) {
      const on = target(messageId);
      if (on === null) return;
      // The form closes or reloads the pane on some clients: what is to be kept is written before.
      await keepSubject(session.ledger.documents, on.item);
      const answer = await session.port.openReply(on.item, replyHtml(text));
      state.set({ notice: answer.ok ? null : answer.problem.sentence });
    },
  };
}

async function runPlan(session: Session, plan: Plan, verb: 'apply' | 'dismiss'): Promise<Answer<Receipt>> {
  const act = await waitingAct(session, { id: plan.id, messageId: plan.messageId, verb });
  return runAct(session, act, () => session.mailbox.apply(plan));
}

async function waitingAct(session: Session, act: Pick<Act, 'id' | 'messageId' | 'verb'>): Promise<Act> {
  const { ledger, state } = session;
  const { item } = state.get();
  if (item?.key === act.messageId) await keepSubject(ledger.documents, item);
  const subject = (await subjectsOf(ledger.documents))(act.messageId);
  return { ...act, subject, state: 'waiting', problem: null, canUndo: false };
}

/** Runs one act and shows it truthfully: waiting until the mailbox has answered, then what is on the mail. */
async function runAct(
  session: Session,
  act: Act,
  work: () => Promise<Answer<Receipt>>,
): Promise<Answer<Receipt>> {
  const { state, mailbox } = session;
  const others = (acts: readonly Act[]) => acts.filter(({ id }) => id !== act.id);
  state.set({ acts: [act, ...others(state.get().acts)], notice: null });
  const answer = await work();
  await showActs(session);
  if (!answer.ok) {
    const failed: Act = { ...act, state: 'failed', problem: answer.problem.sentence };
    state.set({ acts: [failed, ...others(state.get().acts)] });
  }
  const present = await mailbox.labels(act.messageId);
  if (present.ok && state.get().item?.key === act.messageId) state.set({ present: present.value });
  return answer;
}

/** The journal as the panel's list. */
export async function showActs({ mailbox, ledger, state }: Session): Promise<void> {
  state.set({ acts: await actsSoFar(mailbox.journal, await subjectsOf(ledger.documents)) });
}

/** On the mail, for other computers, and in the local record. Neither is worth a failure: the labels say the same. */
async function remember(
  session: Session,
  { item, screened }: Target,
  judged: Judgement | null,
): Promise<void> {
  const { state, port, ledger } = session;
  const at = instant(session);
  if (state.get().item?.key === item.key) state.set({ judged });
  await port.writeNotes(item, memoryOf(screened, judged, at));
  const { screening } = screened;
  await ledger.screenings
    .put(item.key, { messageId: item.key, screening, judged, at })
    .catch(() => undefined);
}
