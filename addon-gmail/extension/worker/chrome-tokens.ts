// Tokens from Chrome itself, which keeps and renews them: for the account that the browser's profile is signed in with.
// Example: tokens.token({ interactive: true }) -> Google's consent window at the first time, the kept token afterwards

import type { TokenProvider } from '../../api/token-provider.ts';
import { inPatience, modifyScope, refusedToken, tokenProblem } from './token-answer.ts';

export type ChromeIdentity = Pick<typeof chrome.identity, 'getAuthToken' | 'removeCachedAuthToken'>;

export function createChromeTokens(identity: ChromeIdentity): TokenProvider {
  return {
    async token({ interactive }) {
      try {
        const { token, grantedScopes = [modifyScope] } = await inPatience(
          identity.getAuthToken({ interactive, scopes: [modifyScope] }),
          interactive,
        );
        if (token === undefined) return refusedToken('consent-needed');
        // The user may leave the box of the scope empty.
        return grantedScopes.includes(modifyScope)
          ? { ok: true, value: token }
          : refusedToken('no-permission');
      } catch (error) {
        return tokenProblem(error);
      }
    },
    async drop(token) {
      // Nothing is lost when Chrome did not know it.
      await identity.removeCachedAuthToken({ token }).catch(() => undefined);
    },
  };
}
