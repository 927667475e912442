// The service from Google's call to the mailbox: cards shown, buttons pressed, labels really there, and nothing done without right.
// Example: open an RFQ, press "应用" -> the thread bears 询盘/A 重点跟进, the card says so and offers undo

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, cardAsText } from '../../../scripts/gmail/card-as-text.ts';
import type { FakeMessage } from '../../gmail-host/fake-gmail/fake-mailbox.ts';
import { grants } from './made-event.ts';
import { cardIn, noticeIn, openStand, origin, rfq, type Stand } from './service-stand.ts';
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
