// What the panel page and the content script of one Gmail tab say to each other over one port; every message is checked by shape.
// The panel opens the port to its own tab (chrome.tabs.connect with the name below), so a page never hears of another tab.
// Example: { type: 'read', job: 1, messageId: '1a34a2c177e9a968', way: 'visible' } -> { type: 'read', job: 1, answer: { form: 'visible', ... } }

import * as v from 'valibot';

export const pagePortName = 'inquiry-quadrant-page';

/** More than the core reads of a body, in UTF-16 units. */
export const mostVisible = 400_000;
/** Bytes of a raw mail that travel: text comes first in nearly every mail, attachments are only named. */
export const mostRaw = 2_000_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** Gmail's ids as its REST API spells them. */
const hexId = v.pipe(v.string(), v.regex(/^[0-9a-f]{6,20}$/));
const job = v.pipe(v.number(), v.integer());
const person = v.object({ name: text(500), address: text(500) });

const openMail = v.object({
  threadId: hexId,
  messageId: hexId,
  subject: text(2000),
});

const pageState = v.object({
  /** The mail that the user looks at; null for none. */
  mail: v.nullable(openMail),
  /** Address of the mailbox that this page shows; null when the page does not tell. */
  account: v.nullable(text(320)),
  /** By the colours that the page paints itself with; null when they tell nothing. */
  theme: v.nullable(v.picklist(['light', 'dark'])),
  /** Gmail has changed in a way that our table of selectors does not know: less is read, and the user is told. */
  reduced: v.boolean(),
});

const visibleMail = v.object({
  form: v.literal('visible'),
  from: person,
  to: v.array(person),
  subject: text(2000),
  /** As the page writes it in a title, '' for none. */
  date: text(200),
  /** The body as HTML of our own writing: hidden text is marked as hidden, trimmed quotes are kept. */
  html: text(mostVisible),
  attachments: v.array(v.object({ name: text(300), type: text(200) })),
  cut: v.boolean(),
});

const rawMail = v.object({
  form: v.literal('raw'),
  /** One unit a byte. */
  raw: text(mostRaw),
  cut: v.boolean(),
});

const noMail = v.object({
  form: v.literal('none'),
  /** `gone`: another mail is shown by now · `empty`: the page shows no body · `refused`: no mail came from that address. */
  reason: v.picklist(['gone', 'empty', 'refused', 'offline']),
});

const readAnswer = v.variant('form', [visibleMail, rawMail, noMail]);
const readWay = v.picklist(['visible', 'source']);

const toPage = v.variant('type', [
  v.object({ type: v.literal('read'), job, messageId: hexId, way: readWay }),
  /** Mark the nth (from 0) place of these words in the body of the mail; '' clears the mark. */
  v.object({ type: v.literal('mark'), messageId: hexId, words: text(2000), nth: job }),
  /** The language of the user's settings, for the few words around the panel. */
  v.object({ type: v.literal('language'), language: v.picklist(['zh', 'en']) }),
  /** Gives the keyboard back to Gmail. */
  v.object({ type: v.literal('leave') }),
]);

const fromPage = v.variant('type', [
  /**
   * At once after the port is opened, and whenever something of it changes. Another mail comes with what the page shows of it: to be
   * asked for it first would cost a way there and back before every verdict.
   */
  v.object({ type: v.literal('page'), page: pageState, visible: v.nullable(visibleMail) }),
  v.object({ type: v.literal('read'), job, answer: readAnswer }),
]);

export type OpenMail = v.InferOutput<typeof openMail>;
export type PageState = v.InferOutput<typeof pageState>;
export type VisibleMail = v.InferOutput<typeof visibleMail>;
export type RawMail = v.InferOutput<typeof rawMail>;
export type ReadAnswer = v.InferOutput<typeof readAnswer>;
export type ReadWay = v.InferOutput<typeof readWay>;
export type ToPage = v.InferOutput<typeof toPage>;
export type FromPage = v.InferOutput<typeof fromPage>;

/** Anything in; null for what is no message of ours. */
export function readToPage(value: unknown): ToPage | null {
  const read = v.safeParse(toPage, value);
  return read.success ? read.output : null;
}

export function readFromPage(value: unknown): FromPage | null {
  const read = v.safeParse(fromPage, value);
  return read.success ? read.output : null;
}
