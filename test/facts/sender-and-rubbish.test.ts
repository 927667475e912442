// What addresses, phrases and file names tell of mail that is no inquiry, and what they must not tell of buyers.
import { describe, expect, it } from 'vitest';
import type { OpenEmail } from '../../src/email/open-email.ts';
import { kindOfFile, readFiles } from '../../src/facts/file.ts';
import { isLookalike } from '../../src/facts/lookalike-domain.ts';
import { makeReading } from '../../src/facts/make-reading.ts';
import { readNotices } from '../../src/facts/notice.ts';
import { type RubbishFamily, readRubbish } from '../../src/facts/rubbish.ts';
import { readSender } from '../../src/facts/sender.ts';
import { compileProfile } from '../../src/profile/compile-profile.ts';
import { defaultLexicon } from '../../src/words/default-lexicon.ts';
import { openMail, readMail, tentSeller } from './read-mail.ts';

/** Words that only tell who speaks: they stand in buyers' mail as well. */
const VOICES: readonly RubbishFamily[] = [
  'genericGreeting',
  'buyerVoice',
  'openWish',
  'serviceTopic',
  'serviceHouse',
  'salesTitle',
];
const families = (body: string, subject = '') =>
  new Set(readRubbish(readMail({ body, subject })).map(({ family }) => family));

function senderOf(given: Partial<OpenEmail>) {
  const lexicon = defaultLexicon();
  return readSender(
    makeReading({ ...openMail({ body: 'Hello' }), ...given }, lexicon, compileProfile(tentSeller, lexicon)),
  );
}
const from = (address: string, name = '') => ({ from: { name, address }, writer: { name, address } });

describe('phrases of mail that is no inquiry', () => {
  it.each([
    ['pitchSeo', 'We can bring your shop to the first page of Google with quality backlinks.'],
    ['pitchFreight', 'Space guaranteed: these rates are valid until Sunday, from your logistics partner.'],
    ['pitchExhibition', 'Our stand builder team can build your booth in Cologne.'],
    [
      'pitchSupplier',
      'Dear purchasing manager, our main products are zippers; we can supply you from stock.',
    ],
    ['jobApplication', 'Attached my CV, I am available for an interview.'],
    ['registrar', 'We received an application for your name as internet keyword.'],
    ['loginTheft', 'Your mailbox is full. Verify your account today.'],
    ['tenderFee', 'Before the award every bidder pays the contract registration fee.'],
    ['sextortion', 'I have hacked your laptop, send 900 to my bitcoin wallet.'],
  ] as const)('%s', (family, body) => expect(families(body)).toContain(family));
  it.each([
    ['pitchSeo', '您好，我们做谷歌推广和独立站建站，可以带来精准询盘。'],
    ['pitchSupplier', '尊敬的采购经理：我司专业生产拉链，欢迎来电。'],
    ['loginTheft', '您的邮箱容量不足，请点击以下链接重新登录。'],
    ['cryptoLoan', '本公司可代开发票，点数低。'],
    ['jobApplication', '您好，我想应聘外贸业务员，附件是我的简历。'],
  ] as const)('%s in Chinese', (family, body) => expect(families(body)).toContain(family));
  it('finds nothing that sells or cheats in a plain inquiry', () => {
    const selling = (body: string) =>
      [...families(body, 'Tents')].filter((family) => !VOICES.includes(family));
    expect(
      selling(
        'We import camping goods to Chile. Please quote 500 tents CIF Valparaiso with delivery time and payment terms. Our forwarder is in Ningbo.',
      ),
    ).toEqual([]);
    expect(selling('您好，我们需要500顶帐篷，请报FOB宁波价，交期多久？货发我们的货代。')).toEqual([]);
  });
  it('counts a wording once and never reads our quoted offer', () => {
    expect(readRubbish(readMail({ body: 'Backlinks! backlinks! BACKLINKS!' }))).toHaveLength(1);
    expect(readRubbish(readMail({ body: 'Thanks', quoted: 'We can supply you our main products' }))).toEqual(
      [],
    );
  });
  it('marks words that stand in the mail', () => {
    const reading = readMail({
      subject: 'Automatic reply',
      body: 'I am out of office. Please do not reply. Free audit of your website!',
    });
    const found = [...readRubbish(reading), ...readNotices(reading)];
    expect(found.length).toBeGreaterThan(3);
    for (const { text, span } of found) expect(reading.email.text.slice(span.start, span.end)).toBe(text);
  });
});

describe('notices', () => {
  it('tells by whom and where they speak', () => {
    const found = readNotices(
      readMail({ subject: 'Automatic reply: offer', body: 'This is an automated message.' }),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ family: 'auto-reply', place: 'subject' }),
        expect.objectContaining({ family: 'notification', place: 'body' }),
      ]),
    );
  });
  it('knows the mailboxes that return mail', () => {
    const mail = { ...openMail({ body: 'Hello' }), ...from('MAILER-DAEMON@mx.example'.toLowerCase()) };
    expect(readNotices(makeReading(mail, defaultLexicon(), null))).toEqual([
      expect.objectContaining({ family: 'bounce', place: 'header' }),
    ]);
  });
});

