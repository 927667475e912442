// What goods a mail asks for, how many, at what price and where to, where the words are easily misread.
// Example: "ball valves with flange ends" asks for ball valves only.

import { describe, expect, it } from 'vitest';
import { readBusiness } from '../../src/facts/business.ts';
import { readPackagings } from '../../src/facts/packaging.ts';
import { readPrices } from '../../src/facts/price.ts';
import { readProducts } from '../../src/facts/product.ts';
import { readQuantities } from '../../src/facts/quantity.ts';
import { readRequests } from '../../src/facts/request.ts';
import { readTradeTerms } from '../../src/facts/trade-term.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { readMail, tentSeller, valveSeller } from './read-mail.ts';

const fittingSeller: Profile = {
  ...valveSeller,
  products: [...valveSeller.products, { name: 'pipe fitting', keywords: ['flange', '法兰'], models: [] }],
};
const jobShop: Profile = {
  ...valveSeller,
  products: [{ name: 'machined part', keywords: ['machined part'], models: [] }],
};
const ours = (body: string, profile: Profile, subject = '') => [
  ...new Set(
    readProducts(readMail({ subject, body, profile }))
      .filter(({ match }) => match === 'ours')
      .map(({ name }) => name),
  ),
];
const amounts = (body: string, profile: Profile = tentSeller) =>
  readQuantities(readMail({ body, profile })).map(({ value }) => value);
const places = (body: string) => readTradeTerms(readMail({ body })).map(({ place }) => place);

describe('the goods', () => {
  it.each([
    ['Please quote 40 ball valves with flange ends.', ['ball valve']],
    ['Please quote 40 flanged ball valves.', ['ball valve']],
    ['请报球阀40台，法兰连接。', ['ball valve']],
    ['Please quote 40 flanges DN50.', ['pipe fitting']],
    ['Please quote 40 ball valves and 80 flanges.', ['ball valve', 'pipe fitting']],
    ['Please quote ball and gate valves, class 150.', ['gate valve', 'ball valve']],
    ['Please quote ball, gate and globe valves.', ['ball valve', 'gate valve']],
  ])('of "%s" are %j', (body, expected) => {
    expect(ours(body, fittingSeller).sort()).toEqual([...expected].sort());
  });
  it('are no valves of ours where they are heart valves, whatever the subject says', () => {
    expect(ours('We look for mechanical heart valves.', valveSeller, 'Valve enquiry')).toEqual([]);
    expect(ours('We look for gate valves.', valveSeller, 'Valve enquiry')).not.toEqual([]);
  });
  it('are what the drawing shows, for whoever works to drawing', () => {
    const body = 'See attached drawing, please quote 200 pcs.';
    expect(ours(body, jobShop)).toEqual(['machined part']);
    expect(ours(body, tentSeller)).toEqual([]);
  });
  it('are not what we shall do', () => {
    const names = readProducts(readMail({ body: 'Can you reduce the weight?' })).map(({ name }) => name);
    expect(names).toEqual([]);
  });
});

describe('amounts', () => {
  it('stand in the quantity column of a plain table', () => {
    const table =
      'Code    Item              Qty\nT1      Tent 3 persons    240\nT2      Tent, 28 mm pole  1,500\n\nRegards';
    expect(amounts(table)).toEqual(expect.arrayContaining([240, 1500]));
    expect(amounts(table)).not.toContain(28);
  });
  it('may stand in a column that is not the last one', () => {
    expect(amounts('Item\tQty\tColour\nTent A\t75\tgreen\nTent B\t90\tred')).toEqual([75, 90]);
  });
  it('are none below a word of quantity in running text', () => {
    expect(amounts('What is the quantity per box?\nRoom 12 is closed\nGate 14 too')).toEqual([]);
  });
  it.each(['We no longer need the 500 tents.', '之前说的500顶帐篷暂时不需要了。'])(
    'refused are none: "%s"',
    (body) => {
      expect(amounts(body)).toEqual([]);
    },
  );
  it.each<[string, number]>([
    ['Lot 1: gate valves DN100, 60 No.', 60],
    ['Please quote 5 off prototypes of the bracket.', 5],
    ['Necesitamos bolsas, 10 mil de cada una.', 10000],
  ])('count in "%s"', (body, expected) => {
    expect(amounts(body)).toContain(expected);
  });
});

describe('prices', () => {
  const quoted = 'Dear Sir, our offer: USD 18.40 FOB Ningbo.';
  it.each<[string, number]>([
    ['If you can meet 16.50 we confirm.', 16.5],
    ['Could you do 63 for the large one?', 63],
    ['能不能做到1180？', 1180],
  ])('over our offer stand bare in "%s"', (body, expected) => {
    expect(readPrices(readMail({ body, quoted })).map(({ amount }) => amount)).toContain(expected);
  });
  it.each(['Could you do 300 pcs?', 'Can you do 5% better?', 'We accept; your PI 26-0917 is signed.'])(
    'are none in "%s"',
    (body) => {
      expect(readPrices(readMail({ body, quoted })).filter(({ amount }) => amount !== null)).toEqual([]);
    },
  );
});

describe('the place the goods go to', () => {
  it.each<[string, readonly string[]]>([
    ['Please quote 2,000 tents to Lagos.', ['Lagos']],
    ['We need 180 tents, delivered Leeds.', ['Leeds']],
    ['What would 3 pallets cost landed Durban?', ['Durban']],
    ['We travel to Lagos next week.', []],
    ['We need 300 tents and will travel. Next week we fly to Lagos.', []],
    ['The 300 tents delivered in February were fine.', []],
    ['When is the ex-factory date?', []],
  ])('of "%s" is %j', (body, expected) => {
    expect(places(body)).toEqual(expected);
  });
});

describe('small things', () => {
  it('a packing list is a paper, a packing a wish', () => {
    expect(readPackagings(readMail({ body: 'Please send the packing list.' }))).toEqual([]);
    expect(readPackagings(readMail({ body: 'Packing in cartons please.' }))).not.toEqual([]);
  });
  it('a question with a measure is technical', () => {
    expect(readRequests(readMail({ body: 'Is it balanced at 60°C?' })).map(({ topic }) => topic)).toEqual([
      'technical',
    ]);
  });
  it('a sentence that opens with the price asks for it', () => {
    expect(
      readRequests(readMail({ body: 'Price CIF Manila and lead time.' })).map(({ topic }) => topic),
    ).toEqual(['price', 'delivery']);
  });
  it('who deals in our goods is in our industry, who only asks for them is not', () => {
    const targets = (body: string) =>
      readBusiness(readMail({ body, profile: valveSeller })).filter(({ target }) => target === 'target');
    expect(targets('We are a distributor of valves with 4 branches.')).not.toEqual([]);
    expect(targets('We are a distributor and look for valves.')).toEqual([]);
  });
});
