// Words of a mail made safe for a card's text, which reads a little HTML: escaped, one line, and closed off against writing direction.
// Example: mailText('<b>50</b>\u202e gpj.exe', 80) -> '\u2068&lt;b&gt;50&lt;/b&gt; gpj.exe\u2069'

import { escapeHtml } from '../../../src/panel/escape-html.ts';
import { plainText } from '../../../src/panel/plain-text.ts';

/** The marks stand in for <bdi>: an Arabic name must not turn round the words beside it. */
export function mailText(text: string, limit: number): string {
  const plain = plainText(text, limit);
  return plain === '' ? '' : `\u2068${escapeHtml(plain)}\u2069`;
}
