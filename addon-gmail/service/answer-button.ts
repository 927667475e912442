// The answer to a button: its signed state is read, the deed is done with the event's own tokens, and the card shows what the mailbox
// really did. Example: state { act: 'dismiss' } -> label D, out of the inbox, a card that says "已归入 D 类" with undo

import type { Answer, Plan, Receipt } from '../../src/mailbox/mailbox.ts';
import { isEmptyPlan, planLabels } from '../../src/mailbox/plan-labels.ts';
import type { Problem } from '../../src/mailbox/problem.ts';
import { judgedTags } from '../../src/sidebar/judged-tags.ts';
import { isOurs } from '../../src/tags/vocabulary.ts';
import type { TakenBack, Wish } from './action-state.ts';
import { askScopes, buttonAnswer } from './card-answer.ts';
import { cardWords } from './cards/card-words.ts';
import type { ActLine } from './cards/mail-card.ts';
import { spamCard } from './cards/plain-cards.ts';
import { draftReply } from './draft-reply.ts';
import { makeLabels } from './make-labels.ts';
import { type ReadMail, readMail } from './read-mail.ts';
import { missingScopes, type Need, scopesFor } from './scopes.ts';
import { actLine, cardOf, needsConsent, problemCard } from './show-mail.ts';
import type { MailVisit, Reply } from './visit.ts';

type Act = Wish['act'];

const needs: { readonly [A in Act]: readonly Need[] } = {
  show: ['read'],
  apply: ['read', 'label'],
  dismiss: ['read', 'label'],
  'ask-spam': [],
  spam: ['read', 'label'],
  draft: ['read', 'draft'],
  'make-labels': ['read', 'makeLabels'],
  judge: ['read', 'label'],
  undo: ['read', 'label'],
};

export async function answerButton(visit: MailVisit, wish: Wish): Promise<Reply> {
  const { event, press } = visit;
  const wanted = needs[wish.act];
  const missing = missingScopes(wanted, event.authorizedScopes);
  if (missing.length > 0) return { answer: askScopes(missing), outcome: 'scopes-asked' };
  if (wish.act === 'ask-spam') {
    return {
      answer: buttonAnswer([{ updateCard: spamCard({ language: event.language, press }) }]),
      outcome: 'card',
    };
  }
  const read = await readMail(visit);
  if (!read.ok) return refusedReply(visit, read.problem, wanted);
  if (wish.act === 'draft')
    return draftReply(visit, read.value, (problem) => refusedReply(visit, problem, wanted));
  const deed = await perform(visit, wish, read.value);
  if (deed.problem !== null && needsConsent(deed.problem)) return refusedReply(visit, deed.problem, wanted);
  const card = cardOf(visit, { ...read.value, present: deed.present }, deed.line);
  return {
    answer: buttonAnswer([{ updateCard: card }], deed.line?.text ?? ''),
    outcome: deed.problem?.code ?? 'card',
  };
}

interface Deed {
  readonly line: ActLine | null;
  /** Labels on the mail afterwards. */
  readonly present: readonly string[];
  readonly problem: Problem | null;
}

async function perform(visit: MailVisit, wish: Wish, read: ReadMail): Promise<Deed> {
  const { context, place } = visit;
  const plan = (tags: ReadMail['screened']['tags'], dismiss = false): Plan =>
    planLabels({ messageId: place.threadId, tags, present: read.present, settings: context.labels, dismiss });
  const { tags } = read.screened;
  switch (wish.act) {
    case 'apply':
      return written(visit, read, 'apply', plan(tags));
    case 'dismiss':
      return written(visit, read, 'dismiss', plan(tags, true));
    case 'spam':
      return written(visit, read, 'spam', { ...plan(tags, true), moveTo: 'spam' });
    case 'judge':
      if (wish.judged === 'D') return written(visit, read, 'dismiss', plan(tags, true));
      if (wish.judged === 'other') return unlabelled(visit, read);
      return written(visit, read, 'apply', plan(judgedTags(tags, wish.judged)));
    case 'undo':
      return deedOf(visit, read, 'undo', await visit.mailbox.undo(receiptFrom(visit, wish.receipt)));
    case 'make-labels':
      return { ...(await makeLabels(visit)), present: read.present };
    default:
      return { line: null, present: read.present, problem: null };
  }
}

async function written(
  visit: MailVisit,
  read: ReadMail,
  verb: 'apply' | 'dismiss' | 'spam',
  plan: Plan,
): Promise<Deed> {
  if (isEmptyPlan(plan)) return { line: null, present: read.present, problem: null };
  return deedOf(visit, read, verb, await visit.mailbox.apply(plan));
}

/** The user says that it is no inquiry at all: no label of ours fits it. */
async function unlabelled(visit: MailVisit, read: ReadMail): Promise<Deed> {
  const { context, place, event } = visit;
  const own = cardWords(event.language);
  const remove = read.present.filter((name) => isOurs(name, context.labels) !== null);
  const nothing: Deed = {
    line: { text: own.othersNone, problem: '', undo: null },
    present: read.present,
    problem: null,
  };
  if (remove.length === 0) return nothing;
  const id = JSON.stringify([place.threadId, 'other']);
  const plan: Plan = { id, messageId: place.threadId, add: [], remove, moveTo: null };
  const deed = deedOf(visit, read, 'apply', await visit.mailbox.apply(plan));
  if (deed.problem !== null || deed.line === null) return deed;
  return { ...deed, line: { ...deed.line, text: own.othersDone } };
}

function deedOf(
  visit: MailVisit,
  { present }: ReadMail,
  verb: 'apply' | 'dismiss' | 'spam' | 'undo',
  done: Answer<Receipt>,
): Deed {
  const line = actLine(visit, verb, done);
  if (!done.ok) return { line, present, problem: done.problem };
  const { added, removed, refused } = done.value;
  const after = [...present.filter((name) => !removed.includes(name)), ...added];
  return { line, present: [...new Set(after)], problem: refused[0]?.problem ?? null };
}

/** The receipt has come back with the button: no server remembers it. */
function receiptFrom({ place }: MailVisit, receipt: TakenBack): Receipt {
  return { planId: 'card', messageId: place.threadId, refused: [], ...receipt };
}

function refusedReply(visit: MailVisit, problem: Problem, wanted: readonly Need[]): Reply {
  if (needsConsent(problem)) return { answer: askScopes(scopesFor(wanted)), outcome: 'scopes-asked' };
  return { answer: buttonAnswer([{ updateCard: problemCard(visit, problem) }]), outcome: problem.code };
}
