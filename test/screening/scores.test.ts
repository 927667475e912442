// Every row of the score tables, from facts to score.
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/read-facts.ts';
import { scoreFindings } from '../../src/screening/scores.ts';
import { collectFindings } from '../../src/signals/collect-findings.ts';
import {
  business,
  contact,
  delivery,
  fact,
  facts,
  model,
  parameter,
  price,
  priceAsk,
  product,
  quantity,
  title,
  tradeTerm,
} from '../signals/facts-builder.ts';

const scores = (given: Partial<Facts>) => scoreFindings(collectFindings(facts(given), {}));
const tents = product('tents');

describe('specificity', () => {
  const rows: readonly (readonly [string, Partial<Facts>, number])[] = [
    ['nothing named', {}, 1],
    ['elements without a product', { tradeTerms: [tradeTerm('FOB')], deliveries: [delivery('in May')] }, 1],
    ['a product alone', { products: [tents] }, 2],
    ['a product and a bare price', { products: [tents], priceAsks: [priceAsk()] }, 2],
    ['a product we do not make', { products: [product('boots', 'unrelated')] }, 2],
    ['a product and one element', { products: [tents], quantities: [quantity('500')] }, 3],
    [
      'a product and two elements',
      { products: [tents], quantities: [quantity('500')], parameters: [parameter('3x3 m')] },
      3,
    ],
    [
      'a product and three elements',
      {
        products: [tents],
        quantities: [quantity('500')],
        parameters: [parameter('3x3 m')],
        tradeTerms: [tradeTerm('FOB')],
      },
      4,
    ],
    [
      'four elements without quantity',
      {
        products: [tents],
        parameters: [parameter('3x3 m')],
        tradeTerms: [tradeTerm('FOB')],
        deliveries: [delivery('May')],
        samples: [fact('samples')],
      },
      4,
    ],
    [
      'four elements without model or parameter',
      {
        products: [tents],
        quantities: [quantity('500')],
        tradeTerms: [tradeTerm('FOB')],
        deliveries: [delivery('May')],
        samples: [fact('samples')],
      },
      4,
    ],
    [
      'four with quantity and parameter',
      {
        products: [tents],
        quantities: [quantity('500')],
        parameters: [parameter('3x3 m')],
        tradeTerms: [tradeTerm('FOB')],
        deliveries: [delivery('May')],
      },
      5,
    ],
    [
      'four with quantity and model',
      {
        products: [tents],
        quantities: [quantity('500')],
        models: [model('X-9')],
        tradeTerms: [tradeTerm('FOB')],
        deliveries: [delivery('May')],
      },
      5,
    ],
    [
      'five of any kind',
      {
        products: [tents],
        prices: [price('USD 12')],
        tradeTerms: [tradeTerm('FOB')],
        deliveries: [delivery('May')],
        samples: [fact('samples')],
        moqs: [fact('MOQ')],
      },
      5,
    ],
    [
      'price and payment are one element',
      { products: [tents], prices: [price('USD 12')], payments: [fact('30% deposit')] },
      3,
    ],
  ];
  it.each(rows)('%s', (_, given, score) => expect(scores(given).specificity).toBe(score));
});

describe('contact', () => {
  const name = { ...fact('Bo Li'), value: 'Bo Li', full: true };
  const phone = {
    ...fact('+47 22 33 44 55'),
    e164: '+4722334455',
    country: 'NO' as const,
    kind: 'phone' as const,
  };
  const rows: readonly (readonly [string, Partial<Facts['contact']>, number])[] = [
    ['nothing', {}, 1],
    ['a first name only', { name: { ...name, full: false } }, 1],
    ['one point', { name }, 1],
    ['two points', { name, company: fact('Dahl AB') }, 2],
    ['three points', { name, company: fact('Dahl AB'), corporateMail: fact('bo@dahl.example') }, 3],
    [
      'four points',
      { name, title: title('other'), company: fact('Dahl AB'), corporateMail: fact('bo@dahl.example') },
      4,
    ],
    [
      'five points',
      {
        name,
        title: title('other'),
        company: fact('Dahl AB'),
        corporateMail: fact('bo@dahl.example'),
        phones: [phone],
      },
      5,
    ],
    [
      'six points',
      {
        name,
        title: title('other'),
        company: fact('Dahl AB'),
        corporateMail: fact('bo@dahl.example'),
        phones: [phone],
        website: fact('dahl.example'),
      },
      5,
    ],
    ['a phone and a chat id are one point', { phones: [phone], messengers: [fact('bo_li')], name }, 2],
    [
      'a website and an address are one point',
      { website: fact('dahl.example'), address: fact('Storgata 5'), name },
      2,
    ],
  ];
  it.each(rows)('%s', (_, given, score) => expect(scores({ contact: contact(given) }).contact).toBe(score));
});

describe('industry', () => {
  const target = business('retail', 'target');
  const related = business('importer', 'related');
  const rows: readonly (readonly [string, Partial<Facts>, number])[] = [
    ['something unrelated', { products: [product('tyres', 'unrelated')] }, 1],
    [
      'something unrelated from a target industry',
      { products: [product('tyres', 'unrelated')], business: [target] },
      1,
    ],
    ['something the profile excludes', { products: [product('heart valves', 'excluded')] }, 1],
    [
      'unrelated and excluded together',
      { products: [product('tyres', 'unrelated'), product('shirts', 'excluded')] },
      1,
    ],
    ['nothing to judge by', {}, 2],
    ['a general trader of an unknown field', { business: [business('importer')] }, 2],
    ['an adjacent category', { products: [product('backpacks', 'adjacent')] }, 3],
    [
      'an adjacent category from a target industry',
      { products: [product('backpacks', 'adjacent')], business: [target] },
      3,
    ],
    ['no product, related field', { business: [related] }, 3],
    ['no product, target industry', { business: [target] }, 3],
    ['no product, target and related', { business: [target, related] }, 3],
    ['our product, business unknown', { products: [tents] }, 4],
    ['our product from a related field', { products: [tents], business: [related] }, 4],
    ['our product beside an excluded one', { products: [tents, product('shirts', 'excluded')] }, 4],
    ['our product for a private buyer', { products: [tents], business: [business('private')] }, 4],
    ['our product and a target industry', { products: [tents], business: [target] }, 5],
    ['our model', { models: [model('FT-4P', true)] }, 5],
    [
      'our brand and our product',
      { products: [tents], ourNames: [{ ...fact('Ridgeline'), kind: 'brand' }] },
      5,
    ],
    [
      'our brand for a spare part',
      { products: [product('zip', 'unknown')], ourNames: [{ ...fact('Ridgeline'), kind: 'brand' }] },
      5,
    ],
  ];
  it.each(rows)('%s', (_, given, score) => expect(scores(given).industry).toBe(score));
});

it('adds the three up', () => {
  const { specificity, contact: known, industry, total } = scores({ products: [tents] });
  expect(total).toBe(specificity + known + industry);
  expect(total).toBe(2 + 1 + 4);
});
