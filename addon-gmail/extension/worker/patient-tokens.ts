// Tokens for what is under way: a consent that was taken back meanwhile lets the plan wait for the next sign-in instead of failing.
// Example: 'consent-needed' in the middle of a plan -> 'sign-in-needed', the journal's row waits

import { problemOf } from '../../../src/mailbox/problem.ts';
import type { TokenProvider } from '../../api/token-provider.ts';

export function patientTokens(tokens: TokenProvider): TokenProvider {
  return {
    async token(wish) {
      const token = await tokens.token(wish);
      const lost = !token.ok && token.problem.code === 'consent-needed';
      return lost ? { ok: false, problem: problemOf('sign-in-needed') } : token;
    },
    drop: (token) => tokens.drop(token),
  };
}
