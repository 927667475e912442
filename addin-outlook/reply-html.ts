// A text of ours as the body of a reply form: escaped, lines kept, below what the form takes.
// Example: replyHtml('1. Which port?\n2. How many <pcs>?') -> '<div>1. Which port?</div><div>2. How many &lt;pcs&gt;?</div>'

import { escapeHtml } from '../src/panel/escape-html.ts';

/** The form refuses 32 KB; escaping makes a text longer, so the measure is taken on what is sent. */
const mostBytes = 30_000;

/** Whole lines only: what would not fit is left out with all that follows. */
export function replyHtml(text: string): string {
  const encoder = new TextEncoder();
  let html = '';
  let bytes = 0;
  for (const line of text.toWellFormed().split(/\r\n|\r|\n/)) {
    const row = line.trim() === '' ? '<div><br></div>' : `<div>${escapeHtml(line)}</div>`;
    bytes += encoder.encode(row).length;
    if (bytes > mostBytes) break;
    html += row;
  }
  return html;
}
