// The worker's side of reading: what the page gave becomes the one email of the core, by the same readers as every other mail.
// Example: openSource({ form: 'raw', raw: 'From: Bo <bo@x.example>\r\n\r\n300 pcs', cut: false }) -> OpenEmail

import type { OpenEmail } from '../../../src/email/open-email.ts';
import { openEml } from '../../../src/email/open-eml.ts';
import { openFromParts } from '../../../src/email/open-from-parts.ts';
import type { RawMail, VisibleMail } from '../page-messages.ts';

export type MailSource = VisibleMail | RawMail;

/** Never rejects. */
export async function openSource(source: MailSource): Promise<OpenEmail> {
  if (source.form === 'raw') {
    const email = await openEml(Uint8Array.from(source.raw, (unit) => unit.charCodeAt(0)));
    return source.cut ? { ...email, truncated: [...new Set([...email.truncated, 'bytes' as const])] } : email;
  }
  const { from, to, subject, date, html, attachments, cut } = source;
  return openFromParts({
    from,
    to,
    subject,
    date,
    html,
    text: '',
    // The page tells names and kinds; sizes it writes in words of its language.
    attachments: attachments.map((file) => ({ ...file, size: 0, inline: false })),
    truncated: cut ? ['html'] : [],
  });
}
