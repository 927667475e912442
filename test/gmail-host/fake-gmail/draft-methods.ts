// The draft methods of the stand-in. Example: drafts.create without raw -> refused with invalidArgument

import { decodeWords, headerOf, splitEml } from './eml-parts.ts';
import type { FakeMailbox } from './fake-mailbox.ts';
import { pageOf, searchTest } from './list-pages.ts';
import { bodyOf, type Method, Refused } from './method-call.ts';

export const draftMethods: { readonly [name: string]: Method } = {
  'drafts.create': (call) => {
    const message = bodyOf<'draft'>(call).message ?? {};
    const raw = Buffer.from(message.raw ?? '', 'base64url');
    if (raw.length === 0)
      throw new Refused(
        'invalidArgument',
        "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
      );
    const threadId = message.threadId ?? null;
    if (threadId !== null) checkReply(call.box, threadId, raw);
    const made = call.box.addMail(raw, {
      labelIds: ['DRAFT'],
      receivedAt: call.now,
      ...(threadId === null ? {} : { threadId }),
    });
    const id = `r${BigInt(`0x${made.id}`)}`;
    call.box.drafts.set(id, made);
    return { id, message: { id: made.id, threadId: made.threadId, labelIds: [...made.labelIds] } };
  },
  'drafts.list': (call) => {
    const test = searchTest(call);
    const found = [...call.box.drafts].filter(
      ([, message]) => call.box.messages.has(message.id) && test(message),
    );
    const { page, nextPageToken } = pageOf(found.reverse(), call.query);
    const drafts = page.map(([id, message]) => ({
      id,
      message: { id: message.id, threadId: message.threadId },
    }));
    // An empty list is left out, as Google does.
    return { ...(drafts.length > 0 ? { drafts } : {}), resultSizeEstimate: found.length, ...nextPageToken };
  },
};

/** Stricter than Gmail, which takes such a draft and then shows it as a conversation of its own or not at all. */
function checkReply(box: FakeMailbox, threadId: string, raw: Buffer): void {
  const thread = box.threads.get(threadId);
  if (thread === undefined) throw new Refused('notFound');
  const { headers } = splitEml(raw);
  const ids = thread.map(({ rfcId }) => rfcId);
  const names = (name: string) =>
    headerOf(headers, name)
      .split(/[\s<>]+/)
      .filter((id) => id !== '');
  const answers =
    names('in-reply-to').some((id) => ids.includes(id)) && names('references').some((id) => ids.includes(id));
  if (!answers) throw new Refused('invalidArgument', 'The draft does not answer a message of its thread');
  const plain = (subject: string) => subject.replace(/^(?:(?:re|fwd?|回复|答复)\s*[:：]\s*)+/i, '').trim();
  if (!thread.some(({ subject }) => plain(subject) === plain(decodeWords(headerOf(headers, 'subject'))))) {
    throw new Refused('invalidArgument', 'The subject of the draft is not that of its thread');
  }
}
