// Nobody but our own pages is heard, and nothing but our own shapes: forged senders and forged messages get no answer.
// Example: a page of Gmail that sends { to: 'worker', verb: 'read', mail } -> nothing

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { senderKind } from '../../../addon-gmail/extension/worker/check-sender.ts';
import {
  isContentWord,
  isWorkerWord,
  type PageRequest,
  readContentRequest,
  readPageRequest,
} from '../../../addon-gmail/extension/worker-messages.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';
import { fromContent, fromPanel, ownId } from './fake-chrome.ts';
import { planFor } from './worker-stand.ts';

const mail = { threadId: '1a34a2c177e9a968', messageId: '1a34a2c177e9a969', account: 'me@seller.example' };
const plan = planFor(mail);
const receipt = {
  planId: plan.id,
  messageId: mail.threadId,
  added: ['询盘/A 重点跟进'],
  removed: [],
  movedFrom: 'inbox',
  movedTo: 'd-class',
  refused: [{ step: 'add', problem: problemOf('offline'), labels: ['询盘/A 重点跟进'] }],
};
const bulk = {
  threadId: mail.threadId,
  kind: 'non-prospect',
  quadrant: 'D',
  total: 5,
  tags: [{ group: 'quadrant', key: 'D' }],
} as const;
const many = { account: 'me@seller.example', deed: 'apply', mails: [bulk] };
const requests: readonly PageRequest[] = [
  { to: 'worker', verb: 'can' },
  { to: 'worker', verb: 'labels', mail },
  { to: 'worker', verb: 'labels', mail: { ...mail, account: null } },
  { to: 'worker', verb: 'apply', mail, plan },
  { to: 'worker', verb: 'apply', mail, plan: planFor(mail, [], { dismiss: true }) },
  { to: 'worker', verb: 'apply', mail, plan: planFor(mail, [], { spam: true }) },
  { to: 'worker', verb: 'apply', mail, plan: planFor(mail, [], { tags: [{ group: 'quadrant', key: 'D' }] }) },
  { to: 'worker', verb: 'undo', mail, receipt },
  { to: 'worker', verb: 'draft', mail, text: 'Dear Mara,\n您好' },
  { to: 'worker', verb: 'sign-in', account: null },
  { to: 'worker', verb: 'find', search: { account: 'me@seller.example', query: 'in:inbox', page: null } },
  { to: 'worker', verb: 'read', mail },
  {
    to: 'worker',
    verb: 'apply-many',
    wish: { account: 'me@seller.example', deed: 'dismiss', mails: [bulk] },
  },
  { to: 'worker', verb: 'undo-many', wish: { account: 'me@seller.example', receipts: [receipt] } },
];

