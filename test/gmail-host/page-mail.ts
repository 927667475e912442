// A mail's source as the page shows it: people, date, body without scripts, names of files.
// Example: await pageMail({ messageId: '1a34…', eml: 'From: …' }) -> { id: '1a34…', from: { name: 'Sofie Lindahl', … }, html: '<p>…</p>' }

import PostalMime, { type Address } from 'postal-mime';
import type { PageMail, PagePerson } from './page/page-data.ts';

/** Gmail cleans a mail before it shows it; what is left of these here is stopped by the page's own policy. */
const unwanted = [
  /<(script|style|iframe|object|svg|math)\b[\s\S]{0,20000}?<\/\1\s*>/gi,
  /<\/?(?:script|style|iframe|object|embed|svg|math|base|meta|link|form|input|audio|video|source)\b[^>]{0,2000}>/gi,
  /\s(?:on[a-z]{2,30}|srcdoc|formaction|background|poster|ping)\s{0,5}=\s{0,5}(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\s>]{1,2000})/gi,
  /<img\b[^>]{0,2000}>/gi,
  /url\([^)]{0,2000}\)/gi,
];

const clean = (html: string) => unwanted.reduce((text, pattern) => text.replace(pattern, ''), html);

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
}

export async function pageMail(id: string, eml: string): Promise<PageMail> {
  const mail = await PostalMime.parse(eml);
  const person = (each: Address | undefined): PagePerson => ({
    name: each?.name || each?.address || '',
    address: each?.address ?? '',
  });
  const date = new Date(mail.date ?? 0);
  return {
    id,
    decimal: BigInt(`0x${id}`).toString(),
    from: person(mail.from),
    to: (mail.to ?? []).map(person),
    date: date.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
    html: mail.html === undefined ? escapeText(mail.text ?? '') : clean(mail.html),
    attachments: mail.attachments.flatMap(({ filename }) => (filename ? [filename] : [])),
  };
}
