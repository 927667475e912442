// The card of the open mail, as a first answer or after a button. Example: await showMail(visit) -> { ok: true, value: card }

import type { Problem } from '../../src/mailbox/problem.ts';
import { type PanelView, viewOf } from '../../src/panel/panel-view.ts';
import { panelRecord } from '../../src/sidebar/panel-record.ts';
import { isOurs } from '../../src/tags/vocabulary.ts';
import { askScopes, type Card, pushCard } from './card-answer.ts';
import { cardWords } from './cards/card-words.ts';
import { type ActLine, mailCard } from './cards/mail-card.ts';
import { noticeCard } from './cards/plain-cards.ts';
import { problemText } from './problem-text.ts';
import { missingScopes, scopesFor } from './scopes.ts';
import { type ScreenedMail, screenOpenMail } from './screen-open-mail.ts';
import type { MailVisit, Reply, Visit } from './visit.ts';

/** The first answer to an opened mail. */
export async function answerOpen(visit: MailVisit): Promise<Reply> {
  const missing = missingScopes(['read'], visit.event.authorizedScopes);
  if (missing.length > 0) return { answer: askScopes(missing), outcome: 'scopes-asked' };
  const read = await screenOpenMail(visit);
  if (!read.ok) return problemReply(visit, read.problem);
  return { answer: pushCard(cardOf(visit, read.value, null)), outcome: 'card' };
}

/** Gmail refused the scope although the event did not tell: asked for as if it had. */
function problemReply(visit: MailVisit, problem: Problem): Reply {
  if (needsConsent(visit, problem))
    return { answer: askScopes(scopesFor(['read'])), outcome: 'scopes-asked' };
  return { answer: pushCard(problemCard(visit, problem)), outcome: problem.code };
}

/** Where the event tells which scopes are granted, Gmail's no is no lack of consent: asking for it again would go round for ever. */
export function needsConsent({ event }: Visit, { code }: Problem): boolean {
  return code === 'consent-needed' || (code === 'no-permission' && event.authorizedScopes === null);
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

export function cardOf(visit: MailVisit, { screened, present }: ScreenedMail, act: ActLine | null): Card {
  const { event, labelling, press } = visit;
  const view = viewFor(visit, { screened, present });
  const ours = present.filter((name) => isOurs(name, visit.context.labels) !== null);
  return mailCard({ view, language: event.language, present: ours, act, labelling, press });
}

export function viewFor(
  { place, context, gmail, event, now }: MailVisit,
  { screened, present }: ScreenedMail,
): PanelView {
  const record = panelRecord({ messageId: place.messageId, screened, present, settings: context.labels });
  return viewOf(record, { language: event.language, now, can: gmail.mailbox.can });
}
