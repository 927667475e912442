// What Google posts when a mail is opened or a button pressed, checked and made plain: unknown fields dropped, ids as the API has them.
// Example: { gmail: { messageId: 'msg-f:1888...', ... }, ... } -> { mail: { messageId: '1a34...', ... }, language: 'zh', ... }

import * as v from 'valibot';
import { apiId } from './mail-ids.ts';

export interface EventMail {
  readonly messageId: string;
  readonly threadId: string;
  /** Opens this one mail to the add-on's own scopes; goes into a header, never into a log. */
  readonly accessToken: string;
}

export interface AddOnEvent {
  readonly language: 'zh' | 'en';
  readonly userOAuthToken: string;
  /** '' where the scope for it is missing. */
  readonly userIdToken: string;
  /** null where the event does not tell. */
  readonly authorizedScopes: readonly string[] | null;
  /** 'unsent': a draft or a mail on its way out, which the API does not know under this id. */
  readonly mail: EventMail | 'unsent' | null;
  /** The signed state of the button that was pressed, '' for none. */
  readonly state: string;
}

const token = v.optional(v.pipe(v.string(), v.maxLength(8192)), '');
const words = v.pipe(v.string(), v.maxLength(20_000));
const id = v.pipe(v.string(), v.maxLength(200));

/** Every part may be missing: which one an answer needs is for that answer to say. */
const shape = v.object({
  commonEventObject: v.optional(
    v.object({
      userLocale: v.optional(v.pipe(v.string(), v.maxLength(40)), ''),
      parameters: v.optional(v.object({ state: v.optional(words, '') }), {}),
    }),
    {},
  ),
  authorizationEventObject: v.optional(
    v.object({
      userOAuthToken: token,
      userIdToken: token,
      authorizedScopes: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(100))),
    }),
    {},
  ),
  gmail: v.optional(v.object({ messageId: id, threadId: v.optional(id, ''), accessToken: token })),
});

/** @param language for an event without a locale. Never throws; null for what is no event. */
export function readEvent(body: unknown, language: 'zh' | 'en'): AddOnEvent | null {
  const read = v.safeParse(shape, body);
  if (!read.success) return null;
  const { commonEventObject: common, authorizationEventObject: given, gmail } = read.output;
  return {
    language: languageOf(common.userLocale, language),
    userOAuthToken: given.userOAuthToken,
    userIdToken: given.userIdToken,
    authorizedScopes: given.authorizedScopes ?? null,
    mail: gmail === undefined ? null : mailOf(gmail),
    state: common.parameters.state,
  };
}

function mailOf(gmail: {
  readonly messageId: string;
  readonly threadId: string;
  readonly accessToken: string;
}) {
  const messageId = apiId(gmail.messageId);
  if (messageId === null) return 'unsent';
  // A mail that begins a conversation has the conversation's id.
  return { messageId, threadId: apiId(gmail.threadId) ?? messageId, accessToken: gmail.accessToken };
}

/** "zh", "zh-CN", "zh_TW", "ZH-hant" -> zh; any other language is answered in English. */
function languageOf(locale: string, fallback: 'zh' | 'en'): 'zh' | 'en' {
  if (locale === '') return fallback;
  return /^zh(?:[-_]|$)/i.test(locale) ? 'zh' : 'en';
}
