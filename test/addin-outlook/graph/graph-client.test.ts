// The client against a server that fails in every known way. Example: 429 with "Retry-After: 7" -> nothing is sent for 7 s

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GraphAnswer } from '../../../addin-outlook/graph/graph-client.ts';
import type { Failure } from './fake-graph.ts';
import { type GraphStand, noon, standOnFakeGraph } from './graph-stand.ts';

let stand: GraphStand;

beforeEach(async () => {
  stand = await standOnFakeGraph(300);
  stand.server.addMail('m1', 'folder-inbox');
});
afterEach(() => stand.server.close());

const read = () => stand.client.ask({ method: 'GET', path: '/me/messages/m1' });
const move = () =>
  stand.client.ask({
    method: 'POST',
    path: '/me/messages/m1/move',
    body: { destinationId: 'folder-orders' },
  });
const once = (failure: Failure) => stand.server.fail((count) => (count === 1 ? failure : null));
const always = (failure: Failure) => stand.server.fail(() => failure);
const codeOf = (answer: GraphAnswer) => (answer.ok ? 'ok' : answer.problem.code);

describe('a request to Graph', () => {
  it('bears the token and asks for ids that no move changes', async () => {
    expect(codeOf(await read())).toBe('ok');
    expect(stand.server.seen[0]?.headers).toMatchObject({
      authorization: 'Bearer token-1',
      prefer: 'IdType="ImmutableId"',
    });
    expect(stand.server.seen[0]?.headers).not.toHaveProperty('cookie');
  });

  it('runs with at most three others', async () => {
    stand.server.slow(20);
    const answers = await Promise.all(Array.from({ length: 24 }, read));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(stand.server.mostAtOnce()).toBe(4);
  });
});

describe('a token that is not taken (401)', () => {
  it('is renewed once past all caches, and the request sent again', async () => {
    stand.server.acceptOnly('token-2');
    expect(codeOf(await read())).toBe('ok');
    expect(stand.wishes.map(({ fresh, window }) => [fresh, window])).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  it('carries the claims that the service asks for into the renewal', async () => {
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1764072000"}}}';
    once({
      status: 401,
      headers: {
        'WWW-Authenticate': `Bearer realm="", error="insufficient_claims", claims="${btoa(claims)}"`,
      },
    });
    expect(codeOf(await read())).toBe('ok');
    expect(stand.wishes[1]).toMatchObject({ claims, fresh: true });
  });

  it('ends as a question to sign in when the new one is not taken either', async () => {
    stand.server.acceptOnly('none');
    const answer = await move();
    expect(answer).toMatchObject({ ok: false, status: 401, unsure: false });
    expect(codeOf(answer)).toBe('sign-in-needed');
    expect(stand.server.seen).toHaveLength(2);
  });
});

describe('being told to wait (429)', () => {
  const inTenSeconds = new Date(noon + 10_000).toUTCString();
  const forms: readonly (readonly [string, { readonly [name: string]: string }, number])[] = [
    ['seconds', { 'Retry-After': '7' }, 7000],
    ['a date', { 'Retry-After': inTenSeconds }, 10_000],
    ['nothing', {}, 1000],
    ['a negative number', { 'Retry-After': '-5' }, 1000],
    ['junk', { 'Retry-After': 'in a while' }, 1000],
    ['a date that is past', { 'Retry-After': new Date(noon - 60_000).toUTCString() }, 1000],
  ];
  it.each(forms)(
    'with %s is obeyed, for a write too, since nothing was done',
    async (_form, headers, wait) => {
      once({ status: 429, headers });
      expect(codeOf(await move())).toBe('ok');
      expect(stand.waits).toEqual([wait]);
      expect(stand.server.moves()).toBe(1);
    },
  );

  it('for a day is not sat out: the act is kept, and nothing more is sent for ten minutes', async () => {
    once({ status: 429, headers: { 'Retry-After': '86400' } });
    expect(codeOf(await read())).toBe('rate-limited');
    expect(codeOf(await move())).toBe('rate-limited');
    expect(stand.server.seen).toHaveLength(1);
    await stand.clock.wait(600_000);
    expect(codeOf(await move())).toBe('ok');
  });

  it('holds the whole queue back, not only the request that was told', async () => {
    const sent: number[] = [];
    stand.server.fail((count) => {
      sent.push(stand.clock.now() - noon);
      return count === 1 ? { status: 429, headers: { 'Retry-After': '30' } } : null;
    });
    stand.server.slow(20);
    await Promise.all(Array.from({ length: 12 }, read));
    expect(sent.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(sent.slice(4)).toHaveLength(9);
    expect(Math.min(...sent.slice(4))).toBe(30_000);
  });

  it('again and again ends after four tries', async () => {
    always({ status: 429, headers: { 'Retry-After': '1' } });
    expect(codeOf(await read())).toBe('rate-limited');
    expect(stand.server.seen).toHaveLength(4);
  });

  it('is known by its word where the status is 403', async () => {
    once({ status: 403, code: 'ApplicationThrottled' });
    expect(codeOf(await read())).toBe('ok');
  });
});

describe('a service that fails', () => {
  const shapes: readonly (readonly [string, Failure])[] = [
    ['500', { status: 500 }],
    ['502 with a page', { status: 502, shape: 'html' }],
    ['503 with Retry-After', { status: 503, headers: { 'Retry-After': '3' } }],
    ['504 without a body', { status: 504, shape: 'empty' }],
    ['a page that says 200', { status: 200, shape: 'html' }],
    ['an answer that is cut', { status: 200, shape: 'cut', after: true }],
    ['an empty answer', { status: 200, shape: 'empty', after: true }],
    ['no answer at all', { shape: 'silent' }],
    ['a line that is cut', { shape: 'hang-up' }],
  ];
  it.each(shapes)('with %s is asked again when nothing is written', async (_shape, failure) => {
    once(failure);
    expect(codeOf(await read())).toBe('ok');
    expect(stand.server.seen).toHaveLength(2);
  });

  it.each(shapes)('with %s leaves a write unsure and does not repeat it blindly', async (_shape, failure) => {
    once(failure);
    expect(await move()).toMatchObject({ ok: false, unsure: true });
    expect(stand.server.seen).toHaveLength(1);
  });

  it('for good is told as a time-out, which keeps the act', async () => {
    always({ status: 500 });
    expect(codeOf(await read())).toBe('timed-out');
    expect(stand.waits).toEqual([1000, 2000, 4000]);
  });

  it('without any line is told as offline', async () => {
    always({ shape: 'hang-up' });
    expect(codeOf(await read())).toBe('offline');
  });
});

describe('a refusal', () => {
  const refusals: readonly (readonly [number, string, string])[] = [
    [403, 'ErrorAccessDenied', 'no-permission'],
    [404, 'ErrorItemNotFound', 'not-found'],
    [404, 'MailboxNotEnabledForRESTAPI', 'cannot-move'],
    [400, 'ErrorInvalidIdMalformed', 'not-found'],
    [400, 'ErrorInvalidMailboxItemId', 'wrong-account'],
    [409, 'ErrorFolderExists', 'item-changed'],
    [412, 'ErrorIrresolvableConflict', 'item-changed'],
    [410, '', 'not-found'],
    [418, '', 'unknown'],
  ];
  it.each(refusals)('%i %s is told as %s at once', async (status, code, problem) => {
    always({ status, code });
    const answer = await read();
    expect(codeOf(answer)).toBe(problem);
    expect(stand.server.seen).toHaveLength(1);
    expect(JSON.stringify(answer)).not.toContain('nobody may show');
  });
});
