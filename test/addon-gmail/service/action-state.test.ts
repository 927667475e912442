// A button is believed only when we signed it, for this user, this mail, and not longer than two days.
// Example: the state of Bo's card pressed by Mara -> 'other-user'

import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createActionStates, stateLife, type Wish } from '../../../addon-gmail/service/action-state.ts';

const key = (id: string, fill: number) => ({ id, secret: new Uint8Array(32).fill(fill) });
const bearer = { sub: '110042', messageId: '1a34a2c177e9a968', threadId: '1a34a2c177e9a960' };
const here = { sub: bearer.sub, messageId: bearer.messageId };
const wishes: readonly Wish[] = [
  { act: 'apply' },
  { act: 'judge', judged: 'B' },
  {
    act: 'undo',
    receipt: {
      added: ['询盘/A 重点跟进'],
      removed: ['询盘/C 标准回复'],
      movedFrom: 'inbox',
      movedTo: 'd-class',
      taken: { INBOX: ['1a34a2c177e9a968'] },
    },
  },
];
let now = Date.UTC(2026, 10, 25);
const states = createActionStates([key('b', 2), key('a', 1)], () => now);

describe('a signed state', () => {
  it('comes back as it went', () => {
    for (const wish of wishes) {
      expect(states.read(states.sign(wish, bearer), here)).toEqual({
        ok: true,
        wish,
        messageId: bearer.messageId,
        threadId: bearer.threadId,
      });
    }
  });

  it('is refused with any one letter changed', () => {
    const state = states.sign(wishes[2] as Wish, bearer);
    const last = state.lastIndexOf('.') + 1;
    for (let at = 0; at < state.length - 1; at += 1) {
      const other = state[at] === 'A' ? 'B' : 'A';
      const changed = state.slice(0, at) + other + state.slice(at + 1);
      expect(states.read(changed, here), `letter ${at} of ${last}`).toEqual({ ok: false, why: 'forged' });
    }
  });

  it('is refused with another content under the old seal, with none, and without end', () => {
    const [mark, id, , seal] = states.sign({ act: 'apply' }, bearer).split('.');
    const spam = Buffer.from(JSON.stringify({ ...here, wish: { act: 'spam' } })).toString('base64url');
    for (const state of [
      '',
      '...',
      'v1.b',
      `${mark}.${id}.${spam}.${seal}`,
      `${mark}.${id}.${spam}.`,
      `v2.${id}.${spam}.${seal}`,
      `x${'a'.repeat(20_000)}`,
    ]) {
      expect(states.read(state, here)).toEqual({ ok: false, why: 'forged' });
    }
  });

  it('well signed but of a wrong shape is refused all the same', () => {
    const head = `v1.b.${Buffer.from(JSON.stringify({ sub: here.sub, mail: here.messageId, thread: 'x', until: 9e12, wish: { act: 'empty-the-mailbox' } })).toString('base64url')}`;
    const seal = createHmac('sha256', new Uint8Array(32).fill(2)).update(head).digest('base64url');
    expect(states.read(`${head}.${seal}`, here)).toEqual({ ok: false, why: 'forged' });
  });

  it('is good for two days and no longer', () => {
    const state = states.sign({ act: 'apply' }, bearer);
    const began = now;
    now = began + stateLife * 1000;
    expect(states.read(state, here)).toMatchObject({ ok: true });
    now = began + stateLife * 1000 + 1000;
    expect(states.read(state, here)).toEqual({ ok: false, why: 'expired' });
    now = began;
  });

  it('is good for its user and its mail only', () => {
    const state = states.sign({ act: 'apply' }, bearer);
    expect(states.read(state, { ...here, sub: '7' })).toEqual({ ok: false, why: 'other-user' });
    expect(states.read(state, { ...here, messageId: '1a34a2c177e9a969' })).toEqual({
      ok: false,
      why: 'other-mail',
    });
    expect(states.read(state, { sub: here.sub, messageId: null })).toMatchObject({
      ok: true,
      messageId: bearer.messageId,
    });
  });

  it('of the key before is believed until that key leaves', () => {
    const old = createActionStates([key('a', 1)], () => now).sign({ act: 'apply' }, bearer);
    expect(states.read(old, here)).toMatchObject({ ok: true });
    expect(createActionStates([key('b', 2)], () => now).read(old, here)).toEqual({
      ok: false,
      why: 'forged',
    });
    // The same name with another secret is another key.
    expect(createActionStates([key('a', 3)], () => now).read(old, here)).toEqual({
      ok: false,
      why: 'forged',
    });
  });
});
