// A problem in words that are true for the service: it keeps nothing, so it never says that an act goes on by itself.
// Example: problemText(problemOf('rate-limited'), 'en') -> "Gmail asks to slow down. Wait a minute, then press once more."

import { isPassing, type Problem } from '../../src/mailbox/problem.ts';
import { cardWords } from './cards/card-words.ts';

export function problemText(problem: Problem, language: 'zh' | 'en'): string {
  const own = cardWords(language);
  if (problem.code === 'rate-limited') return own.slower;
  if (problem.code === 'sign-in-needed') return own.signIn;
  return isPassing(problem) ? own.late : problem.sentence[language];
}
