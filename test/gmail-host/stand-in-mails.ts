// Invented mails of the stand-in mailbox as whole RFC 822 sources, and the seller whom they reach. Example:
// standInMail({ id: 3, subject: 'price', from: '"topdeal" <t@postbox.example>', html: '<p>hi</p>' }) -> { id: 3, thread: 3, eml: 'Received: ...' }

import { Buffer } from 'node:buffer';
import type { Profile } from '../../src/profile/profile.ts';

export interface StandInMail {
  /** Its own number; the mailbox gives it the id that Gmail would. */
  readonly id: number;
  /** The number of the mail that began its thread. */
  readonly thread: number;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly eml: string;
}

export interface MailWish {
  readonly id: number;
  /** The number of the mail that began the thread; its own when left out. */
  readonly thread?: number;
  readonly subject: string;
  readonly from: string;
  readonly to?: string;
  /** Minutes before now. */
  readonly age?: number;
  readonly html: string;
  readonly attachments?: readonly string[];
  /** Further header lines. */
  readonly headers?: readonly string[];
}

export const seller: Profile = {
  company: 'Ningbo Ridgeline Outdoor Co., Ltd.',
  aliases: ['Ridgeline', '宁波岭线户外用品有限公司'],
  domains: ['ridgeline.example'],
  brands: ['Ridgeline'],
  products: [
    { name: 'camping tent', keywords: ['tent', '帐篷'], models: ['FT-4P'] },
    { name: 'sleeping bag', keywords: ['sleeping bag', '睡袋'], models: [] },
  ],
  industries: ['outdoor', 'camping', '户外'],
  related: ['travel goods'],
  excluded: [],
};

export const owner = 'li.wei@ridgeline.example';
/** Milliseconds since 1970: the present of the stand-in. */
export const standInNow = Date.UTC(2026, 10, 20, 9, 0);
const minute = 60_000;

