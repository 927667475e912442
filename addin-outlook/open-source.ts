// The worker's side of reading: what the client gave becomes the one email of the core, by the same parser for every client.
// Example: openSource({ form: 'parts', item, headers: 'Reply-To: bo@x.example\r\n...', html: '<p>300 pcs</p>', ... }) -> OpenEmail

import type { MailParts } from '../src/email/mail-parts.ts';
import type { Address, OpenEmail } from '../src/email/open-email.ts';
import { openEml, readEml } from '../src/email/open-eml.ts';
import { openFromParts } from '../src/email/open-from-parts.ts';
import type { ItemSource } from './open-item.ts';

/** Never rejects. */
export async function openSource(source: ItemSource): Promise<OpenEmail> {
  return source.form === 'eml' ? openEml(source.bytes) : openFromParts(await partsOf(source));
}

async function partsOf(source: Extract<ItemSource, { readonly form: 'parts' }>): Promise<MailParts> {
  const { item, headers, html, text, cut } = source;
  const head = headers === '' ? null : await readEml(new TextEncoder().encode(`${headers.trim()}\r\n\r\n`));
  return {
    from: knownAddress(item.from, head?.from),
    subject: item.subject,
    html,
    text,
    messageId: item.internetMessageId || head?.messageId || '',
    inReplyTo: head?.inReplyTo ?? '',
    references: head?.references ?? '',
    replyTo: head?.replyTo ?? null,
    to: item.to,
    cc: item.cc,
    date: head?.date || item.created,
    attachments: item.attachments,
    headers: head?.headers ?? [],
    truncated: cut ? ['html'] : [],
  };
}

/** A colleague's address is a directory path on some clients; the header has the real one. */
function knownAddress(shown: Address, header: Address | undefined): Address {
  return shown.address.includes('@') || header === undefined ? shown : header;
}
