// The answer to a button: its signed state is read, the deed is done with the event's own tokens, and the card shows what the mailbox
// really did. Example: state { act: 'dismiss' } -> label D, out of the inbox, a card that says "已归入 D 类" with undo

import type { Problem } from '../../src/mailbox/problem.ts';
import type { Wish } from './action-state.ts';
import { askScopes, buttonAnswer, openDraft } from './card-answer.ts';
import { spamCard } from './cards/plain-cards.ts';
import { draftReply } from './draft-reply.ts';
import { performDeed } from './perform-deed.ts';
import { missingScopes, type Need, scopesFor } from './scopes.ts';
import { type ScreenedMail, screenOpenMail } from './screen-open-mail.ts';
import { cardOf, needsConsent, problemCard } from './show-mail.ts';
import type { MailVisit, Reply } from './visit.ts';

const needs: { readonly [A in Wish['act']]: readonly Need[] } = {
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
    const card = spamCard({ language: event.language, press });
    return { answer: buttonAnswer([{ updateCard: card }]), outcome: 'card' };
  }
  const mail = await screenOpenMail(visit);
  if (!mail.ok) return refusedReply(visit, mail.problem, wanted);
  return wish.act === 'draft' ? drafted(visit, mail.value, wanted) : done(visit, wish, mail.value);
}

async function done(visit: MailVisit, wish: Wish, mail: ScreenedMail): Promise<Reply> {
  const { line, present, problem } = await performDeed(visit, wish, mail);
  if (problem !== null && needsConsent(visit, problem)) return refusedReply(visit, problem, needs[wish.act]);
  const card = cardOf(visit, { ...mail, present }, line);
  return { answer: buttonAnswer([{ updateCard: card }], line?.text ?? ''), outcome: problem?.code ?? 'card' };
}

async function drafted(visit: MailVisit, mail: ScreenedMail, wanted: readonly Need[]): Promise<Reply> {
  const draft = await draftReply(visit, mail);
  if (!draft.ok) return refusedReply(visit, draft.problem, wanted);
  return { answer: openDraft(draft.value.draftId, draft.value.threadId), outcome: 'draft' };
}

function refusedReply(visit: MailVisit, problem: Problem, wanted: readonly Need[]): Reply {
  if (needsConsent(visit, problem)) return { answer: askScopes(scopesFor(wanted)), outcome: 'scopes-asked' };
  return { answer: buttonAnswer([{ updateCard: problemCard(visit, problem) }]), outcome: problem.code };
}
