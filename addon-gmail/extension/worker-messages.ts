// The messages between pages and service worker, and the checks that everything must pass that comes in: shape, lengths, sender.
// Example: readRequest({ to: 'worker', verb: 'labels', mail }) -> the same, typed; readRequest({ to: 'worker', verb: 'x' }) -> null

import * as v from 'valibot';
import type { Plan, Receipt } from '../../src/mailbox/mailbox.ts';
import {
  type MailPlace,
  type MailSearch,
  type ManyWish,
  mostTogether,
  type UndoWish,
} from './worker-port.ts';

/** Asked by our own pages: panel and batch. */
export type PageRequest =
  | { readonly to: 'worker'; readonly verb: 'can' }
  | { readonly to: 'worker'; readonly verb: 'labels'; readonly mail: MailPlace }
  | { readonly to: 'worker'; readonly verb: 'apply'; readonly mail: MailPlace; readonly plan: Plan }
  | { readonly to: 'worker'; readonly verb: 'undo'; readonly mail: MailPlace; readonly receipt: Receipt }
  | { readonly to: 'worker'; readonly verb: 'draft'; readonly mail: MailPlace; readonly text: string }
  | { readonly to: 'worker'; readonly verb: 'sign-in'; readonly account: string | null }
  | { readonly to: 'worker'; readonly verb: 'find'; readonly search: MailSearch }
  | { readonly to: 'worker'; readonly verb: 'read'; readonly mail: MailPlace }
  | { readonly to: 'worker'; readonly verb: 'apply-many'; readonly wish: ManyWish }
  | { readonly to: 'worker'; readonly verb: 'undo-many'; readonly wish: UndoWish };

/** Asked by the content script: nothing that reads or writes mail. */
export type ContentRequest =
  | { readonly to: 'worker'; readonly verb: 'open-side-panel' }
  /** `account`: the address that the page shows. */
  | { readonly to: 'worker'; readonly verb: 'open-batch'; readonly account?: string | null };

export type WorkerRequest = PageRequest | ContentRequest;

/** Told by the worker to all pages of the extension. */
export interface WorkerWord {
  readonly to: 'pages';
  readonly word: 'acts-changed';
}

/** Told by the worker to the content script of a tab: the toolbar button was clicked there. */
export interface ContentWord {
  readonly to: 'content';
  readonly word: 'toggle-drawer';
}

const hexId = v.pipe(v.string(), v.regex(/^[0-9a-f]{1,32}$/));
const address = v.pipe(v.string(), v.maxLength(254), v.regex(/^[^\s@]{1,64}@[^\s@]{1,190}$/));
const account = v.nullable(address);
const labelName = v.pipe(v.string(), v.minLength(1), v.maxLength(225));
const labelNames = v.pipe(v.array(labelName), v.maxLength(100));
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));
const planId = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000));
const folder = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(225)));

const mail = v.strictObject({ threadId: hexId, messageId: hexId, account });
const label = v.strictObject({
  name: labelName,
  colour: v.strictObject({
    gmail: v.strictObject({ background: colour, text: colour }),
    outlook: v.number(),
  }),
});
const plan = v.strictObject({
  id: planId,
  messageId: hexId,
  add: v.pipe(v.array(label), v.maxLength(100)),
  remove: labelNames,
  moveTo: v.nullable(v.picklist(['d-class', 'inbox', 'spam'])),
  propose: v.exactOptional(v.literal('d-class')),
});
const refusal = v.strictObject({
  step: v.pipe(v.string(), v.maxLength(20)),
  problem: v.strictObject({
    code: v.pipe(v.string(), v.maxLength(40)),
    sentence: v.strictObject({ zh: v.string(), en: v.string() }),
  }),
  labels: v.exactOptional(labelNames),
});
const receipt = v.strictObject({
  planId,
  messageId: hexId,
  added: labelNames,
  removed: labelNames,
  movedFrom: folder,
  movedTo: folder,
  refused: v.pipe(v.array(refusal), v.maxLength(100)),
});

const bulkMail = v.strictObject({
  threadId: hexId,
  kind: v.picklist(['inquiry', 'deal', 'non-prospect', 'other']),
  quadrant: v.nullable(v.picklist(['A', 'B', 'C', 'D'])),
  total: v.pipe(v.number(), v.minValue(3), v.maxValue(15)),
  tags: v.pipe(
    v.array(
      v.strictObject({
        group: v.picklist(['quadrant', 'region', 'product', 'source', 'stage', 'scale']),
        key: labelName,
      }),
    ),
    v.maxLength(100),
  ),
});

const to = v.literal('worker');
const pageRequest = v.variant('verb', [
  v.strictObject({ to, verb: v.literal('can') }),
  v.strictObject({ to, verb: v.literal('labels'), mail }),
  v.strictObject({ to, verb: v.literal('apply'), mail, plan }),
  v.strictObject({ to, verb: v.literal('undo'), mail, receipt }),
  v.strictObject({ to, verb: v.literal('draft'), mail, text: v.pipe(v.string(), v.maxLength(100_000)) }),
  v.strictObject({ to, verb: v.literal('sign-in'), account }),
  v.strictObject({
    to,
    verb: v.literal('find'),
    search: v.strictObject({
      account: address,
      query: v.pipe(v.string(), v.maxLength(1_000)),
      page: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
    }),
  }),
  v.strictObject({ to, verb: v.literal('read'), mail }),
  v.strictObject({
    to,
    verb: v.literal('apply-many'),
    wish: v.strictObject({
      account: address,
      deed: v.picklist(['apply', 'dismiss']),
      mails: v.pipe(v.array(bulkMail), v.maxLength(mostTogether)),
    }),
  }),
  v.strictObject({
    to,
    verb: v.literal('undo-many'),
    wish: v.strictObject({
      account: address,
      receipts: v.pipe(v.array(receipt), v.maxLength(mostTogether)),
    }),
  }),
]);
const contentRequest = v.variant('verb', [
  v.strictObject({ to, verb: v.literal('open-side-panel') }),
  v.strictObject({ to, verb: v.literal('open-batch'), account: v.exactOptional(account) }),
]);

/** null: not of this shape, or its plan is for another thread than its mail. */
export function readPageRequest(message: unknown): PageRequest | null {
  if (!v.is(pageRequest, message)) return null;
  // The check says all that the type says, but that lists are readonly and codes of problems a closed list.
  const request = message as PageRequest;
  if (request.verb === 'apply' && request.plan.messageId !== request.mail.threadId) return null;
  if (request.verb === 'undo' && request.receipt.messageId !== request.mail.threadId) return null;
  return request;
}

export function readContentRequest(message: unknown): ContentRequest | null {
  return v.is(contentRequest, message) ? message : null;
}

/** Whether a message wants to be one for the worker at all: pages hear each other's words too. */
export function isForWorker(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'worker';
}

export function isWorkerWord(message: unknown): message is WorkerWord {
  return v.is(v.strictObject({ to: v.literal('pages'), word: v.literal('acts-changed') }), message);
}

export function isContentWord(message: unknown): message is ContentWord {
  return v.is(v.strictObject({ to: v.literal('content'), word: v.literal('toggle-drawer') }), message);
}
