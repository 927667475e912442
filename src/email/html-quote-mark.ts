// Where mail programs begin the quoted history in HTML, by the marks they leave on elements.
// Example: <blockquote type="cite"> -> 'cite' (ends with the element); <div id="divRplyFwdMsg"> -> 'history' (to the end).

import type { Tag } from './html-tokens.ts';

const citeClasses = [
  'gmail_quote',
  'protonmail_quote',
  'zmail_extra',
  'moz-cite',
  'cite',
  'tutanota_quote',
  'gmail_blockquote',
];
const historyMarks = [
  'divrplyfwdmsg',
  'appendonsend',
  'outlookmessageheader',
  'olk_src_body_section',
  'yahoo_quoted',
  'yahooquoted',
  'isreplycontent',
  'replysplit',
  'stopspelling',
  'mail-editor-reference-message-container',
  'zmail_extra_hr',
  'ntes-mail-quote',
  'netease_mail_footer_reply',
  'ms-outlook-mobile-reference-message',
  'reply-intro',
  'wps-reply',
  'lark-mail-quote',
  'history-quote-wrapper',
];

/** Webmail puts 'x_' before foreign ids, some of it several times. */
function bare(name: string): string {
  let at = 0;
  while (name.startsWith('x_', at)) at += 2;
  return name.slice(at);
}

export function quoteMarkOf(tag: Tag): 'cite' | 'history' | null {
  const { attributes, name } = tag;
  if (attributes.size === 0) return null;
  const classText = attributes.get('class') ?? '';
  const classes = classText === '' ? [] : classText.toLowerCase().split(/\s/, 20).map(bare);
  const id = bare((attributes.get('id') ?? '').toLowerCase());
  if (name === 'blockquote') {
    if (attributes.get('type')?.toLowerCase() === 'cite' || attributes.has('cite')) return 'cite';
    if (classes.some((word) => citeClasses.includes(word) || word.includes('quote'))) return 'cite';
    return /^blockquote|^reply|quote/.test(id) ? 'cite' : null;
  }
  if (historyMarks.includes(id) || classes.some((word) => historyMarks.includes(word))) return 'history';
  return name === 'div' && borderLine(attributes.get('style') ?? '') ? 'history' : null;
}

/** The line Outlook draws above the earlier mail: nothing but a top border over a padding of three points. */
function borderLine(style: string): boolean {
  if (!/3\.0pt/i.test(style)) return false;
  const text = style.toLowerCase().replaceAll(/\s/g, '');
  return text.includes('border:none;border-top:solid') && text.includes('padding:3.0pt0');
}
