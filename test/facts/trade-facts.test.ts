// What the trade readers find in mails in English and Chinese. Example: "3,000 pcs" -> one quantity of 3000 pieces.

import { describe, expect, it } from 'vitest';
import { readModels } from '../../src/facts/model.ts';
import { readParameters } from '../../src/facts/parameter.ts';
import { readProducts } from '../../src/facts/product.ts';
import { readQuantities } from '../../src/facts/quantity.ts';
import { lampSeller, readMail, type TestMail, tentSeller, valveSeller } from './read-mail.ts';

const mail = (body: string, more: TestMail = {}) => readMail({ body, ...more });
const amounts = (body: string) => readQuantities(mail(body)).map(({ value, unit }) => [value, unit]);
const products = (body: string, profile = tentSeller) =>
  readProducts(mail(body, { profile })).map(({ match, name }) => `${match}: ${name}`);
const texts = (facts: readonly { readonly text: string }[]) => facts.map(({ text }) => text);

describe('a buyer states how much he wants', () => {
  it.each<[string, number, string | null]>([
    ['We need 3,000 pcs for the season', 3000, 'piece'],
    ['3000pcs please', 3000, 'piece'],
    ['Please offer 2 dozen', 2, 'dozen'],
    ['Please quote 150 family tents', 150, null],
    ['one 40HQ per order', 1, 'container-40hq'],
    ['We use around 60,000 a year', 60000, null],
    ['I would like to buy 1', 1, null],
    ['Please quote 1x40HQ of tents', 1, 'container-40hq'],
    ["We take 2 x 20'GP", 2, 'container-20'],
    ['We would take 12 tons of it', 12, 'tonne'],
    ['send offer for 500 kg', 500, 'kilogram'],
    ['我们需要5万个', 50000, 'piece'],
    ['请报300顶帐篷的价格', 300, 'piece'],
    ['先订两个高柜', 2, 'container-40hq'],
    ['每次一个40尺高柜', 1, 'container-40hq'],
    ['需要20吨', 20, 'tonne'],
  ])('in "%s"', (body, value, unit) => {
    const found = amounts(body);
    expect(found[0]?.[0]).toBe(value);
    expect(found[0]?.[1]).toBe(unit);
  });

  it('gives the first number of a range the unit of the second', () => {
    expect(amounts('We would buy 500-1000 pcs')).toContainEqual([500, 'piece']);
  });

  it('counts each product of a mail on its own', () => {
    expect(amounts('120 tents and 80 sleeping bags').map(([value]) => value)).toEqual([120, 80]);
  });

  it('reads the quantity column of a table', () => {
    expect(
      amounts('Item | Qty | Remark\nNL-410 | 250 | green\nNL-420 | 90 | grey').map(([value]) => value),
    ).toContain(250);
  });

  it.each([
    'My phone is +44 20 7946 0011',
    'Your invoice no. 45012 arrived',
    'PO 88123 is closed',
    'We were founded in 2014',
    'HS code 630622',
    'the tent is 480x240x195 cm',
    'We pay 30% deposit',
    'our office opens in 2 days',
    'Target price USD 38',
    '我们成立于2009年',
    '请在3天内回复',
  ])('but "%s" holds no amount', (body) => {
    expect(readQuantities(mail(body))).toEqual([]);
  });

  it('hears how often he buys', () => {
    expect(readQuantities(mail('We need 2,000 pcs per month'))[0]?.per).toBe('month');
    expect(readQuantities(mail('每年5000个'))[0]?.per).toBe('year');
    expect(readQuantities(mail('我们每月需要800套'))[0]?.per).toBe('month');
  });

  it('takes "4 rolls as sample" for a sample, not an order', () => {
    expect(readQuantities(mail('Please send 4 rolls as sample'))[0]?.sample).toBe(true);
    expect(readQuantities(mail('Please quote 400 rolls, then we talk of a sample'))[0]?.sample).toBe(false);
  });
});