/** RFC 2047; plain ASCII stays as it is. */
function headerText(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

/** `"周琳" <a@b.example>` with the name encoded where it must be. */
function addressText(text: string): string {
  const [, name = '', address = text] = /^"(.*)" <(.*)>$/.exec(text) ?? [];
  if (name === '') return address;
  return /^[\x20-\x7e]*$/.test(name) ? `"${name}" <${address}>` : `${headerText(name)} <${address}>`;
}

const base64 = (text: string) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

export function standInMail(wish: MailWish): StandInMail {
  const { id, thread = id, subject, from, to = `"Li Wei" <${owner}>`, age = id } = wish;
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'unknown.example';
  const receivedAt = standInNow - age * minute;
  const date = new Date(receivedAt).toUTCString().replace('GMT', '+0000');
  const replied = thread === id ? [] : [`In-Reply-To: <mail-${thread}@stand-in.example>`];
  const head = [
    `Received: from mail.${domain} by mx.google.com with ESMTPS; ${date}`,
    `Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=${domain}; dkim=pass header.d=${domain}`,
    `Date: ${date}`,
    `From: ${addressText(from)}`,
    `To: ${addressText(to)}`,
    `Subject: ${headerText(subject)}`,
    `Message-ID: <mail-${id}@stand-in.example>`,
    ...replied,
    ...(wish.headers ?? []),
    'MIME-Version: 1.0',
  ];
  const body = ['Content-Type: text/html; charset="utf-8"', 'Content-Transfer-Encoding: base64'];
  const names = wish.attachments ?? [];
  const lines =
    names.length === 0
      ? [...head, ...body, '', base64(wish.html)]
      : [...head, 'Content-Type: multipart/mixed; boundary="part-of-mail"', '']
          .concat(['--part-of-mail', ...body, '', base64(wish.html)])
          .concat(
            names.flatMap((name) => attached(name)),
            '--part-of-mail--',
            '',
          );
  return { id, thread, subject, receivedAt, eml: lines.join('\r\n') };
}

function attached(name: string): readonly string[] {
  return [
    '--part-of-mail',
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64('a drawing'),
  ];
}

export const lines = (...all: readonly string[]) => all.map((line) => `<p>${line}</p>`).join('');

/** A full inquiry of a buying manager: class A. */
export const rfq = standInMail({
  id: 1,
  subject: 'Inquiry: tent FT-4P for spring, 2,400 pcs',
  from: '"Sofie Lindahl" <s.lindahl@fjellbutikk.example>',
  html: lines(
    'Dear Mr. Li,',
    'we run 45 outdoor shops in Norway and would like your quotation for the family tent FT-4P:',
    '2,400 pcs in two lots, fly 190T polyester with PU 3000 mm coating, our own logo on the bag, 4 pcs per export carton.',
    'Please quote FOB Ningbo and CIF Oslo with lead time and payment terms. We would test one sample first.',
    'Kind regards',
    'Sofie Lindahl<br>Purchasing Manager<br>Fjellbutikk AS<br>Havnegata 12, 0150 Oslo, Norway<br>Tel: +47 22 55 01 80<br>www.fjellbutikk.example',
  ),
  attachments: ['carton-marks.pdf'],
});

/** A seller of web pages: class D. */
export const pitch = standInMail({
  id: 2,
  subject: 'Your website can sell more',
  from: '"Dean Marlow" <dean@rank-rocket.example>',
  html: lines(
    'Hello,',
    'we looked at your website and found SEO errors that keep you from the first page of Google.',
    'Our team offers affordable SEO packages, backlinks and web design. May I send you a free audit report and our price list?',
    'Dean Marlow<br>Digital Marketing Consultant',
  ),
});

/** A bare question: class C. */
export const bare = standInMail({
  id: 3,
  subject: 'catalogue',
  from: '"bestbuyer77" <bestbuyer77@postbox.example>',
  html: lines('hi', 'pls send me your price list and catalogue', 'thanks'),
});

/** A Chinese trader's inquiry: class A. */
export const trader = standInMail({
  id: 4,
  subject: '询价：四人帐篷 2600 顶',
  from: '"陈悦" <chenyue@yuanhang-trade.example>',
  html: lines(
    '李经理您好：',
    '我们是厦门远航进出口有限公司，客户在秘鲁有连锁超市，现采购四人帐篷，数量 2600 顶，分两批。',
    '材质：210D 牛津布，铝杆直径 8.5 mm；包装：每箱 4 顶，印客户 LOGO。',
    '请报 FOB 宁波价格，并告知起订量、交期和付款方式，12 月 10 日前需要报价。',
    '陈悦<br>采购经理<br>厦门远航进出口有限公司<br>电话：+86 592 555 0188',
  ),
});

/** Where a conversation began: class C. */
export const talkStart = standInMail({
  id: 5,
  age: 60,
  subject: 'Sleeping bags',
  from: '"Tomas Vrba" <vrba@horskystan.example>',
  html: lines('Hello, do you make sleeping bags?', 'Tomas Vrba'),
});

/** The second mail of it: class A. */
export const talk = standInMail({
  id: 6,
  thread: 5,
  subject: 'Re: Sleeping bags',
  from: '"Tomas Vrba" <vrba@horskystan.example>',
  html: lines(
    'Dear Li Wei,',
    'thank you. We need 1,500 sleeping bags, mummy shape, -5 °C comfort, 300T nylon, in 3 colours. Please quote FOB Ningbo with lead time for March.',
    'Tomas Vrba<br>Purchasing Manager<br>Horský Stan s.r.o.<br>Tel: +420 255 550 118<br>www.horskystan.example',
  ),
});

export const sampleMails: readonly StandInMail[] = [rfq, pitch, bare, trader, talkStart, talk];

/** Another mailbox of the same person, for the second account of the browser. */
export const secondOwner = 'wei.private@postbox.example';
export const secondMails: readonly StandInMail[] = [
  standInMail({
    id: 900,
    subject: 'Tent FT-4P, 800 pcs',
    from: '"Ines Prado" <i.prado@montecumbre.example>',
    to: `"Li Wei" <${secondOwner}>`,
    html: lines(
      'Dear Li Wei,',
      'please quote 800 pcs of the tent FT-4P, FOB Ningbo, 210D oxford, our logo on the bag, delivery in April.',
      'Ines Prado<br>Purchasing Manager<br>Monte Cumbre S.L.<br>Tel: +34 915 550 112<br>www.montecumbre.example',
    ),
  }),
];
