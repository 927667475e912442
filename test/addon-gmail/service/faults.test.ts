// What the card says when Gmail refuses, and what is left in the edition without labelling.
// Example: 429 for ten minutes -> a card that says so and never that anything goes on by itself

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createActionStates } from '../../../addon-gmail/service/action-state.ts';
import { buttonsOf, cardAsText } from '../../../scripts/gmail/card-as-text.ts';
import { errorNames } from '../../gmail-host/fake-gmail/error-forms.ts';
import type { FakeMessage } from '../../gmail-host/fake-gmail/fake-mailbox.ts';
import { grants } from './made-event.ts';
import { cardIn, noticeIn, openStand, origin, outcomes, rfq, type Stand, stateKey } from './service-stand.ts';
import { seller } from './token-maker.ts';
import { cardBreaches } from './walk-card.ts';

let stand: Stand;
let mail: FakeMessage;

beforeEach(async () => {
  stand = await openStand();
  mail = stand.box.addMail(rfq);
});
afterEach(() => stand.close());

const labels = (id = mail.threadId) => [...stand.box.labelNames(id)].sort();

describe('when Gmail fails', () => {
  it.each([
    ...errorNames,
    'htmlError',
    'timeoutPage',
    'emptyError',
    'cutJson',
    'htmlSuccess',
    'drop',
  ] as const)('with "%s", there is a card with a sentence', async (name) => {
    stand.gmail.failNext(name, { times: 99, retryAfter: '600' });
    const answer = await stand.post('open', stand.event(mail));
    expect(answer.status).toBe(200);
    const card = cardIn(answer);
    expect(cardBreaches(card, origin)).toEqual([]);
    expect(card.header?.title).toBe('没有读成');
    expect(cardAsText(card)).toMatch(/\p{Script=Han}{6}.*。/u);
  });

  it('at a write, the card says what was not done, in words that are true for a service that keeps nothing', async () => {
    const card = await stand.open(mail);
    for (const name of ['tooManyRequests', 'unavailable', 'domainPolicy', 'authError'] as const) {
      stand.gmail.failNext(name, { times: 99, method: 'threads.modify', retryAfter: '600' });
      const after = cardIn(await stand.press(mail, card, '归入 D 类'));
      expect(cardBreaches(after, origin)).toEqual([]);
      const text = cardAsText(after);
      expect(text, name).toMatch(/没能归入 D 类|只做了一部分/);
      expect(text).not.toMatch(/操作已保存|会继续|会自动继续/);
      expect(labels()).toContain('INBOX');
      stand.gmail.clearFaults();
    }
  });

  it('and does not answer at all, the answer comes before Google gives up', async () => {
    const slow = await openStand({ patience: 60_000, deadline: 300 });
    const there = slow.box.addMail(rfq);
    slow.gmail.failNext('hang', { times: 9 });
    const answer = await slow.post('open', slow.event(there));
    expect(cardAsText(cardIn(answer))).toContain('没有及时回应');
    expect(outcomes(slow.lines)).toEqual(['late']);
    await slow.close();
  });
});

describe('the edition without labelling', () => {
  beforeEach(async () => {
    await stand.close();
    stand = await openStand({ labelling: false });
    mail = stand.box.addMail(rfq);
  });

  it('shows the verdict with the add-on’s own scopes, and offers no label', async () => {
    const card = await stand.open(mail);
    expect(card.header?.title).toBe('A 重点跟进');
    const words = buttonsOf(card).map(({ text }) => text);
    expect(words.some((text) => /应用|归入|垃圾|改判/.test(text ?? ''))).toBe(false);
    expect(stand.gmail.log.every(({ status }) => status === 200)).toBe(true);
  });

  it('makes the labels for the user’s own hand, and puts none on', async () => {
    const answer = await stand.press(mail, await stand.open(mail), '在邮箱中建好');
    expect(noticeIn(answer)).toContain('标签已建好');
    const names = [...stand.box.labels.values()].map(({ name }) => name);
    for (const name of ['询盘', '询盘/A 重点跟进', '询盘/B 耐心推进', '询盘/C 标准回复', '询盘/D 非客户'])
      expect(names).toContain(name);
    expect(labels()).toEqual(['INBOX', 'UNREAD']);
  });

  it('drafts a reply', async () => {
    const card = await stand.open(mail);
    const words = buttonsOf(card)
      .map(({ text }) => text ?? '')
      .find((text) => text.includes('回复'));
    await stand.press(mail, card, words ?? '');
    expect(stand.box.drafts.size).toBe(1);
  });

  it('does not label even with a button signed by the other edition', async () => {
    const state = createActionStates([stateKey], () => Date.now()).sign(
      { act: 'dismiss' },
      { sub: seller.sub, messageId: mail.id, threadId: mail.threadId },
    );
    await stand.post('act', stand.event(mail, { state, scopes: grants.labelling }));
    expect(labels()).toEqual(['INBOX', 'UNREAD']);
  });

  it('says on its home page what it cannot know', async () => {
    const answer = await stand.post('home', stand.event(null));
    expect(cardAsText(cardIn(answer))).toContain('这个版本没有');
    expect(stand.gmail.log).toEqual([]);
  });
});
