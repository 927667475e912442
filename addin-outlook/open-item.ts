// What is read of the open mail, by the best way that its client has: the whole mail as a file, else its headers and HTML body.
// Example: readItem(port, item) -> { ok: true, value: { form: 'eml', bytes } } or { form: 'parts', item, headers, html, ... }

import type { Answer } from '../src/mailbox/mailbox.ts';
import type { MailItem, OfficePort } from './office-port.ts';

/** Plain data that goes to the worker; nothing of it was parsed yet. */
export type ItemSource =
  | { readonly form: 'eml'; readonly bytes: Uint8Array }
  | {
      readonly form: 'parts';
      readonly item: MailItem;
      /** All header lines, '' where the client has none. */
      readonly headers: string;
      /** A whole document on the Mac, a fragment on the web; '' when only plain text could be read. */
      readonly html: string;
      readonly text: string;
      readonly cut: boolean;
    };

/** Files of a mail travel with it: above this many bytes the body and headers alone are far quicker. */
const mostFileBytes = 1_000_000;
/** Milliseconds after which the body is asked for beside the file; whichever comes first is taken. */
const headStart = 1_000;
/** More than the core reads of a body. */
const mostBody = 400_000;

type Read = Answer<ItemSource>;

export async function readItem(port: OfficePort, item: MailItem): Promise<Read> {
  if (!port.can.eml || bytesOf(item) > mostFileBytes) return readParts(port, item);
  const file = readFile(port, item);
  const first = await Promise.race([file, pause(headStart)]);
  if (first?.ok === true) return first;
  const parts = readParts(port, item);
  return first === null ? firstGood(file, parts) : parts;
}

async function readFile(port: OfficePort, item: MailItem): Promise<Read> {
  const answer = await port.readEml(item);
  return answer.ok ? { ok: true, value: { form: 'eml', bytes: answer.value } } : answer;
}

async function readParts(port: OfficePort, item: MailItem): Promise<Read> {
  const [html, headers] = await Promise.all([
    port.readBody(item, 'html'),
    port.can.headers ? port.readHeaders(item) : null,
  ]);
  // A client that was silent once is not waited for again.
  const silent = !html.ok && html.problem.code === 'timed-out';
  const text = html.ok || silent ? null : await port.readBody(item, 'text');
  if (!html.ok && text?.ok !== true) return html;
  const body = html.ok ? html.value : text?.ok === true ? text.value : '';
  const kept = body.slice(0, mostBody);
  return {
    ok: true,
    value: {
      form: 'parts',
      item,
      // Without them the mail is read all the same: only what machine sent it stays unknown.
      headers: headers?.ok === true ? headers.value : '',
      html: html.ok ? kept : '',
      text: html.ok ? '' : kept,
      cut: kept.length < body.length,
    },
  };
}

/** The first that succeeded, else what the second way says. */
async function firstGood(one: Promise<Read>, other: Promise<Read>): Promise<Read> {
  const first = await Promise.race([one, other]);
  if (first.ok) return first;
  const [, second] = await Promise.all([one, other]);
  if (second.ok) return second;
  const late = await one;
  return late.ok ? late : second;
}

function bytesOf(item: MailItem): number {
  return item.attachments.reduce((sum, { size }) => sum + size, 0);
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
