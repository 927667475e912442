// Drafts as replies: in the thread, under the same subject in any script, and never twice.
// Example: the answer to drafts.create got lost -> the draft that is there is found and not made again

import { describe, expect, it } from 'vitest';
import { encodedText } from '../../../addon-gmail/api/mail-header.ts';
import { createReplyDrafts } from '../../../addon-gmail/api/reply-drafts.ts';
import { answeredMail, replyMail, replySubject } from '../../../addon-gmail/api/reply-mail.ts';
import { decodeWords } from '../../../src/email/encoded-words.ts';
import { openEml } from '../../../src/email/open-eml.ts';
import { scopeNames } from '../../gmail-host/fake-gmail/fake-gmail.ts';
import { address, apiStand, emlWith, given } from './api-stand.ts';

const text = '您好 Mara，\n\n感谢您的询盘。300 顶帐篷的报价见附件。\n此致';

function draftStand() {
  const stand = apiStand();
  const mail = stand.box.addMail(
    emlWith({ subject: '关于帐篷的询价：300 顶，请报 FOB 宁波的价格和交货期，谢谢 (urgent)' }),
  );
  const place = { threadId: mail.threadId, messageId: mail.id };
  return { ...stand, mail, place, drafts: createReplyDrafts(stand.api, address) };
}

describe('a reply draft', () => {
  it('stands in the thread of the mail, addressed to its writer, with our text', async () => {
    const { drafts, place, box, mail } = draftStand();
    const draft = given(await drafts.reply(place, text));
    expect(draft.threadId).toBe(mail.threadId);
    const made = box.drafts.get(draft.draftId);
    const email = await openEml(new Uint8Array(made?.raw ?? []));
    expect(email.subject).toBe(`Re: ${mail.subject}`);
    expect(email.to.map((one) => one.address)).toEqual(['mara@nordcamp.example']);
    expect(email.text).toContain('300 顶帐篷的报价');
    const source = made?.raw.toString('latin1') ?? '';
    expect(source).toContain(`In-Reply-To: <${mail.rfcId}>`);
    expect(source).toContain(`References: <${mail.rfcId}>`);
    expect(/^[\x20-\x7e\r\n]*$/.test(source)).toBe(true);
    expect(source.split('\r\n').every((line) => line.length <= 78)).toBe(true);
  });

  it('of the same words is not made again, whatever happened to the first answer', async () => {
    const { drafts, place, box, gmail } = draftStand();
    gmail.failNext('drop', { method: 'drafts.create', after: true });
    const first = given(await drafts.reply(place, text));
    const second = given(await drafts.reply(place, text));
    expect(second.draftId).toBe(first.draftId);
    expect(box.drafts.size).toBe(1);
    given(await drafts.reply(place, `${text}!`));
    expect(box.drafts.size).toBe(2);
  });

  it('that was refused before it was made is made at the second try', async () => {
    const { drafts, place, box, gmail } = draftStand();
    gmail.failNext('unavailable', { method: 'drafts.create' });
    given(await drafts.reply(place, text));
    expect(box.drafts.size).toBe(1);
  });

  it('is made too where the add-on may write drafts but not read them', async () => {
    const { gmail, place, box, tokens, mail, ...stand } = draftStand();
    const token = gmail.grant(address, [scopeNames.actionCompose, scopeNames.readonly]);
    tokens.token = async () => ({ ok: true, value: token });
    expect(given(await createReplyDrafts(stand.api, null).reply(place, text)).threadId).toBe(mail.threadId);
    expect(box.drafts.size).toBe(1);
  });

  it('goes on with the chain of the conversation, and answers our own mail to its reader', () => {
    const header = (name: string, value: string) => ({ name, value });
    const answered = answeredMail({
      labelIds: ['SENT'],
      payload: {
        headers: [
          header('From', `<${address}>`),
          header('To', '"Lindqvist, Mara" <mara@nordcamp.example>'),
          header('Subject', '=?UTF-8?B?UmU6IOW4kOevtw==?='),
          header('Message-Id', '<m3@seller.example>'),
          header('References', '<m1@x.example>\r\n <m2@x.example>'),
        ],
      },
    });
    const mail = replyMail(answered, 'ok');
    expect(mail).toContain('To: "Lindqvist, Mara" <mara@nordcamp.example>');
    expect(mail.replace(/\r\n /g, ' ')).toContain(
      'References: <m1@x.example> <m2@x.example> <m3@seller.example>',
    );
    expect(answered.subject).toBe('Re: 帐篷');
    expect(replySubject(answered.subject)).toBe('Re: 帐篷');
    expect(replySubject('回复：帐篷')).toBe('回复：帐篷');
  });

  it('keeps the chain short in a conversation of a hundred mails, first and last kept', () => {
    const references = Array.from({ length: 100 }, (_, at) => `m${at}@x.example`);
    const mail = replyMail({ messageId: 'last@x.example', references, subject: 'Tents', to: [] }, 'ok');
    const ids = [
      ...mail
        .split('References:')[1]!
        .split('MIME-Version')[0]!
        .matchAll(/<([^>]+)>/g),
    ].map(([, id]) => id);
    expect(ids).toHaveLength(20);
    expect([ids[0], ids.at(-1)]).toEqual(['m0@x.example', 'last@x.example']);
  });

  it('never lets the mail write header lines of its own', () => {
    const evil = 'Tents\r\nBcc: thief@evil.example\u2028X: 1';
    const to = [
      { name: 'Mara" <a@b>\r\nCc: x@y.example', address: 'mara@nordcamp.example\r\nBcc: z@y.example' },
    ];
    const mail = replyMail(
      { messageId: 'm1@x.example', references: [], subject: evil, to },
      'Hi\r\n\r\nBcc: not a header',
    );
    const head = mail.split('\r\n\r\n')[0] ?? '';
    expect(head.split('\r\n').map((line) => line.split(':')[0])).toEqual([
      'To',
      'Subject',
      'In-Reply-To',
      'References',
      'MIME-Version',
      'Content-Type',
      'Content-Transfer-Encoding',
    ]);
  });
});

describe('text in a header', () => {
  it('comes back as it was, in words of 75 letters at most that cut no letter in two', () => {
    for (const value of [
      '帐篷'.repeat(40),
      '𠮷野家🎪'.repeat(20),
      'é',
      'plain',
      '=?UTF-8?B?5biQ?=',
      'a 帐 b',
    ]) {
      const coded = encodedText(value);
      expect(coded).toMatch(/^[\x20-\x7e]*$/);
      for (const word of coded.split(' ')) expect(word.length).toBeLessThanOrEqual(75);
      expect(decodeWords(coded)).toBe(value);
    }
  });
});
