// Who calls: Google's add-on platform for our deployment (the header's token), and which user sits before the card (the event's token).
// Example: await callers.platform('Bearer eyJ...', 'https://addon.example/gmail/open') -> { ok: true } or { ok: false, why: 'bad-token' }

import { OAuth2Client } from 'google-auth-library';

export interface CallerRules {
  /** The service account of the deployment: any Google service can get a token for our address, only this one is our caller. */
  readonly serviceAccount: string;
  /** The OAuth client of the add-on: user tokens are made out to it. */
  readonly clientId: string;
  /** Where Google's keys are read; left out, Google's own address. */
  readonly keysUrl?: string;
}

export type RefusedCaller = 'no-token' | 'bad-token' | 'other-account' | 'keys-unavailable';

export interface User {
  /** Google's own id of the user, the same for ever. */
  readonly sub: string;
  /** Lower case. */
  readonly email: string;
}

export type Verified<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: RefusedCaller };

export interface CallerCheck {
  platform(authorization: string | undefined, audience: string): Promise<Verified<null>>;
  user(token: string): Promise<Verified<User>>;
  /** Fetches the keys ahead of the first caller; a failure shows at the first call. */
  warm(): Promise<void>;
}

const keysTimeout = 5000;

export function createCallerCheck({ serviceAccount, clientId, keysUrl }: CallerRules): CallerCheck {
  const client = new OAuth2Client({
    transporterOptions: { timeout: keysTimeout },
    ...(keysUrl === undefined ? {} : { endpoints: { oauth2FederatedSignonPemCertsUrl: keysUrl } }),
  });

  /** The library checks signature, issuer, audience and time. Its errors quote the token, so none of them is kept. */
  async function read(token: string, audience: string) {
    if (token === '') return refused('no-token');
    try {
      await client.getFederatedSignonCertsAsync();
    } catch {
      return refused('keys-unavailable');
    }
    try {
      const ticket = await client.verifyIdToken({ idToken: token, audience });
      const payload = ticket.getPayload();
      return payload === undefined ? refused('bad-token') : { ok: true as const, value: payload };
    } catch {
      return refused('bad-token');
    }
  }

  return {
    async platform(authorization, audience) {
      const token = /^Bearer ([\w.-]{1,8192})$/i.exec(authorization ?? '')?.[1] ?? '';
      const ticket = await read(token, audience);
      if (!ticket.ok) return ticket;
      const { email, email_verified: verified } = ticket.value;
      return email === serviceAccount && verified === true
        ? { ok: true, value: null }
        : refused('other-account');
    },
    async user(token) {
      const ticket = await read(token, clientId);
      if (!ticket.ok) return ticket;
      const { sub, email, email_verified: verified } = ticket.value;
      if (!sub || email === undefined || verified !== true) return refused('bad-token');
      return { ok: true, value: { sub, email: email.toLowerCase() } };
    },
    async warm() {
      await client.getFederatedSignonCertsAsync().catch(() => undefined);
    },
  };
}

function refused(why: RefusedCaller): { readonly ok: false; readonly why: RefusedCaller } {
  return { ok: false, why };
}
