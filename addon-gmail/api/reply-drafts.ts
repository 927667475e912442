// Puts a reply as a draft into the thread of a mail, once: a draft of the same words that is there already is the draft.
// Example: drafts.reply({ threadId: '18c1', messageId: '18c2' }, 'Dear Mara, ...') -> { ok: true, value: { draftId: 'r42', ... } }

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import type { Answer } from '../../src/mailbox/mailbox.ts';
import { problemOf } from '../../src/mailbox/problem.ts';
import { base64url, bytesOf } from './base64url.ts';
import type { GmailApi } from './gmail-api.ts';
import { failureKind } from './gmail-problem.ts';
import { answeredMail, replyMail } from './reply-mail.ts';
import { sameAddress } from './same-address.ts';

export interface ReplyPlace {
  readonly threadId: string;
  /** The mail that is answered. */
  readonly messageId: string;
}

export interface ReplyDraft {
  readonly draftId: string;
  readonly threadId: string;
  /** The draft's own message. */
  readonly messageId: string;
}

export interface ReplyDrafts {
  reply(place: ReplyPlace, text: string): Promise<Answer<ReplyDraft>>;
}

/** `account`: the address whose mailbox the user sees; null where it need not be compared. */
export function createReplyDrafts(api: GmailApi, account: string | null): ReplyDrafts {
  return {
    async reply({ threadId, messageId }, text) {
      const address = account === null ? null : await api.account();
      if (address !== null && !address.ok) return address;
      if (address !== null && account !== null && !sameAddress(address.value, account)) {
        return { ok: false, problem: problemOf('wrong-account') };
      }
      const message = await api.getMessage(messageId, 'metadata');
      if (!message.ok) return message;
      const raw = new TextEncoder().encode(replyMail(answeredMail(message.value), text));
      return create(api, { threadId, text, raw: base64url(raw) });
    },
  };
}

interface DraftWish {
  readonly threadId: string;
  readonly text: string;
  readonly raw: string;
}

async function create(api: GmailApi, wish: DraftWish): Promise<Answer<ReplyDraft>> {
  for (let tries = 1; ; tries += 1) {
    const there = await sameDraft(api, wish);
    if (there !== null) return { ok: true, value: there };
    const made = await api.createDraft({ message: { threadId: wish.threadId, raw: wish.raw } });
    if (made.ok) {
      const draft = draftOf(made.value);
      return draft === null ? { ok: false, problem: problemOf('timed-out') } : { ok: true, value: draft };
    }
    // An answer that got lost may have been a yes: looked for once more, and only then asked again.
    if (tries > 1 || failureKind(made.failure) !== 'unsure') return made;
  }
}

/** A draft of the same words in the same thread; null also where drafts may be written but not read. */
async function sameDraft(api: GmailApi, { threadId, text }: DraftWish): Promise<ReplyDraft | null> {
  const listed = await api.listDrafts({ maxResults: 100 });
  if (!listed.ok) return null;
  const here = (listed.value.drafts ?? []).flatMap((draft) => draftOf(draft) ?? []);
  for (const draft of here.filter((one) => one.threadId === threadId)) {
    const message = await api.getMessage(draft.messageId, 'full');
    if (message.ok && plain(textIn(message.value.payload)) === plain(text)) return draft;
  }
  return null;
}

function draftOf({ id, message }: gmail_v1.Schema$Draft): ReplyDraft | null {
  if (!id || !message?.id || !message.threadId) return null;
  return { draftId: id, threadId: message.threadId, messageId: message.id };
}

function textIn(part: gmail_v1.Schema$MessagePart | undefined): string {
  if (part === undefined) return '';
  if (part.mimeType === 'text/plain') return new TextDecoder().decode(bytesOf(part.body?.data ?? ''));
  return (part.parts ?? []).map(textIn).find((text) => text !== '') ?? '';
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
