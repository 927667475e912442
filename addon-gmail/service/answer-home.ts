// The card without a mail: what is due today, or for a deployment that cannot know a plain word.
// Example: a team with three silent A inquiries -> "A 重点跟进 · 超过 3 天没有往来 · 3" and the first of them with links

import { askScopes, pushCard } from './card-answer.ts';
import { cardWords } from './cards/card-words.ts';
import { homeCard, noticeCard } from './cards/plain-cards.ts';
import { dueToday, threadUrl } from './due-today.ts';
import { problemText } from './problem-text.ts';
import { missingScopes, scopesFor } from './scopes.ts';
import { needsConsent } from './show-mail.ts';
import type { Reply, Visit } from './visit.ts';

export async function answerHome(visit: Visit): Promise<Reply> {
  const { event, labelling, user } = visit;
  const { language } = event;
  const mailUrl = (threadId: string) => threadUrl(threadId, user.email);
  if (!labelling) {
    return { answer: pushCard(homeCard({ language, due: null, mailUrl })), outcome: 'card' };
  }
  const missing = missingScopes(['label'], event.authorizedScopes);
  if (missing.length > 0) return { answer: askScopes(missing), outcome: 'scopes-asked' };
  const due = await dueToday(visit);
  if (due.ok) return { answer: pushCard(homeCard({ language, due: due.value, mailUrl })), outcome: 'card' };
  if (needsConsent(visit, due.problem)) {
    return { answer: askScopes(scopesFor(['label'])), outcome: 'scopes-asked' };
  }
  const title = cardWords(language).failed;
  const text = problemText(due.problem, language);
  return { answer: pushCard(noticeCard({ title, text, again: null, language })), outcome: due.problem.code };
}
