// Invented mails of the stand-in mailbox, and the settings of a seller whom they reach. Example: sampleMails() -> RFQ (A), pitch (D), price (C), ...

import type { Profile } from '../../src/profile/profile.ts';
import { type StandInMail, standInMail } from './stand-in-mailbox.ts';

const seller: Profile = {
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

/** What the pane keeps in the mailbox, as the client hands it over: a seller with a profile, so that no first-run screen stands before. */
export function sellerSettings(): { readonly [name: string]: string } {
  const profile = { at: '2026-11-01T08:00:00.000Z', value: seller };
  return { 'inquiry-quadrant': JSON.stringify({ v: 1, profile }) };
}

const headers = (from: string) =>
  [
    `Received: from mail.${from} by mx.ridgeline.example with ESMTPS; Mon, 02 Nov 2026 13:05:00 +0000`,
    `Authentication-Results: mx.ridgeline.example; spf=pass smtp.mailfrom=${from}; dkim=pass header.d=${from}`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset="utf-8"',
  ].join('\r\n');

const lines = (...all: readonly string[]) => all.map((line) => `<p>${line}</p>`).join('');

/** A full inquiry of a buying manager: class A. */
export const rfq = standInMail({
  id: 'rfq',
  subject: 'RFQ: FT-4P family tent, 1,800 pcs',
  from: { name: 'Helga Brandt', address: 'h.brandt@nordlager.example' },
  headers: headers('nordlager.example'),
  html: lines(
    'Dear Mr. Li,',
    'we import camping equipment for 60 shops and need your offer for the family tent FT-4P:',
    '1,800 pcs in two shipments, fly 190T polyester, PU 3000 mm, our logo on the carry bag, 4 pcs per export carton.',
    'Please quote FOB Ningbo and CIF Hamburg, with lead time and payment terms. Could you send one sample?',
    'Best regards',
    'Helga Brandt<br>Purchasing Manager<br>Nordlager GmbH<br>Speicherweg 4, 20457 Hamburg, Germany<br>Tel: +49 40 5550 1180<br>www.nordlager.example',
  ),
});

/** A seller of links: class D. */
export const pitch = standInMail({
  id: 'pitch',
  subject: 'First page of every search engine',
  from: { name: 'Rick Tanner', address: 'rick@climb-ranks.example' },
  headers: headers('climb-ranks.example'),
  html: lines(
    'Hi there,',
    'I looked at your website and found several SEO errors that keep you from the first page of Google.',
    'We offer affordable SEO packages, backlinks and web design. Shall I send our price list and a free audit report?',
    'Rick Tanner<br>Digital Marketing Consultant',
  ),
});

/** A bare question: class C. */
export const bare = standInMail({
  id: 'bare',
  subject: 'price',
  from: { name: 'topdeal55', address: 'topdeal55@postbox.example' },
  headers: headers('postbox.example'),
  html: lines('hi', 'send me your price list and catalogue pls', 'thx'),
});

/** A Chinese trader's inquiry. */
export const trader = standInMail({
  id: 'trader',
  subject: '询价：四人帐篷 3000 顶',
  from: { name: '周琳', address: 'zhoulin@hanfeng-trade.example' },
  headers: headers('hanfeng-trade.example'),
  html: lines(
    '李经理您好：',
    '我们是上海汉峰进出口有限公司，客户在智利有连锁超市，现采购四人帐篷，数量 3000 顶，分两批。',
    '材质：210D 牛津布，铝杆直径 8.5 mm；包装：每箱 4 顶，印客户 LOGO。',
    '请报 FOB 宁波价格，并告知起订量、交期和付款方式，11 月 20 日前需要报价。',
    '周琳<br>采购经理<br>上海汉峰进出口有限公司<br>电话：+86 21 5550 8812',
  ),
});

/** Fresh copies: the stand-in writes categories and notes into them. */
export function sampleMails(): StandInMail[] {
  return [rfq, pitch, bare, trader].map((mail) => structuredClone(mail));
}
