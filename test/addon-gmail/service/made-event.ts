// Events as Google posts them, for mails of the stand-in Gmail. Example: madeEvent({ gmail, maker, mail, scopes }) -> { gmail: { messageId: 'msg-f:...' } }

import { type FakeGmail, scopeNames } from '../../gmail-host/fake-gmail/fake-gmail.ts';
import type { FakeMessage } from '../../gmail-host/fake-gmail/fake-mailbox.ts';
import { seller, type TokenMaker } from './token-maker.ts';

const email = 'https://www.googleapis.com/auth/userinfo.email';

/** What the two editions of the deployment are granted. */
export const grants = {
  labelling: [scopeNames.modify, scopeNames.messageReadonly, scopeNames.actionCompose, email],
  plain: [scopeNames.labels, scopeNames.messageReadonly, scopeNames.actionCompose, email],
} as const;

export interface EventWish {
  readonly userLocale?: string;
  /** null: the event does not tell. */
  readonly scopes?: readonly string[] | null;
  readonly state?: string;
  readonly user?: { readonly sub?: string; readonly email?: string };
  /** Put over the rest. */
  readonly gmail?: object;
}

interface EventParts extends EventWish {
  readonly from: { readonly gmail: FakeGmail; readonly maker: TokenMaker };
  readonly standard: readonly string[];
  readonly mail: FakeMessage | null;
}

export function madeEvent({ from: { gmail, maker }, standard, mail, ...wish }: EventParts): object {
  const scopes = wish.scopes === undefined ? standard : wish.scopes;
  return {
    commonEventObject: {
      hostApp: 'GMAIL',
      platform: 'ANDROID',
      userLocale: wish.userLocale ?? 'zh-CN',
      ...(wish.state === undefined ? {} : { parameters: { state: wish.state } }),
    },
    authorizationEventObject: {
      userOAuthToken: gmail.grant(seller.email, [...(scopes ?? standard)]),
      userIdToken: maker.user(wish.user),
      ...(scopes === null ? {} : { authorizedScopes: scopes }),
    },
    ...(mail === null
      ? {}
      : {
          gmail: {
            messageId: `msg-f:${BigInt(`0x${mail.id}`)}`,
            threadId: `thread-f:${BigInt(`0x${mail.threadId}`)}`,
            accessToken: gmail.grantMessage(seller.email, mail.id),
          },
        }),
    ...wish.gmail,
  };
}
