// A mail too large to be fetched as it came: Gmail's own parts of it, where big attachments are only named.
// Example: a mail with 40 MB of drawings -> the same OpenEmail, attachments [{ name: 'drawings.zip', size: 41943040, ... }]

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import { readAddresses } from '../../src/email/address-list.ts';
import { decodeWords } from '../../src/email/encoded-words.ts';
import type { Attachment, OpenEmail } from '../../src/email/open-email.ts';
import { openFromParts } from '../../src/email/open-from-parts.ts';

type Part = gmail_v1.Schema$MessagePart;

/** As deep and as many as our own reader of raw mail goes. */
const most = { parts: 1000, addresses: 50 } as const;

export function openFullMail({ payload }: gmail_v1.Schema$Message): OpenEmail {
  const headers = (payload?.headers ?? []).map(({ name, value }) => ({
    name: name ?? '',
    value: value ?? '',
  }));
  const headerOf = (wanted: string) => headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
  const addresses = (name: string) => readAddresses(headerOf(name), most.addresses);
  const parts = payload === undefined ? [] : partsOf(payload);
  const bodies = parts.filter(({ filename }) => !filename);
  const textOf = (type: string) => {
    const data = bodies.find(({ mimeType, body }) => mimeType === type && body?.data)?.body?.data;
    return data ? Buffer.from(data, 'base64url').toString('utf8') : '';
  };
  return openFromParts({
    from: addresses('from')[0] ?? { name: '', address: '' },
    subject: decodeWords(headerOf('subject')),
    text: textOf('text/plain'),
    html: textOf('text/html'),
    messageId: headerOf('message-id'),
    inReplyTo: headerOf('in-reply-to'),
    references: headerOf('references'),
    replyTo: addresses('reply-to')[0] ?? null,
    to: addresses('to'),
    cc: addresses('cc'),
    date: headerOf('date'),
    attachments: parts.flatMap(attachmentOf),
    headers,
  });
}

/** Leaves of the tree in their order, without recursion: a hostile mail may be thousands deep. */
function partsOf(root: Part): readonly Part[] {
  const leaves: Part[] = [];
  const open = [root];
  for (let part = open.pop(); part !== undefined && leaves.length < most.parts; part = open.pop()) {
    const children = part.parts ?? [];
    if (children.length === 0) leaves.push(part);
    open.push(...children.slice(0, most.parts).reverse());
  }
  return leaves;
}

function attachmentOf({ filename, mimeType, body, headers }: Part): readonly Attachment[] {
  if (!filename) return [];
  const placed = headers?.find(({ name }) => name?.toLowerCase() === 'content-disposition')?.value ?? '';
  const inline = /^\s*inline\b/i.test(placed);
  return [{ name: decodeWords(filename), type: mimeType ?? '', size: body?.size ?? 0, inline }];
}
