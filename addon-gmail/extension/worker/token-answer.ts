// How a failed sign-in is told. Example: tokenProblem(new Error('OAuth2 not granted or revoked.')) -> { ok: false, problem: 'consent-needed' }

import type { Answer } from '../../../src/mailbox/mailbox.ts';
import { type ProblemCode, problemOf } from '../../../src/mailbox/problem.ts';

/** The one thing that is ever asked of Google: labels, archive, drafts and reading in one scope. */
export const modifyScope = 'https://www.googleapis.com/auth/gmail.modify';

/** Words of the browsers' own errors; they speak English in every language. */
const words: readonly (readonly [RegExp, ProblemCode])[] = [
  [/\bnetwork\b|\boffline\b|\bcould not be loaded\b|\bconnection\b/i, 'offline'],
  [/\badmin|\bpolicy\b|\bdisabled\b/i, 'blocked-by-admin'],
  [/\bnot signed in\b|\bunsupported\b|\bnot supported\b|\bclient id\b/i, 'sign-in-needed'],
];

/** Whatever else goes wrong with a sign-in, another click of the user is what mends it. */
export function tokenProblem(error: unknown): Answer<never> {
  const message = error instanceof Error ? error.message : '';
  const found = words.find(([pattern]) => pattern.test(message));
  return refusedToken(found?.[1] ?? 'consent-needed');
}

export function refusedToken(code: ProblemCode): Answer<never> {
  return { ok: false, problem: problemOf(code) };
}

/** A closed window of Google may leave its promise without an end; after this many milliseconds the click counts as withdrawn. */
const patience = { interactive: 180_000, silent: 20_000 } as const;

export function inPatience<T>(work: Promise<T>, interactive: boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('no answer from the sign-in')),
      interactive ? patience.interactive : patience.silent,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
