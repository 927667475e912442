// Eight screened mails as the panel gets them, one a face: A, B, C, D pitch, D phish, no inquiry, a look, an unread language.
// Firms and persons are invented. Example: fixtures.a.screening.quadrant -> 'A'.

import type { Fact } from '../../src/facts/reading.ts';
import type { PanelContact, ScreenedEmail } from '../../src/panel/screened-email.ts';
import type { Reason } from '../../src/screening/screening.ts';
import type { Axis, Sentence } from '../../src/signals/signal.ts';

let place = 0;
/** Facts stand one behind the other in an imagined mail. */
export function fact(text: string): Fact {
  place += 10;
  const start = place;
  place += text.length;
  return { text, span: { start, end: place } };
}

export const both = (zh: string, en: string): Sentence => ({ zh, en });

function reason(signal: string, axis: Axis, points: number, told: readonly [Sentence, ...string[]]): Reason {
  const [sentence, ...texts] = told;
  return { signal, axis, points, sentence, evidence: texts.map(fact) };
}

const nobody: PanelContact = {
  name: null,
  title: null,
  company: null,
  phones: [],
  messengers: [],
  emails: [],
  website: null,
  address: null,
  country: null,
};

type Score3 = readonly [specificity: number, contact: number, industry: number];

function scored([specificity, contact, industry]: Score3, threshold = 10) {
  const total = specificity + contact + industry;
  return {
    scores: { specificity, contact, industry, total },
    gate: { threshold, passed: total >= threshold },
    look: total === threshold - 1,
  };
}

const a: ScreenedEmail = {
  messageId: 'mail-a',
  subject: 'Quotation for Model FT-4P for 3000pcs',
  screening: {
    kind: 'inquiry',
    subkind: null,
    quadrant: 'A',
    ...scored([5, 4, 4]),
    role: 'decision-maker',
    intent: 'high',
    buyerType: 'buyer',
    reasons: [
      reason('quantity-stated', 'specificity', 1, [both('写明数量', 'States a quantity'), '3000pcs']),
      reason('model-named', 'specificity', 1, [both('点名型号', 'Names a model'), 'FT-4P']),
      reason('parameters-given', 'specificity', 1, [
        both('给出技术参数', 'Gives technical parameters'),
        '190T polyester',
        'PU 3000 mm',
        'fiberglass poles 8.5 mm',
        'UV50+',
        'olive green',
      ]),
      reason('trade-term', 'specificity', 1, [both('写明贸易条款', 'Names a trade term'), 'FOB Ningbo']),
      reason('name-given', 'contact', 1, [both('有姓名', 'Gives a name'), 'Michael Brandt']),
      reason('company-given', 'contact', 1, [
        both('有公司名', 'Gives a company'),
        'Trailhead Supply Company',
      ]),
      reason('our-product', 'industry', 2, [both('问的是你的产品', 'Asks for your product'), 'family tents']),
      reason('decision-title', 'role', 2, [
        both('采购经理，本人做主', 'A purchasing manager decides'),
        'Purchasing Manager',
      ]),
    ],
    missing: [
      {
        axis: 'contact',
        signal: 'website-given',
        sentence: both('没有网址或地址', 'No website or address'),
        raisesTo: 5,
        question: both('May I have your website?', 'May I have your website?'),
      },
      {
        axis: 'industry',
        signal: 'target-industry',
        sentence: both('买家主营未写明', 'Business not told'),
        raisesTo: 5,
      },
    ],
    warnings: [],
    why: both(
      '点名型号 FT-4P、数量 3000pcs、FOB Ningbo，采购经理本人询价。',
      'Names model FT-4P, 3000pcs and FOB Ningbo; the purchasing manager asks himself.',
    ),
  },
  contact: {
    ...nobody,
    name: fact('Michael Brandt'),
    title: fact('Purchasing Manager'),
    company: fact('Trailhead Supply Company'),
    phones: [{ ...fact('+1 303 555 0147'), e164: '+13035550147', kind: 'phone' }],
    emails: [fact('m.brandt@trailheadsupply.example')],
    country: { code: 'US' },
  },
  requests: [
    { ...fact('please quote FOB Ningbo'), topic: 'price' },
    { ...fact('delivery time after deposit'), topic: 'delivery' },
    { ...fact('which certificates you hold'), topic: 'certificate' },
  ],
  products: [{ ...fact('family tents'), name: '帐篷' }],
  tags: [
    { group: 'quadrant', key: 'A' },
    { group: 'region', key: 'north-america' },
  ],
  labels: {
    add: ['询盘/A 重点跟进', '询盘/北美', '询盘/帐篷', '询盘/直接来信', '询盘/待报价'],
    remove: ['询盘/C 标准回复'],
    moveTo: null,
  },
  language: 'en',
  languageRead: true,
  truncated: [],
  advice: both('今天 18:00 前回复最佳', 'best answered before 18:00 today'),
  mailsOfBuyer: 1,
};