describe('technical parameters', () => {
  it.each<[string, string]>([
    ['size 480x240x195 cm', 'size'],
    ['valves DN50 for us', 'size'],
    ['rated PN16 please', 'pressure'],
    ['lamps of 60W', 'power'],
    ['colour temperature of 4000K', 'other'],
    ['must be IP65', 'other'],
    ['body in stainless steel', 'material'],
    ['tents in olive green', 'colour'],
    ['fabric of 120 gsm', 'weight'],
    ['阀体材质WCB', 'material'],
    ['功率100瓦', 'power'],
    ['厚度140微米', 'size'],
  ])('"%s" tells a %s', (body, kind) => {
    expect(readParameters(mail(body)).map((fact) => fact.kind)).toContain(kind);
  });

  it('lets no colour out of a sale day or a name', () => {
    expect(readParameters(mail('Happy Black Friday to all of you'))).toEqual([]);
  });

  it('tells one size once', () => {
    expect(texts(readParameters(mail('480x240x195 cm')))).toEqual(['480x240x195 cm']);
  });
});

describe("products in the buyer's words", () => {
  it('are ours under any word of the product table', () => {
    expect(products('Please quote dome tents')).toEqual(['ours: camping tent']);
    expect(products('请报帐篷价格')).toEqual(['ours: camping tent']);
  });
  it('keep the longest name: a check valve is no valve of ours', () => {
    expect(products('Please quote check valves', valveSeller)).toEqual(['adjacent: check valves']);
    expect(products('请报止回阀', valveSeller)).toEqual(['adjacent: 止回阀']);
    expect(products('Please quote solar street lights', lampSeller)).toEqual(['ours: solar light']);
  });
  it('are ours when the whole field is named and nothing closer', () => {
    expect(products('Please quote valves', valveSeller)[0]).toMatch(/^ours/);
  });
  it('of an excluded field are excluded, of another unrelated, of a related one adjacent', () => {
    expect(products('Please quote jackets')).toEqual(['excluded: jackets']);
    expect(products('Please quote brake pads')).toEqual(['unrelated: brake pads']);
    expect(products('Please quote patio sets')).toEqual(['adjacent: patio sets']);
  });
  it('that no table knows are taken from behind the request or the amount', () => {
    expect(products('We are looking for quartz crucibles.')).toEqual(['unknown: quartz crucibles']);
    expect(products('求购石英坩埚')).toEqual(['unknown: 石英坩埚']);
  });
  it.each([
    'Please send your price list.',
    'What do you sell?',
    'I am interested in your products.',
    '请发你们的产品目录',
    '请报价',
    'Please send me more information about your company',
  ])('are not named by "%s"', (body) => {
    expect(products(body)).toEqual([]);
  });
  it('that are no longer wanted are dropped', () => {
    expect(products('Tents are no longer needed, but please quote sleeping bags')).toEqual([
      'ours: sleeping bag',
    ]);
  });
  it('in the subject count, in our quoted offer they do not', () => {
    expect(readProducts(readMail({ subject: 'Tents', body: 'price?' }))[0]?.match).toBe('ours');
    expect(readProducts(readMail({ body: 'price?', quoted: 'We offer tents' }))).toEqual([]);
  });
  it('that the writer makes himself are not asked for', () => {
    expect(products('We are a furniture factory. Please quote tents')).toEqual(['ours: camping tent']);
  });
});

describe('models, drawings and standards', () => {
  it('know our model from a stranger', () => {
    const found = readModels(mail('price of NL-410 and of model QX-77B'));
    expect(found.map(({ text, ours }) => [text, ours])).toEqual([
      ['NL-410', true],
      ['QX-77B', false],
    ]);
  });
  it('take files of drawings by their ending', () => {
    expect(readModels(readMail({ body: 'see file', files: ['bracket.step'] }))[0]?.form).toBe('drawing');
    expect(readModels(mail('按图纸报价'))[0]?.form).toBe('drawing');
  });
  it('take a standard with its number', () => {
    expect(readModels(mail('made to ASTM A216 and API 6D')).map(({ form }) => form)).toEqual([
      'standard',
      'standard',
    ]);
  });
  it.each([
    'DN50 PN16',
    '40HQ',
    'IP65',
    'the next step',
    'see https://shop.example/AB-1234',
    'order no. AB-1234',
    'USD12',
    '3000pcs',
    'ISO 9001',
  ])('find none in "%s"', (body) => {
    expect(readModels(mail(body))).toEqual([]);
  });
});
