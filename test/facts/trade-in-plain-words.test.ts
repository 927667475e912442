// Trade facts told in the words of people who write no RFQ: pronouns for goods, one piece, seasons, places, tests.
// Example: "I could use 70 of these ahead of Eid" -> an amount of 70 and a delivery time.

import { describe, expect, it } from 'vitest';
import { readApplications } from '../../src/facts/application.ts';
import { readBusiness } from '../../src/facts/business.ts';
import { readCertificates } from '../../src/facts/certificate.ts';
import { readDeliveries } from '../../src/facts/delivery.ts';
import { readModels } from '../../src/facts/model.ts';
import { readParameters } from '../../src/facts/parameter.ts';
import { readQuantities } from '../../src/facts/quantity.ts';
import { readTradeTerms } from '../../src/facts/trade-term.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { readMail, type TestMail, tentSeller, valveSeller } from './read-mail.ts';

const tents = (body: string, more: TestMail = {}) => readMail({ body, profile: tentSeller, ...more });
const values = (body: string, more: TestMail = {}) =>
  readQuantities(tents(body, more)).map(({ value }) => value);
const texts = (facts: readonly { readonly text: string }[]) => facts.map(({ text }) => text);

const bearSeller: Profile = {
  ...tentSeller,
  products: [{ name: 'plush toy', keywords: ['plush toy', 'wooden puzzle', '毛绒玩具'], models: [] }],
  industries: ['toys', 'kindergarten'],
  related: [],
};

describe('an amount without a unit', () => {
  it.each<[string, readonly number[]]>([
    ['Is the tent still made? I could use 70 of these.', [70]],
    ['As before, 9k of the 4 m tents please', [9000]],
    ['Tents: 250 to start, more later', [250]],
    ['About the tent: need 35 for the scouts', [35]],
    ['Of the tents 15k this time', [15000]],
    ['I only require one tent', [1]],
    ['just the one, a tent for my boat', [1]],
    ['想买一顶帐篷', [1]],
    ['帐篷就要一个', [1]],
  ])('is read in "%s"', (body, expected) => {
    expect(values(body)).toEqual(expected);
  });

  it('counts pumps that stand by', () => {
    expect(values('3 duty + 1 standby')).toEqual([3, 1]);
    expect(values('两用一备')).toHaveLength(1);
  });

  it.each([
    'We run 340 tent shops',
    '我们有30家帐篷店',
    'My 2 kids love your tent',
    'Just one question: is the tent green?',
    'One of the tents leaks',
    'The model is a tent at 1:16',
    'Lot 3: tents',
    'a 12-piece tent set',
    'Our meeting is on the 15th, we like your tents',
    'I want one catalogue of your tents',
  ])('is none in "%s"', (body) => {
    expect(values(body)).toEqual([]);
  });

  it('is the amount of the second thing behind a comma', () => {
    const reading = tents('film of 23 micron, 5 tons to begin with');
    expect(readQuantities(reading).map(({ value }) => value)).toEqual([5]);
  });

  it('is no amount when it tells a head or a depth', () => {
    expect(values('扬程120米，井深200米')).toEqual([]);
    expect(values('total head 140 m')).toEqual([]);
  });
});

describe('a delivery time', () => {
  it.each([
    'We want the tents ahead of Eid',
    'tents before the rainy season',
    'Tents till Diwali please',
    'Could you make the tents in 3 weeks?',
    'When can they leave your factory?',
    'or can you do quicker?',
    '帐篷年前能到吗',
    '帐篷国庆节前要',
    '帐篷两周内能出货吗',
    '开学前要用',
  ])('is told in "%s"', (body) => {
    expect(readDeliveries(tents(body))).toHaveLength(1);
  });

  it.each([
    'We pay within 30 days',
    'Please reply within 2 days',
    'Our shop opened in spring',
    '五年前买过你们帐篷',
  ])('is none in "%s"', (body) => {
    expect(readDeliveries(tents(body))).toEqual([]);
  });
});

describe('a destination', () => {
  it.each([
    ['Could you courier a tent to Norway?', 'Norway'],
    ['Do you ship tents to the Maldives?', 'Maldives'],
    ['Tent price with freight included to Mombasa', 'Mombasa'],
    ['帐篷包运到阿勒泰要多少钱', '阿勒泰'],
    ['帐篷送到伊犁什么价', '伊犁'],
  ])('is told in "%s"', (body, place) => {
    expect(readTradeTerms(tents(body)).map((term) => term.place)).toEqual([place]);
  });

  it.each(['报价发到我邮箱', '帐篷何时发到？', 'We value your partnership and went to Kenya', '请发到微信'])(
    'is none in "%s"',
    (body) => {
      expect(readTradeTerms(tents(body))).toEqual([]);
    },
  );
});

describe('what the goods are for', () => {
  it.each([
    '40 tents for our mobile clinic',
    'tents for a goat farm',
    'For the chilled water circuit',
    '给学校的夏令营买帐篷',
    '家里种棉花',
  ])('is told in "%s"', (body) => {
    expect(readApplications(tents(body)).length).toBeGreaterThan(0);
  });

  it.each(['I work for a hospital.', 'tents for own use', 'We need it before the shutdown'])(
    'is not in "%s"',
    (body) => {
      expect(readApplications(tents(body))).toEqual([]);
    },
  );
});

describe('a standard', () => {
  const valves = (body: string) => readMail({ body, profile: valveSeller });

  it('is a certificate beside words of a test, and counts once', () => {
    const reading = valves('Gate valves to API 600, tested to API 598');
    expect(texts(readModels(reading))).toEqual(['API 600']);
    expect(readCertificates(reading)).toHaveLength(1);
  });

  it('of safety is a certificate without such words', () => {
    const reading = valves('with EN 71 or ASTM F963');
    expect(readModels(reading)).toEqual([]);
    expect(texts(readCertificates(reading))).toEqual(['EN 71', 'ASTM F963']);
  });
});

describe('the subject of our own offer', () => {
  const offer = { subject: 'RE: Quotation NL-410', quoted: 'Our quotation: 300 pcs NL-410' };

  it('says nothing of who thanks', () => {
    expect(readModels(tents('Thank you, we will see in autumn.', offer))).toEqual([]);
  });

  it('speaks for who goes on', () => {
    expect(texts(readModels(tents('Please send the PI.', offer)))).toEqual(['NL-410']);
  });
});

describe('a name of the goods', () => {
  it('is no parameter of them', () => {
    const reading = readMail({ body: 'Price of the wooden puzzle?', profile: bearSeller });
    expect(readParameters(reading)).toEqual([]);
  });
});

describe('the business of a buyer whose trade bears the name of the goods', () => {
  const target = (body: string) =>
    readBusiness(readMail({ body, profile: bearSeller })).some((fact) => fact.target === 'target');

  it.each([
    'I run a toy shop in Malta.',
    'We supply 340 toy stores.',
    '我们有30家玩具店',
    'We run two day nurseries.',
    '我们幼儿园想买积木',
  ])('is a target in "%s"', (body) => {
    expect(target(body)).toBe(true);
  });

  it('is not told by an ask in the last line', () => {
    expect(target('Hello\nplush toys price pls')).toBe(false);
  });
});
