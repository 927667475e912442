// The readable text of a mail from its parts: one plain text and one HTML, with the mails within it under their header lines.
// Example: alternative(text 'Hi', HTML '<p>Hi') and a text footer -> html '<p>Hi' and the footer as HTML, text 'Hi' and the footer

import { decodeText } from './charset-repair.ts';
import { decodeWords } from './encoded-words.ts';
import { unflow } from './format-flowed.ts';
import type { MimeLeaf, MimeMessage } from './mime-reader.ts';
import type { CapName } from './open-email.ts';
import { decodeTransfer } from './transfer-decoding.ts';

export interface MailBodies {
  /** All parts in their order, plain ones as HTML; '' when the mail has no HTML. */
  readonly html: string;
  /** The plain parts; decoded only when it is asked for, since HTML is read instead where there is some. */
  readonly text: () => string;
  readonly cut: readonly CapName[];
}

/** The forms of one content. */
interface Choice {
  readonly plain: (MimeLeaf | MimeMessage)[];
  readonly html: (MimeLeaf | MimeMessage)[];
}

const maxTextBytes = 512_000;
const headFields = ['From', 'Date', 'To', 'Cc', 'Subject'];

export function readBodies(message: MimeMessage): MailBodies {
  const choices = new Map<number, Choice>();
  const found: Found = { choices, cut: new Set(), html: false };
  gather(message, found);
  return {
    html: found.html ? [...choices.values()].map(htmlOf).join('\n') : '',
    text: () => [...choices.values()].flatMap((choice) => choice.plain.map(plainText)).join('\n'),
    cut: [...found.cut],
  };
}

interface Found {
  readonly choices: Map<number, Choice>;
  readonly cut: Set<CapName>;
  html: boolean;
}

function gather(message: MimeMessage, found: Found): void {
  for (const leaf of message.leaves) {
    if (leaf.message !== null && !message.report) {
      found.choices.set(leaf.choice, { plain: [leaf.message], html: [leaf.message] });
      gather(leaf.message, found);
    } else if (leaf.header.isText) {
      const isHtml = leaf.header.type === 'text/html';
      found.html ||= isHtml;
      if (leaf.body.length > maxTextBytes) found.cut.add(isHtml ? 'html' : 'text');
      const choice = found.choices.get(leaf.choice) ?? { plain: [], html: [] };
      found.choices.set(leaf.choice, choice);
      (isHtml ? choice.html : choice.plain).push(leaf);
    }
  }
}

function htmlOf({ html, plain }: Choice): string {
  if (html.length > 0)
    return html.map((part) => ('header' in part ? leafText(part) : headHtml(part))).join('\n');
  return plain.map((part) => `<div>${asHtml(plainText(part).trim())}</div>`).join('\n');
}

function plainText(part: MimeLeaf | MimeMessage): string {
  return 'header' in part ? leafText(part) : `\n${headLines(part).join('\n')}\n`;
}

function leafText({ header, body }: MimeLeaf): string {
  const within = body.length > maxTextBytes ? body.subarray(0, maxTextBytes) : body;
  const text = decodeText(decodeTransfer(header.encoding, within), header.charset);
  return header.flowed ? unflow(text, header.delSp) : text;
}

/** 'From: Bo <bo@x.example>' and so on, as programs write them above a forwarded mail. */
function headLines({ fields }: MimeMessage): string[] {
  return headFields.flatMap((label) => {
    const field = fields.find(({ name }) => name === label.toLowerCase());
    return field === undefined || field.value === '' ? [] : [`${label}: ${decodeWords(field.value)}`];
  });
}

function headHtml(message: MimeMessage): string {
  return headLines(message)
    .map((line) => `<div>${asHtml(line)}</div>`)
    .join('');
}

function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\r?\n/g, '<br>');
}
