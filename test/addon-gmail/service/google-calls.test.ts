// Google's own client before the stand-in Gmail: every call arrives as it should, every refusal comes back as a value, nothing is repeated.
// Example: 429 with Retry-After: 3 -> { ok: false, failure: { status: 429, reason: 'rateLimitExceeded', retryAt: now + 3000 } }

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGoogleCalls } from '../../../addon-gmail/service/google-calls.ts';
import { errorNames } from '../../gmail-host/fake-gmail/error-forms.ts';
import { createFakeGmail, type FakeGmail, scopeNames } from '../../gmail-host/fake-gmail/fake-gmail.ts';
import { nodeHandler } from '../../gmail-host/fake-gmail/node-handler.ts';
import { rfq } from './service-stand.ts';
import { seller } from './token-maker.ts';

const now = Date.UTC(2026, 10, 25);
let gmail: FakeGmail;
let server: Server;
let rootUrl: string;

beforeEach(async () => {
  gmail = createFakeGmail();
  server = createServer(nodeHandler(gmail));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  rootUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const callsWith = (userOAuthToken: string, messageToken = '', patience = 5000) =>
  createGoogleCalls({ userOAuthToken, messageToken }, { rootUrl, now: () => now, patience });
const box = () => gmail.mailbox(seller.email);

describe('the calls over Google’s client', () => {
  it('do what they say', async () => {
    const mail = box().addMail(rfq);
    const calls = callsWith(gmail.grant(seller.email));
    const id = mail.threadId;
    expect(await calls.profile()).toMatchObject({ ok: true, value: { emailAddress: seller.email } });
    const made = await calls.createLabel({ name: '询盘' });
    const labelId = made.ok ? (made.value.id ?? '') : '';
    expect(
      await calls.patchLabel(labelId, { color: { backgroundColor: '#076239', textColor: '#ffffff' } }),
    ).toMatchObject({ ok: true });
    expect(await calls.listLabels()).toMatchObject({
      ok: true,
      value: { labels: expect.arrayContaining([expect.objectContaining({ id: labelId })]) },
    });
    expect(await calls.modifyThread(id, { addLabelIds: [labelId], removeLabelIds: ['INBOX'] })).toMatchObject(
      { ok: true },
    );
    expect(box().labelNames(id)).toEqual(['UNREAD', '询盘']);
    expect(await calls.modifyMessage(mail.id, { removeLabelIds: [labelId] })).toMatchObject({ ok: true });
    expect(await calls.batchModify([mail.id], { addLabelIds: [labelId] })).toEqual({ ok: true, value: null });
    expect(box().labelNames(id)).toContain('询盘');
    expect(await calls.getThread(id, 'minimal')).toMatchObject({ ok: true, value: { id } });
    const raw = await calls.getMessage(mail.id, 'raw');
    expect(raw.ok ? Buffer.from(raw.value.raw ?? '', 'base64url').toString() : '').toBe(rfq);
    expect(await calls.listMessages({ labelIds: [labelId], maxResults: 5 })).toMatchObject({
      ok: true,
      value: { messages: [{ id: mail.id }] },
    });
    expect(await calls.listThreads({ labelIds: [labelId, 'UNREAD'], q: 'newer_than:3d' })).toMatchObject({
      ok: true,
    });
    expect(
      await calls.listHistory({ startHistoryId: '1000', historyTypes: ['labelAdded', 'labelRemoved'] }),
    ).toMatchObject({ ok: true });
    const reply = [
      rfq.split('\r\n')[2],
      'In-Reply-To: <rfq-1@campo-norte.example>',
      'References: <rfq-1@campo-norte.example>',
      '',
      'hi',
    ].join('\r\n');
    const draft = {
      message: { threadId: id, raw: Buffer.from(reply).toString('base64url') },
    };
    expect(await calls.createDraft(draft)).toMatchObject({
      ok: true,
      value: { id: expect.stringMatching(/^r/) },
    });
    expect(await calls.listDrafts({ maxResults: 5 })).toMatchObject({ ok: true });
    expect(gmail.log.map(({ status }) => status).filter((status) => status >= 400)).toEqual([]);
  });

  it('send the event’s own token for the open mail, which alone opens it to the add-on’s scope', async () => {
    const mail = box().addMail(rfq);
    const token = gmail.grant(seller.email, [scopeNames.messageReadonly]);
    const opened = gmail.grantMessage(seller.email, mail.id);
    expect(await callsWith(token, opened).getMessage(mail.id, 'raw')).toMatchObject({ ok: true });
    expect(await callsWith(token).getMessage(mail.id, 'raw')).toMatchObject({
      ok: false,
      failure: { status: 403, reason: 'insufficientPermissions' },
    });
  });

  it.each(errorNames)('give "%s" back as a value, after one request', async (name) => {
    const calls = callsWith(gmail.grant(seller.email));
    for (const call of [() => calls.listLabels(), () => calls.modifyThread('18c1', { addLabelIds: ['X'] })]) {
      gmail.log.length = 0;
      gmail.failNext(name, { times: 9 });
      const reply = await call();
      expect(reply.ok).toBe(false);
      if (!reply.ok) {
        expect(reply.failure.status).toBe(gmail.log[0]?.status);
        expect(reply.failure.reason).not.toBe('');
      }
      expect(gmail.log).toHaveLength(1);
      gmail.clearFaults();
    }
  });

  it('tell when to come again', async () => {
    const calls = callsWith(gmail.grant(seller.email));
    gmail.failNext('tooManyRequests', { retryAfter: '3' });
    expect(await calls.profile()).toMatchObject({
      failure: { status: 429, reason: 'rateLimitExceeded', retryAt: now + 3000 },
    });
    gmail.failNext('retryAfterInMessage', {
      message: 'User-rate limit exceeded.  Retry after 2026-11-25T00:01:00.000Z',
    });
    expect(await calls.profile()).toMatchObject({ failure: { retryAt: now + 60_000 } });
  });

  it.each([
    ['htmlError', 502, ''],
    ['timeoutPage', 504, ''],
    ['emptyError', 500, ''],
    ['cutJson', 200, 'badAnswer'],
    ['htmlSuccess', 200, 'badAnswer'],
    ['drop', 0, 'network'],
    ['hang', 0, 'timeout'],
  ] as const)('never take "%s" for a success', async (name, status, reason) => {
    gmail.failNext(name, { times: 9 });
    const patience = name === 'hang' ? 300 : 5000;
    const reply = await callsWith(gmail.grant(seller.email), '', patience).listLabels();
    expect(reply).toMatchObject({ ok: false, failure: { status, reason } });
  });

  it('are refused with a token that is over', async () => {
    const token = gmail.grant(seller.email);
    gmail.revoke(token);
    expect(await callsWith(token).profile()).toMatchObject({
      ok: false,
      failure: { status: 401, reason: 'authError' },
    });
  });
});
