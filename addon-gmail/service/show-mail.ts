// The card of the open mail, as a first answer or after a button. Example: await showMail(visit) -> { ok: true, value: card }

import type { Answer, Receipt } from '../../src/mailbox/mailbox.ts';
import type { Problem } from '../../src/mailbox/problem.ts';
import { words } from '../../src/panel/dictionary.ts';
import { type PanelView, viewOf } from '../../src/panel/panel-view.ts';
import { panelRecord } from '../../src/sidebar/panel-record.ts';
import { isOurs } from '../../src/tags/vocabulary.ts';
import { askScopes, type Card, pushCard } from './card-answer.ts';
import { cardWords } from './cards/card-words.ts';
import { type ActLine, mailCard } from './cards/mail-card.ts';
import { noticeCard } from './cards/plain-cards.ts';
import { problemText } from './problem-text.ts';
import { type ReadMail, readMail } from './read-mail.ts';
import { missingScopes, scopesFor } from './scopes.ts';
import type { MailVisit, Reply } from './visit.ts';

/** The first answer to an opened mail. */
export async function answerOpen(visit: MailVisit): Promise<Reply> {
  const missing = missingScopes(['read'], visit.event.authorizedScopes);
  if (missing.length > 0) return { answer: askScopes(missing), outcome: 'scopes-asked' };
  const read = await readMail(visit);
  if (!read.ok) return problemReply(visit, read.problem);
  return { answer: pushCard(cardOf(visit, read.value, null)), outcome: 'card' };
}

/** Gmail refused the scope although the event did not tell: asked for as if it had. */
function problemReply(visit: MailVisit, problem: Problem): Reply {
  if (needsConsent(problem)) return { answer: askScopes(scopesFor(['read'])), outcome: 'scopes-asked' };
  return { answer: pushCard(problemCard(visit, problem)), outcome: problem.code };
}

export function needsConsent({ code }: Problem): boolean {
  return code === 'consent-needed';
}

export function problemCard({ event, press }: MailVisit, problem: Problem): Card {
  const { language } = event;
  const again = press({ act: 'show' });
  return noticeCard({
    title: cardWords(language).failed,
    text: problemText(problem, language),
    again,
    language,
  });
}

export function cardOf(visit: MailVisit, { screened, present }: ReadMail, act: ActLine | null): Card {
  const { event, labelling, press } = visit;
  const view = viewFor(visit, { screened, present });
  const ours = present.filter((name) => isOurs(name, visit.context.labels) !== null);
  return mailCard({ view, language: event.language, present: ours, act, labelling, press });
}

export function viewFor(
  { place, context, mailbox, event, now }: MailVisit,
  { screened, present }: ReadMail,
): PanelView {
  const record = panelRecord({ messageId: place.messageId, screened, present, settings: context.labels });
  return viewOf(record, { language: event.language, now, can: mailbox.can });
}

/** What a write did, in the words of the panel; undo only where there is something to take back. */
export function actLine(
  visit: MailVisit,
  verb: 'apply' | 'dismiss' | 'undo' | 'spam',
  done: Answer<Receipt>,
): ActLine {
  const { language } = visit.event;
  const told = verb === 'spam' ? cardWords(language).spamDone : words(language).act[verb];
  if (!done.ok) return { text: told.failed, problem: problemText(done.problem, language), undo: null };
  const { added, removed, movedFrom, movedTo, refused } = done.value;
  const did = added.length + removed.length > 0 || movedTo !== null;
  const text = refused.length === 0 ? told.confirmed : did ? told.partial : told.failed;
  const [first] = refused;
  const problem = first === undefined ? '' : problemText(first.problem, language);
  return {
    text,
    problem,
    undo: did && verb !== 'undo' ? { added: [...added], removed: [...removed], movedFrom, movedTo } : null,
  };
}