describe('what a page may ask', () => {
  it.each(requests)('is heard: $verb', (request) => {
    expect(readPageRequest(JSON.parse(JSON.stringify(request)))).toEqual(request);
  });

  it.each([
    { to: 'worker', verb: 'forward', mail },
    { to: 'pages', verb: 'can' },
    { verb: 'can' },
    { to: 'worker', verb: 'can', more: 1 },
    { to: 'worker', verb: 'labels', mail: { ...mail, threadId: '../drafts' } },
    { to: 'worker', verb: 'labels', mail: { ...mail, threadId: 'A'.repeat(10) } },
    { to: 'worker', verb: 'labels', mail: { ...mail, messageId: '1a'.repeat(40) } },
    { to: 'worker', verb: 'labels', mail: { ...mail, account: 'no address' } },
    { to: 'worker', verb: 'labels', mail: { ...mail, token: 'x' } },
    { to: 'worker', verb: 'apply', mail, plan: { ...plan, moveTo: 'trash' } },
    { to: 'worker', verb: 'apply', mail, plan: { ...plan, messageId: 'ffff' } },
    { to: 'worker', verb: 'apply', mail, plan: { ...plan, remove: ['x'.repeat(226)] } },
    { to: 'worker', verb: 'apply', mail, plan: { ...plan, remove: Array(101).fill('x') } },
    { to: 'worker', verb: 'apply', mail, plan: { ...plan, add: [{ name: 'x' }] } },
    { to: 'worker', verb: 'undo', mail, receipt: { ...receipt, messageId: 'ffff' } },
    { to: 'worker', verb: 'undo', mail, receipt: { ...receipt, added: 'A' } },
    { to: 'worker', verb: 'draft', mail, text: 'x'.repeat(100_001) },
    { to: 'worker', verb: 'find', search: { account: null, query: 'x', page: null } },
    {
      to: 'worker',
      verb: 'find',
      search: { account: 'me@seller.example', query: 'x'.repeat(1001), page: null },
    },
    { to: 'worker', verb: 'apply-many', wish: { ...many, mails: Array(31).fill(bulk) } },
    { to: 'worker', verb: 'apply-many', wish: { ...many, deed: 'spam' } },
    { to: 'worker', verb: 'apply-many', wish: { ...many, account: null } },
    { to: 'worker', verb: 'apply-many', wish: { ...many, mails: [{ ...bulk, total: 2 }] } },
    {
      to: 'worker',
      verb: 'apply-many',
      wish: { ...many, mails: [{ ...bulk, tags: [{ group: 'vip', key: 'x' }] }] },
    },
    {
      to: 'worker',
      verb: 'undo-many',
      wish: { account: 'me@seller.example', receipts: Array(31).fill(receipt) },
    },
    null,
    'can',
    [],
  ])('is not heard: %j', (message) => {
    expect(readPageRequest(message)).toBeNull();
  });

  it('is heard with no field taken away and none put in anywhere', () => {
    const paths = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...paths(inner, [...path, key])])
        : [];
    for (const request of requests) {
      for (const path of paths(request)) {
        // The one field of a plan that may be missing.
        if (path.at(-1) === 'propose') continue;
        const broken = JSON.parse(JSON.stringify(request));
        const holder = path.slice(0, -1).reduce((inner, key) => inner[key], broken);
        delete holder[path.at(-1) ?? ''];
        expect(readPageRequest(broken), path.join('.')).toBeNull();
        holder[path.at(-1) ?? ''] = { toString: 'x' };
        expect(readPageRequest(broken), path.join('.')).toBeNull();
      }
    }
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect([readPageRequest(message), readContentRequest(message)]).toEqual([null, null]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what the content script may ask', () => {
  it('opens something, and reads or writes nothing', () => {
    expect(readContentRequest({ to: 'worker', verb: 'open-side-panel' })).not.toBeNull();
    expect(readContentRequest({ to: 'worker', verb: 'open-batch' })).not.toBeNull();
    expect(readContentRequest({ to: 'worker', verb: 'open-batch', account: mail.account })).not.toBeNull();
    expect(readContentRequest({ to: 'worker', verb: 'open-batch', account: 'javascript:x' })).toBeNull();
    for (const request of requests) expect(readContentRequest(request), request.verb).toBeNull();
  });
});

describe('senders', () => {
  const origin = `chrome-extension://${ownId}`;

  it('are our two pages and our script in the main frame of Gmail', () => {
    expect(senderKind(fromPanel, ownId)).toBe('page');
    expect(senderKind({ ...fromPanel, url: `${origin}/batch.html?account=a` }, ownId)).toBe('page');
    expect(senderKind(fromContent, ownId)).toBe('content');
  });

  it.each([
    [
      'another extension',
      { ...fromPanel, id: 'p'.repeat(32), origin: `chrome-extension://${'p'.repeat(32)}` },
    ],
    ['another extension under our origin', { ...fromPanel, id: 'p'.repeat(32) }],
    ['a page of Gmail that names our page', { ...fromContent, frameId: 4, url: `${origin}/panel.html` }],
    ['a frame in Gmail', { ...fromContent, frameId: 3 }],
    [
      'no tab',
      { id: ownId, origin: 'https://mail.google.com', url: 'https://mail.google.com/mail/', frameId: 0 },
    ],
    ['another site', { ...fromContent, origin: 'https://mail.google.com.evil.example' }],
    ['another scheme', { ...fromContent, origin: 'http://mail.google.com' }],
    ['another file of ours', { ...fromPanel, url: `${origin}/managed-schema.json` }],
    ['a page under our name elsewhere', { ...fromPanel, url: 'https://evil.example/panel.html' }],
    ['no origin', { id: ownId, url: `${origin}/panel.html` }],
    ['nothing', {}],
  ])('are not: %s', (_, sender) => {
    expect(senderKind(sender, ownId)).toBe('stranger');
  });
});

it('words of the worker are told from everything else', () => {
  expect(isWorkerWord({ to: 'pages', word: 'acts-changed' })).toBe(true);
  expect(isContentWord({ to: 'content', word: 'toggle-drawer' })).toBe(true);
  for (const message of [
    null,
    {},
    { to: 'pages' },
    { to: 'pages', word: 'acts-changed', x: 1 },
    requests[0],
  ]) {
    expect(isWorkerWord(message)).toBe(false);
    expect(isContentWord(message)).toBe(false);
  }
});