const b: ScreenedEmail = {
  ...a,
  messageId: 'mail-b',
  subject: 'Datasheet DN80 gate valve, PN16, for evaluation',
  screening: {
    ...a.screening,
    quadrant: 'B',
    ...scored([4, 4, 3]),
    role: 'influencer',
    intent: 'mid',
    reasons: [
      reason('defers', 'role', -3, [
        both('要先问上级', 'Must ask the boss first'),
        'discuss with my manager',
      ]),
      reason('parameters-given', 'specificity', 1, [
        both('给出技术参数', 'Gives technical parameters'),
        'DN80',
        'PN16',
      ]),
    ],
    why: both(
      '要 DN80、PN16 的资料，但要先问上级。',
      'Wants data for DN80, PN16, but must ask the boss first.',
    ),
  },
  contact: { ...nobody, name: fact('Ivana Petrić'), title: fact('Design Engineer'), country: { code: 'HR' } },
  labels: { add: ['询盘/B 耐心推进', '询盘/欧洲'], remove: [], moveTo: null },
  advice: null,
};

const c: ScreenedEmail = {
  ...a,
  messageId: 'mail-c',
  subject: 'price list',
  screening: {
    ...a.screening,
    quadrant: 'C',
    ...scored([2, 1, 4]),
    role: 'unknown',
    intent: 'low',
    reasons: [
      reason('our-product', 'industry', 2, [
        both('问的是你的产品', 'Asks for your product'),
        'camping chair',
      ]),
    ],
    why: both('只要价格表，没有数量和规格。', 'Asks for a price list only, no quantity, no specification.'),
  },
  contact: { ...nobody, emails: [fact('sunny.trade88@freemail.example')] },
  requests: [{ ...fact('send me your price list'), topic: 'price' }],
  labels: { add: ['询盘/C 标准回复'], remove: [], moveTo: null },
  advice: null,
};

const pitch: ScreenedEmail = {
  ...c,
  messageId: 'mail-d-pitch',
  subject: 'Rank #1 on the search engines within 30 days',
  screening: {
    ...c.screening,
    kind: 'non-prospect',
    subkind: 'pitch',
    quadrant: 'D',
    ...scored([1, 2, 1]),
    buyerType: 'invalid',
    reasons: [
      reason('seo-pitch', 'kind', 3, [
        both('推销网站优化', 'Sells search ranking'),
        'first page ranking',
        'SEO package',
      ]),
    ],
    missing: [],
    why: both('推销网站优化服务，不是买家。', 'Sells a search ranking service: not a buyer.'),
  },
  requests: [],
  labels: { add: ['询盘/D 非客户'], remove: [], moveTo: 'd-class' },
};

const phish: ScreenedEmail = {
  ...pitch,
  messageId: 'mail-d-phish',
  subject: 'Your mailbox is full: verify now to keep your messages',
  screening: {
    ...pitch.screening,
    subkind: 'phish',
    reasons: [
      reason('login-theft', 'kind', 5, [both('要你登录验证', 'Wants your login'), 'verify your password']),
      reason('reply-elsewhere', 'kind', 2, [
        both('回复地址与发件人不同', 'Replies go elsewhere'),
        'admin@mail-box.example',
      ]),
    ],
    warnings: [both('不要点链接，不要填密码。', 'Do not follow the link, do not enter a password.')],
    why: both('冒充邮箱管理员骗取密码。', 'Poses as the mail administrator to steal the password.'),
  },
};

const other: ScreenedEmail = {
  ...c,
  messageId: 'mail-other',
  subject: 'Shipment 7765 was delivered',
  screening: {
    ...c.screening,
    kind: 'other',
    subkind: 'notification',
    quadrant: null,
    ...scored([1, 1, 2]),
    reasons: [reason('notification', 'kind', 0, [both('快递通知', 'A courier notice'), 'was delivered'])],
    missing: [],
    why: both('快递公司的通知，不是询盘。', 'A notice of a courier, not an inquiry.'),
  },
  requests: [],
  labels: { add: [], remove: [], moveTo: null },
};

const look: ScreenedEmail = {
  ...c,
  messageId: 'mail-look',
  subject: 'Interested in your camping furniture range for our 14 shops in Jutland and the islands',
  screening: { ...c.screening, ...scored([3, 3, 3]), intent: 'mid' },
  truncated: ['text'],
};

const unread: ScreenedEmail = {
  ...c,
  messageId: 'mail-unread',
  subject: 'ขอใบเสนอราคาเต็นท์ 500 หลัง',
  screening: { ...c.screening, ...scored([2, 3, 2]) },
  language: 'th',
  languageRead: false,
  contact: {
    ...nobody,
    phones: [{ ...fact('+66 2 555 0123'), e164: '+6625550123' }],
    country: { code: 'TH' },
  },
};

export const fixtures = { a, b, c, pitch, phish, other, look, unread } as const;
