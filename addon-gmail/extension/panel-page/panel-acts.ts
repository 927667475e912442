// What the user does with the open mail: label it, dismiss it, call it spam, correct the verdict, take an act back, draft a reply.
// Example: acts.apply('1a34a2c177e9a968') -> "labelling ...", then what the service worker says the mailbox did, with undo

import type { Answer, Receipt } from '../../../src/mailbox/mailbox.ts';
import { planLabels } from '../../../src/mailbox/plan-labels.ts';
import { receiptOf } from '../../../src/mailbox/receipt-of.ts';
import type { Act, Judgement } from '../../../src/panel/panel-props.ts';
import type { ScreenedEmail } from '../../../src/panel/screened-email.ts';
import { actsSoFar } from '../../../src/sidebar/act-list.ts';
import { judgedTags } from '../../../src/sidebar/judged-tags.ts';
import { keepSubject, subjectsOf } from '../../../src/sidebar/subjects.ts';
import { instant, labelSettings, placeOf, type Session } from './panel-session.ts';
import type { PanelItem } from './panel-state.ts';
import { panelWords } from './panel-words.ts';
import { lookAtLabels, needsConsent } from './screen-mail.ts';

export interface PanelActs {
  apply(messageId: string): Promise<void>;
  dismiss(messageId: string): Promise<void>;
  spam(messageId: string): Promise<void>;
  judge(messageId: string, judgement: Judgement): Promise<void>;
  undo(actId: string): Promise<void>;
  reply(messageId: string, text: string): Promise<void>;
}

/** The mail that an act is about, seen on the page at this moment. */
interface Target {
  readonly item: PanelItem;
  readonly screened: ScreenedEmail;
}

type Verb = Exclude<Act['verb'], 'undo'>;

export function panelActs(session: Session): PanelActs {
  const { state, worker } = session;

  /** null: another mail is open by now; the panel then shows that one and nothing is written. */
  function target(messageId: string): Target | null {
    const { item, screened } = state.get();
    return item?.key === messageId && screened?.messageId === messageId ? { item, screened } : null;
  }

  async function label(messageId: string, judged: Judgement | null, verb: Verb = 'apply'): Promise<void> {
    const on = target(messageId);
    if (on === null) return;
    const { item, screened } = on;
    const act = await waitingAct(session, { id: asked, messageId: item.threadId, verb }, item);
    showAct(session, act);
    const present = await labelsAtClick(session, item);
    if (!present.ok) {
      showAct(session, { ...act, state: 'failed', problem: present.problem.sentence });
      return;
    }
    const plan = planLabels({
      messageId: item.threadId,
      tags: judgedTags(screened.tags, judged),
      present: present.value,
      settings: labelSettings(state),
      dismiss: verb === 'dismiss',
      spam: verb === 'spam',
    });
    const receipt = await runAct(session, { ...act, id: plan.id }, () => worker.apply(placeOf(item), plan));
    if (receipt.ok) await remember(session, on, judged);
  }

  return {
    apply: (messageId) => label(messageId, state.get().judged),
    dismiss: (messageId) => label(messageId, 'D', 'dismiss'),
    spam: (messageId) => label(messageId, 'D', 'spam'),
    async judge(messageId, judgement) {
      if (judgement === 'D') return label(messageId, 'D', 'dismiss');
      const on = target(messageId);
      if (on === null) return;
      if (judgement !== 'other') return label(messageId, judgement);
      await remember(session, on, judgement);
    },
    undo: (actId) => takeBack(session, actId, target),
    async reply(messageId, text) {
      const on = target(messageId);
      if (on !== null) await draftReply(session, on.item, text);
    },
  };
}

async function takeBack(
  session: Session,
  actId: string,
  target: (messageId: string) => Target | null,
): Promise<void> {
  const { state, worker, journal } = session;
  const row = await journal.get(actId);
  if (!row.ok || row.value === null) return;
  const receipt = receiptOf(row.value);
  const threadId = receipt.messageId;
  const { item } = state.get();
  const open = item?.threadId === threadId ? item : null;
  // Another thread than the open one: its first mail has the thread's own id.
  const place = { threadId, messageId: open?.key ?? threadId, account: item?.account ?? null };
  const act = await waitingAct(session, { id: `undo ${actId}`, messageId: threadId, verb: 'undo' }, open);
  const answer = await runAct(session, act, () => worker.undo(place, receipt));
  const on = open === null ? null : target(open.key);
  // The user's own word goes with the labels that he takes back.
  if (answer.ok && on !== null) await remember(session, on, null);
}

async function draftReply({ state, worker }: Session, item: PanelItem, text: string): Promise<void> {
  const answer = await worker.draft(placeOf(item), text);
  state.set({ notice: answer.ok ? panelWords.drafted : answer.problem.sentence });
  if (answer.ok) state.set({ access: 'given' });
}

/** Labels as they are at this moment; here, at the user's click, consent is asked for when there is none. */
async function labelsAtClick(
  { state, worker }: Session,
  item: PanelItem,
): Promise<Answer<readonly string[]>> {
  let present = await worker.labels(placeOf(item));
  const isOther = !present.ok && present.problem.code === 'wrong-account';
  if (isOther || (!present.ok && needsConsent(present.problem))) {
    const signed = await worker.signIn(item.account);
    if (!signed.ok) return signed;
    present = await worker.labels(placeOf(item));
  }
  if (present.ok || present.problem.code === 'wrong-account') return present;
  // Without a network, say: the plan is then kept and goes on later.
  return { ok: true, value: state.get().present ?? [] };
}

async function waitingAct(
  { ledger }: Session,
  act: Pick<Act, 'id' | 'messageId' | 'verb'>,
  item: PanelItem | null,
): Promise<Act> {
  const { documents } = ledger;
  if (item !== null) await keepSubject(documents, { key: item.threadId, subject: item.subject });
  const subject = (await subjectsOf(documents))(act.messageId);
  return { ...act, subject, state: 'waiting', problem: null, canUndo: false };
}

/** Before its plan is known an act has no id of its own. */
const asked = 'asked';

/** On top of the list, in the place of what was shown of it before. */
function showAct({ state }: Session, act: Act): void {
  const others = state.get().acts.filter(({ id }) => id !== act.id && id !== asked);
  state.set({ acts: [act, ...others], notice: null });
}

/** Runs one act and shows it truthfully: waiting until the mailbox has answered, then what is on the mail. */
async function runAct(
  session: Session,
  act: Act,
  work: () => Promise<Answer<Receipt>>,
): Promise<Answer<Receipt>> {
  const { state } = session;
  showAct(session, act);
  const answer = await work();
  await showActs(session);
  if (answer.ok) state.set({ access: 'given' });
  else showAct(session, { ...act, state: 'failed', problem: answer.problem.sentence });
  const { item } = state.get();
  if (item?.threadId === act.messageId) await lookAtLabels(session, item);
  return answer;
}

/** The journal as the panel's list. */
export async function showActs({ journal, ledger, state }: Session): Promise<void> {
  state.set({ acts: await actsSoFar(journal, await subjectsOf(ledger.documents)) });
}

/** In the local record: labels say the same to everybody else, so that a full store is no failure. */
async function remember(
  session: Session,
  { item, screened }: Target,
  judged: Judgement | null,
): Promise<void> {
  const { state, ledger } = session;
  if (state.get().item?.key === item.key) state.set({ judged });
  const { screening } = screened;
  await ledger.screenings
    .put(item.key, { messageId: item.key, screening, judged, at: instant(session) })
    .catch(() => undefined);
}
