// Every way in which Gmail says no, over the wire and back: what is asked again, what is not, and what the user reads.
// Example: 429 with Retry-After 3 -> three seconds later the label is on; 403 of the administrator -> never asked again

import { describe, expect, it } from 'vitest';
import { createFetchCalls } from '../../../addon-gmail/api/fetch-calls.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';
import { errorNames } from '../../gmail-host/fake-gmail/error-forms.ts';
import { fakeFetch } from '../../gmail-host/fake-gmail/fake-fetch.ts';
import type { FaultName } from '../../gmail-host/fake-gmail/fake-gmail.ts';
import { address, apiStand, fakeTokens } from './api-stand.ts';

const modify = 'threads.modify';
const star = { addLabelIds: ['STARRED'] };

function asked(stand: ReturnType<typeof apiStand>, method: string): number {
  return stand.gmail.log.filter((line) => line.method === method).length;
}

describe('a refusal that passes', () => {
  const passing: readonly FaultName[] = [
    'rateLimitExceeded',
    'userRateLimitExceeded',
    'quotaExceeded',
    'tooManyRequests',
    'tooManyConcurrent',
    'internal',
    'unavailable',
    'htmlError',
    'timeoutPage',
    'emptyError',
    'cutJson',
    'htmlSuccess',
    'drop',
  ];

  it.each(passing)('is waited for and the change is asked again: %s', async (name) => {
    const stand = apiStand();
    stand.gmail.failNext(name, { method: modify });
    const answer = await stand.api.modifyThread(stand.mail.threadId, star);
    expect(answer.ok).toBe(true);
    expect(stand.box.labelNames(stand.mail.threadId)).toContain('STARRED');
    expect(stand.clock.slept).toEqual([1000]);
  });

  it.each(passing.filter((name) => name !== 'drop'))(
    'ends after four tries with a problem under which the act is kept: %s',
    async (name) => {
      const stand = apiStand();
      stand.gmail.failNext(name, { method: modify, times: 9 });
      const answer = await stand.api.modifyThread(stand.mail.threadId, star);
      expect(answer.ok ? '' : answer.problem.code).toMatch(/^(?:rate-limited|timed-out|offline)$/);
      expect(asked(stand, modify)).toBe(4);
      expect(stand.clock.slept.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(7000);
    },
  );

  it('for want of a network is told after a second try, since the user waits before the button', async () => {
    const stand = apiStand();
    stand.gmail.failNext('drop', { method: modify, times: 9 });
    const answer = await stand.api.modifyThread(stand.mail.threadId, star);
    expect(answer.ok ? '' : answer.problem.code).toBe('offline');
    expect([asked(stand, modify), stand.clock.slept]).toEqual([2, [1000]]);
  });

  it('whose work was done all the same does no harm when asked again', async () => {
    const stand = apiStand();
    stand.gmail.failNext('drop', { method: modify, after: true });
    expect((await stand.api.modifyThread(stand.mail.threadId, star)).ok).toBe(true);
    expect(stand.box.labelNames(stand.mail.threadId)).toEqual(['INBOX', 'UNREAD', 'STARRED']);
  });

  it('of a draft is not asked again while it may have been done', async () => {
    for (const name of ['drop', 'unavailable'] as const) {
      const stand = apiStand();
      stand.gmail.failNext(name, { method: 'drafts.create' });
      const raw = Buffer.from('To: a@b.example\r\n\r\nHi').toString('base64url');
      expect((await stand.api.createDraft({ message: { raw } })).ok).toBe(false);
      expect(asked(stand, 'drafts.create')).toBe(1);
    }
  });

  it('without any answer in time is taken for a time-out', async () => {
    const stand = apiStand({ patience: 5 });
    stand.gmail.failNext('hang', { times: 9 });
    const answer = await stand.api.listLabels();
    expect(answer.ok ? '' : answer.problem.code).toBe('timed-out');
  });
});

describe('a wait that Gmail asks for', () => {
  const cases: readonly [string, FaultName, { retryAfter?: string; message?: string }, number][] = [
    ['in seconds', 'tooManyRequests', { retryAfter: '3' }, 3000],
    ['as a date', 'tooManyRequests', { retryAfter: 'Wed, 25 Nov 2026 09:00:07 GMT' }, 7000],
    [
      'in the words of the message',
      'retryAfterInMessage',
      { message: 'User-rate limit exceeded.  Retry after 2026-11-25T09:00:05.500Z' },
      5500,
    ],
    ['of no time', 'tooManyRequests', { retryAfter: '0' }, 1000],
    ['that is negative', 'tooManyRequests', { retryAfter: '-5' }, 1000],
    ['that is nonsense', 'tooManyRequests', { retryAfter: 'soon' }, 1000],
    ['on a 503', 'unavailable', { retryAfter: '4' }, 4000],
  ];

  it.each(cases)('is kept when it comes %s', async (_, name, words, wait) => {
    const stand = apiStand();
    stand.gmail.failNext(name, { ...words, method: modify });
    const start = stand.clock.now();
    expect((await stand.api.modifyThread(stand.mail.threadId, star)).ok).toBe(true);
    expect(stand.clock.now() - start).toBeGreaterThanOrEqual(wait);
    expect(stand.clock.now() - start).toBeLessThan(wait + 1500);
  });

  it('holds back all requests, not only the one that was told', async () => {
    const stand = apiStand();
    stand.gmail.failNext('tooManyRequests', { retryAfter: '10', method: modify });
    const start = stand.clock.now();
    const first = stand.api.modifyThread(stand.mail.threadId, star);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all([first, stand.api.listLabels()]);
    const listed = stand.gmail.log.find(({ method }) => method === 'labels.list');
    expect((listed?.at ?? 0) - start).toBeGreaterThanOrEqual(10_000);
  });

  it('for a day is not sat out, and nothing is sent before it is over', async () => {
    const stand = apiStand();
    stand.gmail.failNext('tooManyRequests', { retryAfter: '86400' });
    const answer = await stand.api.listLabels();
    expect(answer.ok ? '' : answer.problem.code).toBe('rate-limited');
    expect((await stand.api.listLabels()).ok).toBe(false);
    expect(asked(stand, 'labels.list')).toBe(1);
  });
});

describe('a refusal that stays', () => {
  const codes = {
    insufficientPermissions: 'no-permission',
    forbidden: 'no-permission',
    accessNotConfigured: 'no-permission',
    domainPolicy: 'blocked-by-admin',
    notFound: 'not-found',
    invalidArgument: 'unknown',
    failedPrecondition: 'item-changed',
    conditionNotMet: 'item-changed',
    labelConflict: 'item-changed',
  } as const;

  it.each(Object.entries(codes))('is asked once, and tells what to do: %s', async (name, code) => {
    const stand = apiStand();
    stand.gmail.failNext(name as FaultName, { method: modify, times: 9 });
    const answer = await stand.api.modifyThread(stand.mail.threadId, star);
    expect(answer.ok ? '' : answer.problem.code).toBe(code);
    expect(asked(stand, modify)).toBe(1);
    expect(stand.clock.slept).toEqual([]);
  });

  it('has a sentence for every form that the stand-in knows', async () => {
    for (const name of errorNames) {
      const stand = apiStand();
      stand.gmail.failNext(name, { times: 9 });
      const answer = await stand.api.listLabels();
      expect(answer.ok ? '' : answer.problem.sentence.zh).toMatch(/\p{Script=Han}{4}/u);
    }
  });
});

describe('a token', () => {
  it('that has run out is dropped, and the call is made once more with a new one', async () => {
    const stand = apiStand();
    expect((await stand.api.listLabels()).ok).toBe(true);
    const old = stand.tokens.current();
    stand.gmail.revoke(old);
    expect((await stand.api.modifyThread(stand.mail.threadId, star)).ok).toBe(true);
    expect(stand.tokens.dropped).toEqual([old]);
    expect(stand.clock.slept).toEqual([]);
  });

  it('that is refused twice means signing in, and no third try', async () => {
    const stand = apiStand();
    stand.gmail.failNext('authError', { times: 9 });
    const answer = await stand.api.listLabels();
    expect(answer.ok ? '' : answer.problem.code).toBe('sign-in-needed');
    expect(asked(stand, 'labels.list')).toBe(2);
  });

  it('that nobody gave keeps the reason, and nothing is sent', async () => {
    const stand = apiStand();
    const calls = createFetchCalls({
      fetch: fakeFetch(stand.gmail),
      tokens: {
        token: async () => ({ ok: false, problem: problemOf('consent-needed') }),
        drop: async () => {},
      },
      baseUrl: 'https://gmail.googleapis.com',
    });
    const reply = await calls.listLabels();
    expect(reply.ok ? '' : reply.failure.problem?.code).toBe('consent-needed');
    expect(stand.gmail.log).toEqual([]);
  });

  it('never stands in an address, and goes to Gmail alone', async () => {
    const seen: string[] = [];
    const { gmail, mail } = apiStand();
    const ask = fakeFetch(gmail);
    const calls = createFetchCalls({
      fetch: (input, init) => {
        seen.push(`${input}`);
        expect(init?.credentials).toBe('omit');
        expect(init?.redirect).toBe('error');
        return ask(input, init);
      },
      tokens: fakeTokens(() => gmail.grant(address)),
      baseUrl: 'https://gmail.googleapis.com',
    });
    await calls.getMessage(mail.id, 'raw');
    await calls.listMessages({ q: 'in:inbox from:mara@nordcamp.example', labelIds: ['INBOX', 'UNREAD'] });
    expect(seen).toHaveLength(2);
    for (const url of seen) expect(url).not.toContain('fake-token');
    expect(seen[1]).toContain('labelIds=INBOX&labelIds=UNREAD');
  });
});

describe('requests', () => {
  it('run four at once at most', async () => {
    const stand = apiStand();
    stand.gmail.latency = 5;
    await Promise.all(Array.from({ length: 20 }, () => stand.api.listLabels()));
    expect(stand.gmail.peakAtOnce()).toBe(4);
  });

  it('of a batch stay below 6,000 units a minute, and a click does not wait behind them', async () => {
    const stand = apiStand({ enforceQuota: true });
    const start = stand.clock.now();
    for (let round = 0; round < 400; round += 1) {
      await stand.quota.spend(20, 'background');
      expect((await stand.calls.getMessage(stand.mail.id, 'minimal')).ok).toBe(true);
      if (round % 100 === 99) {
        const before = stand.clock.now();
        expect((await stand.api.getThread(stand.mail.threadId, 'minimal')).ok).toBe(true);
        expect(stand.clock.now() - before).toBe(0);
      }
    }
    // 8,000 units at 70 % of the minute's allowance, less the burst.
    expect(stand.clock.now() - start).toBeGreaterThan(100_000);
    expect(stand.clock.now() - start).toBeLessThan(120_000);
  });

  it('of the user alone may use what no batch uses', async () => {
    const stand = apiStand({ enforceQuota: true });
    for (let round = 0; round < 30; round += 1) await stand.api.getThread(stand.mail.threadId, 'minimal');
    expect(stand.clock.slept).toEqual([]);
  });
});