describe('the sender', () => {
  it('is free mail without being anything worse', () => {
    const sender = senderOf(from('lagos.camping@gmail.com', 'Ade Bello'));
    expect(sender).toMatchObject({
      free: true,
      replyElsewhere: false,
      lookalikeOf: '',
      nameElsewhere: false,
      authFailed: false,
      ours: false,
    });
  });
  it('answers elsewhere only across registered domains', () => {
    const reply = (address: string) =>
      senderOf({ ...from('ana@mail.harbour.example'), replyTo: { name: '', address } }).replyElsewhere;
    expect(reply('ana@office.harbour.example')).toBe(false);
    expect(reply('ana@other.example')).toBe(true);
  });
  it('is a colleague on our domain, also under a subdomain', () => {
    expect(senderOf(from('li@mail.northlake.example')).ours).toBe(true);
    expect(
      senderOf({ ...from('li@northlake.example'), writer: { name: '', address: 'bo@buyer.example' } }).ours,
    ).toBe(false);
  });
  it('shows another address in the name', () => {
    expect(senderOf(from('x@mail-77.example', 'service@paypal.com')).nameElsewhere).toBe(true);
    expect(senderOf(from('x@mail-77.example', 'x@mail-77.example')).nameElsewhere).toBe(false);
    expect(senderOf(from('x@mail-77.example', `${'a.'.repeat(50_000)}@`)).nameElsewhere).toBe(false);
  });
  it('imitates our domain', () => {
    expect(senderOf(from('li@north1ake.example')).lookalikeOf).toBe('northlake.example');
    expect(senderOf(from('li@northlake-camping.example')).lookalikeOf).toBe('');
  });
  it('is a machine that takes no answer', () => {
    for (const left of ['no-reply', 'noreply', 'No_Reply'.toLowerCase(), 'notifications+88'])
      expect(senderOf(from(`${left}@x.example`)).noReply).toBe(true);
    for (const left of ['info', 'sales', 'nora', 'replay'])
      expect(senderOf(from(`${left}@x.example`)).noReply).toBe(false);
  });
  it('answers a mail of ours only when ours is quoted', () => {
    const quoted = (address: string) =>
      senderOf({ quotedMails: [{ from: { name: '', address }, date: '', start: 0, end: 0 }] }).ourThread;
    expect(quoted('li@northlake.example')).toBe(true);
    expect(quoted('ana@harbour-trade.example')).toBe(false);
  });
});

it('a look-alike differs by one letter or by letters that look alike; an equal name is none', () => {
  expect(isLookalike('hengrui-castlngs.example', 'hengrui-castings.example')).toBe(true);
  expect(isLookalike('nothlake.example', 'northlake.example')).toBe(true);
  expect(isLookalike('nortlhake.example', 'northlake.example')).toBe(true);
  expect(isLookalike('rnorthlake.example', 'morthlake.example')).toBe(true);
  expect(isLookalike('northlake.example', 'northlake.example')).toBe(false);
  expect(isLookalike('northlake.test', 'northlake.example')).toBe(false);
  expect(isLookalike('southlake.example', 'northlake.example')).toBe(false);
  expect(isLookalike('abd.example', 'abc.example')).toBe(false);
});

describe('attached files', () => {
  it.each([
    ['RFQ-2291.xlsx', 'rfq'],
    ['询价单.pdf', 'rfq'],
    ['PO_7781.pdf', 'rfq'],
    ['flange.STEP', 'drawing'],
    ['tent layout.pdf', 'drawing'],
    ['order.pdf.iso', 'danger'],
    ['Order_5000pcs.html', 'danger'],
    ['invoice.pdf.zip', 'danger'],
    ['photos.zip', 'other'],
    ['CV_Tran.pdf', 'cv'],
    ['我的简历.docx', 'cv'],
    ['our-catalogue.pdf', 'catalogue'],
    ['IMG_2211.jpg', 'other'],
    ['order_list.zip', 'rfq'],
  ] as const)('%s is %s', (name, kind) => expect(kindOfFile(name)).toBe(kind));
  it('stand in the text of the mail', () => {
    const reading = readMail({ body: 'see file', files: ['RFQ-2291.xlsx', 'a.iso'] });
    expect(readFiles(reading).map(({ text }) => text)).toEqual(['RFQ-2291.xlsx', 'a.iso']);
    for (const { text, span } of readFiles(reading))
      expect(reading.email.text.slice(span.start, span.end)).toBe(text);
  });
});
