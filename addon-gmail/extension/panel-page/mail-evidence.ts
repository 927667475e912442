// Which place in the mail's text a piece of evidence is, in the terms that the page can search by: the words and how many equal ones stand before.
// Example: text 'Bo\nRe: tents\n300 pcs ... 300 pcs' with the span of the second -> { words: '300 pcs', nth: 1 }

import type { OpenEmail, Span } from '../../../src/email/open-email.ts';

export interface Evidence {
  readonly words: string;
  readonly nth: number;
}

const mostWords = 300;

/** null for what does not stand in the body: the sender's line, the subject, the names of files. */
export function evidenceOf(email: Pick<OpenEmail, 'text' | 'parts'>, span: Span): Evidence | null {
  const { text, parts } = email;
  const part = parts.find(({ start, end }) => span.start >= start && span.start < end);
  if (part === undefined || ['sender', 'subject', 'attachment'].includes(part.kind)) return null;
  const body = parts.find(({ kind }) => kind !== 'sender' && kind !== 'subject')?.start ?? 0;
  const words = bare(text.slice(span.start, Math.min(span.end, span.start + mostWords)));
  if (words === '') return null;
  const before = bare(text.slice(body, span.start));
  let nth = 0;
  for (let at = before.indexOf(words); at >= 0; at = before.indexOf(words, at + words.length)) nth += 1;
  return { words, nth };
}

/** Blanks differ between the text that was read and the text that the page draws. */
function bare(text: string): string {
  return text.replace(/\s/g, '');
}
