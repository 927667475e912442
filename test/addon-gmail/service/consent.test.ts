// Nothing is done without right: a button that we did not sign, a scope that is not granted, a mailbox of somebody else.
// Example: the state of last week pressed -> nothing is written, a fresh card and a word about it

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createActionStates, stateLife, type Wish } from '../../../addon-gmail/service/action-state.ts';
import { cardAsText } from '../../../scripts/gmail/card-as-text.ts';
import { scopeNames } from '../../gmail-host/fake-gmail/fake-gmail.ts';
import type { FakeMessage } from '../../gmail-host/fake-gmail/fake-mailbox.ts';
import { grants } from './made-event.ts';
import {
  cardIn,
  noticeIn,
  openStand,
  outcomes,
  rfq,
  type Stand,
  stateKey,
  stateOf,
} from './service-stand.ts';
import { seller } from './token-maker.ts';

let stand: Stand;
let mail: FakeMessage;
let now = Date.now();

beforeEach(async () => {
  now = Date.now();
  stand = await openStand({ now: () => now });
  mail = stand.box.addMail(rfq);
});
afterEach(() => stand.close());

const labels = (id = mail.threadId) => [...stand.box.labelNames(id)].sort();
const writes = () => stand.gmail.log.filter(({ method }) => /modify|create|patch/.test(method));

describe('what comes back with a button', () => {
  const sign = (wish: Wish, more: { sub?: string; messageId?: string; at?: number } = {}) =>
    createActionStates([stateKey], () => more.at ?? now).sign(wish, {
      sub: more.sub ?? seller.sub,
      messageId: more.messageId ?? mail.id,
      threadId: mail.threadId,
    });
  const refusals: readonly (readonly [string, () => string, string])[] = [
    ['without a state', () => '', 'forged'],
    [
      'with a state of another key',
      () =>
        createActionStates([{ id: 'test', secret: new Uint8Array(32).fill(1) }], () => now).sign(
          { act: 'spam' },
          { sub: seller.sub, messageId: mail.id, threadId: mail.threadId },
        ),
      'forged',
    ],
    ['with a changed state', () => sign({ act: 'spam' }).replace('.ey', '.eY'), 'forged'],
    [
      'with a state of last week',
      () => sign({ act: 'spam' }, { at: now - stateLife * 1000 - 5000 }),
      'expired',
    ],
    ['with the state of another user', () => sign({ act: 'spam' }, { sub: '7' }), 'other-user'],
    [
      'with the state of another mail',
      () => sign({ act: 'spam' }, { messageId: '1a34a2c177e9a968' }),
      'other-mail',
    ],
  ];
  it.each(refusals)('%s changes nothing and says so', async (_, state, why) => {
    const before = labels();
    const answer = await stand.post('act', stand.event(mail, { state: state() }));
    expect(answer.status).toBe(200);
    expect(noticeIn(answer)).toMatch(/\p{Script=Han}{4}/u);
    expect(labels()).toEqual(before);
    expect(writes()).toEqual([]);
    expect(outcomes(stand.lines).at(-1)).toBe(why);
  });

  it('from a card that is too old brings a fresh card', async () => {
    const answer = await stand.post(
      'act',
      stand.event(mail, { state: sign({ act: 'apply' }, { at: now - stateLife * 1000 - 5000 }) }),
    );
    expect(cardIn(answer).header?.title).toBe('A 重点跟进');
  });

  it('beside the state is not looked at', async () => {
    const event = { ...stand.event(mail, { state: sign({ act: 'show' }) }), parameters: { act: 'spam' } };
    await stand.post('act', event);
    expect(writes()).toEqual([]);
  });
});

describe('consent', () => {
  const requested = (answer: { json: { [key: string]: unknown } }) =>
    (answer.json['requesting_google_scopes'] as { scopes?: string[] } | undefined)?.scopes ?? null;
  const without = (...taken: string[]) => grants.labelling.filter((scope) => !taken.includes(scope));

  it('is asked for who the user is, before anything is read', async () => {
    const email = 'https://www.googleapis.com/auth/userinfo.email';
    expect(requested(await stand.post('open', stand.event(mail, { scopes: without(email) })))).toEqual([
      email,
    ]);
    const event = stand.event(mail) as { authorizationEventObject: object };
    const anonymous = {
      ...event,
      authorizationEventObject: { ...event.authorizationEventObject, userIdToken: '' },
    };
    expect(requested(await stand.post('open', anonymous))).toEqual([email]);
    expect(stand.gmail.log).toEqual([]);
  });

  it('is asked for reading when neither scope that reads is there', async () => {
    const scopes = without(scopeNames.modify, scopeNames.messageReadonly);
    expect(requested(await stand.post('open', stand.event(mail, { scopes })))).toEqual([
      scopeNames.messageReadonly,
    ]);
  });

  it('for labels is asked only when a label is wanted: the card shows without it', async () => {
    const scopes = without(scopeNames.modify);
    const card = await stand.open(mail, { scopes });
    expect(card.header?.title).toBe('A 重点跟进');
    expect(requested(await stand.press(mail, card, '应用', { scopes }))).toEqual([scopeNames.modify]);
    expect(requested(await stand.press(mail, card, '归入 D 类', { scopes }))).toEqual([scopeNames.modify]);
    expect(writes()).toEqual([]);
  });

  it('is asked for too when only Gmail’s own answer tells that it lacks', async () => {
    const event = stand.event(mail, { scopes: null }) as { authorizationEventObject: object };
    const token = stand.gmail.grant(seller.email, [scopeNames.labels]);
    const blind = {
      ...event,
      authorizationEventObject: { ...event.authorizationEventObject, userOAuthToken: token },
    };
    expect(requested(await stand.post('open', blind))).toEqual([scopeNames.messageReadonly]);
  });

  it('is not asked for round and round when Gmail refuses for another reason', async () => {
    stand.gmail.failNext('forbidden', { times: 9, method: 'messages.get' });
    const answer = await stand.post('open', stand.event(mail));
    expect(requested(answer)).toBeNull();
    expect(cardAsText(cardIn(answer))).toContain('邮箱不允许此操作');
  });
});

describe('the mailbox that is written', () => {
  it('is the one whose user sits before the card', async () => {
    stand.gmail.mailbox('mara@ridgeline.example');
    const state = stateOf(await stand.open(mail), '应用');
    const before = labels();
    // The token opens another mailbox, in which a mail of this id is open too.
    const other = stand.event(mail, { state }) as { authorizationEventObject: object };
    const token = stand.gmail.grant('mara@ridgeline.example');
    await stand.post('act', {
      ...other,
      authorizationEventObject: { ...other.authorizationEventObject, userOAuthToken: token },
    });
    expect(labels()).toEqual(before);
    expect(writes()).toEqual([]);
  });
});
