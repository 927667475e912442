// The service from Google's call to the mailbox: cards shown, buttons pressed, labels really there, and nothing done without right.
// Example: open an RFQ, press "应用" -> the thread bears 询盘/A 重点跟进, the card says so and offers undo

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createActionStates, stateLife, type Wish } from '../../../addon-gmail/service/action-state.ts';
import { buttonsOf, cardAsText } from '../../../scripts/gmail/card-as-text.ts';
import { scopeNames } from '../../gmail-host/fake-gmail/fake-gmail.ts';
import { errorNames } from '../../gmail-host/fake-gmail/error-forms.ts';
import type { FakeMessage } from '../../gmail-host/fake-gmail/fake-mailbox.ts';
import { grants } from './made-event.ts';
import {
  cardIn,
  noticeIn,
  openStand,
  origin,
  outcomes,
  rfq,
  type Stand,
  stateKey,
  stateOf,
} from './service-stand.ts';
import { seller } from './token-maker.ts';
import { cardBreaches } from './walk-card.ts';

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

describe('an opened mail', () => {
  it('shows its card in the reader’s language, as Google wants it', async () => {
    const card = await stand.open(mail);
    expect(cardBreaches(card, origin)).toEqual([]);
    expect(card.header?.title).toBe('A 重点跟进');
    expect(cardAsText(card)).toContain('帐篷 FT-4P RFQ');
    expect((await stand.open(mail, { userLocale: 'en-GB' })).header?.title).toBe('A Priority');
    expect(writes()).toEqual([]);
  });

  it('is read in one round: the card waits for Gmail once', async () => {
    await stand.open(mail);
    stand.gmail.latency = 200;
    const began = performance.now();
    await stand.open(mail);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('that is a draft or on its way is told from a received one', async () => {
    const gmail = { gmail: { messageId: 'msg-a:r-1234', threadId: 'thread-a:r-1234', accessToken: 'x' } };
    const answer = await stand.post('open', stand.event(null, { gmail }));
    expect(cardAsText(cardIn(answer))).toContain('还没有发出');
    expect(stand.gmail.log).toEqual([]);
  });

  it('that is too large to be fetched whole is read all the same, its big files by their names', async () => {
    const narrow = await openStand({ largest: 40_000 });
    const file = Buffer.alloc(90_000, 'x').toString('base64').replace(/.{76}/g, '$&\r\n');
    const [head = ''] = rfq.split('\r\n\r\n');
    const large = [
      head.replace('Content-Type: text/plain; charset=utf-8', 'Content-Type: multipart/mixed; boundary="b"'),
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      rfq.slice(head.length + 4),
      '--b',
      'Content-Type: application/zip; name="drawings.zip"',
      'Content-Disposition: attachment; filename="drawings.zip"',
      'Content-Transfer-Encoding: base64',
      '',
      file,
      '--b--',
    ].join('\r\n');
    const there = narrow.box.addMail(large);
    const card = await narrow.open(there);
    const small = await narrow.open(narrow.box.addMail(rfq));
    expect(narrow.gmail.log.filter(({ method }) => method === 'messages.get')).toHaveLength(3);
    expect(card.header).toEqual(small.header);
    expect(cardAsText(card)).toContain('Campo Norte');
    await narrow.close();
  });

  it('that is gone by now is a card with a sentence', async () => {
    stand.box.forgetMail(mail.id);
    const card = await stand.open(mail);
    expect(cardBreaches(card, origin)).toEqual([]);
    expect(cardAsText(card)).toContain('找不到这封邮件');
  });
});

describe('a button', () => {
  it('applies exactly the labels that the card named, and takes them back', async () => {
    const before = labels();
    const card = await stand.open(mail);
    const planned = [...cardAsText(card).matchAll(/\+ (询盘\/.+)/g)].map(([, name]) => name);
    expect(planned.length).toBeGreaterThan(2);
    const answer = await stand.press(mail, card, '应用');
    expect(labels()).toEqual([...before, ...planned].sort());
    expect(noticeIn(answer)).toBe('标签已加上');
    const after = cardIn(answer);
    expect(cardBreaches(after, origin)).toEqual([]);
    expect(cardAsText(after)).toContain('现有标签');
    expect(buttonsOf(after).some(({ text }) => text?.startsWith('应用'))).toBe(false);
    expect(noticeIn(await stand.press(mail, after, '撤销'))).toBe('已撤销');
    expect(labels()).toEqual(before);
  });

  it('dismisses to class D without marking the mail as read, and takes it back', async () => {
    const before = labels();
    const answer = await stand.press(mail, await stand.open(mail), '归入 D 类');
    expect(labels()).toEqual(['UNREAD', '询盘/D 非客户']);
    expect(noticeIn(answer)).toBe('已归入 D 类');
    await stand.press(mail, cardIn(answer), '撤销');
    expect(labels()).toEqual(before);
  });

  it('moves to spam only after a second, explicit press', async () => {
    const before = labels();
    const asked = cardIn(await stand.press(mail, await stand.open(mail), '这是垃圾邮件'));
    expect(labels()).toEqual(before);
    expect(cardBreaches(asked, origin)).toEqual([]);
    const answer = await stand.press(mail, asked, '移到垃圾邮件');
    expect(labels()).toContain('SPAM');
    expect(labels()).not.toContain('INBOX');
    expect(noticeIn(answer)).toBe('已移到垃圾邮件');
    await stand.press(mail, cardIn(answer), '撤销');
    expect(labels()).toEqual(before);
  });

  it('gives each message of a thread back what it had', async () => {
    const second = stand.box.addMail(rfq.replace('rfq-1', 'rfq-2'), {
      threadId: mail.threadId,
      labelIds: ['UNREAD'],
    });
    const had = () => [mail, second].map(({ labelIds }) => [...labelIds].sort());
    const before = had();
    const answer = await stand.press(mail, await stand.open(mail), '归入 D 类');
    await stand.press(mail, cardIn(answer), '撤销');
    expect(had()).toEqual(before);
  });

  it('corrects the verdict, one quadrant label at a time', async () => {
    const first = cardIn(await stand.press(mail, await stand.open(mail), '应用'));
    const second = cardIn(await stand.press(mail, first, 'B 耐心推进'));
    expect(labels().filter((name) => /询盘\/[A-D] /.test(name))).toEqual(['询盘/B 耐心推进']);
    const third = await stand.press(mail, second, '非询盘');
    expect(labels().filter((name) => name.startsWith('询盘/'))).toEqual([]);
    expect(noticeIn(third)).toContain('非询盘');
    await stand.press(mail, cardIn(third), '撤销');
    expect(labels()).toContain('询盘/B 耐心推进');
  });

  it('makes a reply in the thread and opens it', async () => {
    const card = await stand.open(mail);
    const words = buttonsOf(card).find(({ text }) => text?.includes('回复'))?.text ?? '';
    const { json } = await stand.press(mail, card, words);
    const [draft] = [...stand.box.drafts];
    expect(draft).toBeDefined();
    expect(json).toEqual({
      renderActions: {
        hostAppAction: {
          gmailAction: {
            openCreatedDraftActionMarkup: { draftId: draft?.[0], draftThreadId: mail.threadId },
          },
        },
      },
    });
    expect(draft?.[1].threadId).toBe(mail.threadId);
    const raw = draft?.[1].raw.toString() ?? '';
    expect(raw).toMatch(/^In-Reply-To: <rfq-1@campo-norte\.example>/im);
    expect(raw).toMatch(/^To: .*ana\.ruiz@campo-norte\.example/im);
    // A second press opens the same draft.
    expect((await stand.press(mail, card, words)).json).toEqual(json);
    expect(stand.box.drafts.size).toBe(1);
  });

  it('pressed twice, or again days later by its old card, does no more than once', async () => {
    const card = await stand.open(mail);
    await stand.press(mail, card, '应用');
    const once = labels();
    now += 3_600_000;
    await stand.press(mail, card, '应用');
    await stand.press(mail, card, '应用');
    expect(labels()).toEqual(once);
  });

  it('keeps the user’s own labels', async () => {
    stand.box.setUserLabels(mail.threadId, ['VIP']);
    const answer = await stand.press(mail, await stand.open(mail), '归入 D 类');
    expect(labels()).toContain('VIP');
    await stand.press(mail, cardIn(answer), '撤销');
    expect(labels()).toContain('VIP');
  });
});

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
      expect(text).not.toContain('操作已保存');
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

describe('the home page', () => {
  it('lists what is due by label and date, and nothing that went on since', async () => {
    const day = 86_400_000;
    const labelled = (subject: string, label: string, days: number, threadId?: string) => {
      const added = stand.box.addMail(rfq.replace(/Subject: .*/, `Subject: ${subject}`), {
        receivedAt: now - days * day,
        ...(threadId === undefined ? {} : { threadId }),
      });
      stand.box.setUserLabels(added.threadId, [label]);
      return added;
    };
    labelled('Silent tents', '询盘/A 重点跟进', 5);
    labelled('Fresh tents', '询盘/A 重点跟进', 1);
    const going = labelled('Going tents', '询盘/A 重点跟进', 9);
    labelled('Re: Going tents', '询盘/A 重点跟进', 1, going.threadId);
    labelled('Boss tents', '询盘/B 耐心推进', 8);
    labelled('Patient tents', '询盘/B 耐心推进', 5);
    labelled('Rubbish', '询盘/D 非客户', 9);
    const card = cardIn(await stand.post('home', stand.event(null)));
    expect(cardBreaches(card, origin)).toEqual([]);
    const text = cardAsText(card);
    expect(text).toContain('Silent tents');
    expect(text).toContain('Boss tents');
    expect(text).not.toMatch(/Fresh|Going|Patient|Rubbish/);
    expect(text).toContain('已 5 天没有往来');
    expect(writes()).toEqual([]);
    stand.gmail.latency = 200;
    const began = performance.now();
    await stand.post('home', stand.event(null));
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('asks for the scope, and is empty without labels', async () => {
    const asked = await stand.post('home', stand.event(null, { scopes: grants.plain }));
    expect(asked.json).toHaveProperty('requesting_google_scopes');
    expect(cardAsText(cardIn(await stand.post('home', stand.event(null))))).toContain('没有到期的询盘');
  });
});
