// The score tables in full: every combination of elements, of contact points and of products, businesses and our name,
// with the default points, against the tables as they are written down (询盘初筛评分表).
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
  product,
  quantity,
  title,
  tradeTerm,
} from '../signals/facts-builder.ts';

const scores = (given: Partial<Facts>) => scoreFindings(collectFindings(facts(given), {}));

/** All subsets of a list: 2 to the power of its length. */
function subsets<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) =>
    list.filter((_, index) => (bits >> index) & 1),
  );
}

type Given = readonly [string, Partial<Facts>];

const together = (given: readonly Given[]): Partial<Facts> =>
  Object.assign({}, ...given.map(([, part]) => part));
const names = (given: readonly Given[]): Set<string> => new Set(given.map(([name]) => name));

describe('specificity in all combinations of its eleven elements', () => {
  const elements: readonly Given[] = [
    ['model', { models: [{ ...model('EN 1171'), form: 'standard' }] }],
    ['quantity', { quantities: [quantity('500')] }],
    ['parameter', { parameters: [parameter('3x3 m')] }],
    ['term', { tradeTerms: [tradeTerm('FOB')] }],
    ['delivery', { deliveries: [delivery('in May')] }],
    ['price', { prices: [price('USD 12')], payments: [fact('30% deposit')] }],
    ['certificate', { certificates: [fact('CE')] }],
    ['packaging', { packagings: [{ ...fact('own label'), kind: 'customization' }] }],
    ['application', { applications: [fact('for a hotel')] }],
    ['sample', { samples: [fact('two samples')] }],
    ['moq', { moqs: [fact('MOQ')] }],
  ];

  it('without a product is 1, whatever else is given', () => {
    const wrong = subsets(elements).filter((given) => scores(together(given)).specificity !== 1);
    expect(wrong.map((given) => [...names(given)])).toEqual([]);
  });

  it('with a product goes by the number of elements, and four are complete with a quantity and a model or parameter', () => {
    const wanted = (has: ReadonlySet<string>) => {
      if (has.size === 0) return 2;
      if (has.size <= 2) return 3;
      if (has.size === 3) return 4;
      if (has.size === 4) return has.has('quantity') && (has.has('model') || has.has('parameter')) ? 5 : 4;
      return 5;
    };
    const all = subsets(elements);
    expect(all).toHaveLength(2048);
    for (const match of ['ours', 'unrelated'] as const) {
      const wrong = all.filter((given) => {
        const { specificity } = scores({ ...together(given), products: [product('tents', match)] });
        return specificity !== wanted(names(given));
      });
      expect(wrong.map((given) => [...names(given)])).toEqual([]);
    }
  });
});

describe('contact in all combinations of its six points', () => {
  const phone = { ...fact('+47 22 33 44 55'), e164: '+4722334455', country: 'NO', kind: 'phone' } as const;
  const points: readonly (readonly [string, Partial<Facts['contact']>])[] = [
    ['name', { name: { ...fact('Bo Li'), value: 'Bo Li', full: true } }],
    ['title', { title: title('other') }],
    ['company', { company: fact('Dahl AB') }],
    ['mailbox', { corporateMail: fact('bo@dahl.example') }],
  ];
  const phones = [
    {},
    { phones: [phone] },
    { messengers: [fact('bo_li')] },
    { phones: [phone], messengers: [fact('bo_li')] },
  ];
  const places = [
    {},
    { website: fact('dahl.example') },
    { address: fact('Storgata 5') },
    { website: fact('dahl.example'), address: fact('Storgata 5') },
  ];

  it('is one point each, a phone and a chat id as one, a website and an address as one', () => {
    const table = [1, 1, 2, 3, 4, 5, 5];
    let tried = 0;
    for (const given of subsets(points)) {
      for (const [reach, reached] of phones.entries()) {
        for (const [place, placed] of places.entries()) {
          const known = Object.assign({}, ...given.map(([, part]) => part), reached, placed);
          const count = given.length + (reach > 0 ? 1 : 0) + (place > 0 ? 1 : 0);
          expect(scores({ contact: contact(known) }).contact, JSON.stringify(known)).toBe(table[count]);
          tried += 1;
        }
      }
    }
    expect(tried).toBe(256);
  });
});

describe('industry in all combinations of products, business and our name', () => {
  const matches = ['ours', 'adjacent', 'unrelated', 'excluded', 'unknown'] as const;
  const businesses: readonly Given[] = [
    ['target', { business: [business('retail', 'target')] }],
    ['related', { business: [business('importer', 'related')] }],
    ['both', { business: [business('retail', 'target'), business('importer', 'related')] }],
    ['trader', { business: [business('importer')] }],
    ['private', { business: [business('private')] }],
    ['silent', {}],
  ];
  const ourName: readonly Given[] = [
    ['our brand', { ourNames: [{ ...fact('Ridgeline'), kind: 'brand' }] }],
    ['our model', { models: [model('FT-4P', true)] }],
    ['no name', {}],
  ];

  function wanted(products: readonly (typeof matches)[number][], firm: string, name: string): number {
    const targeted = firm === 'target' || firm === 'both';
    if (name !== 'no name') return 5;
    if (products.includes('ours')) return targeted ? 5 : 4;
    if (products.includes('adjacent')) return 3;
    if (products.includes('unrelated') || products.includes('excluded')) return 1;
    // A product that the profile cannot place: the target industry speaks for it, a merely related one does not.
    if (products.includes('unknown')) return targeted ? 3 : 2;
    return targeted || firm === 'related' ? 3 : 2;
  }

  it('is what the table says', () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const products of subsets(matches)) {
      for (const [firm, given] of businesses) {
        for (const [name, named] of ourName) {
          const goods = products.map((match) => product(match, match));
          const { industry } = scores({ ...given, ...named, products: goods });
          const table = wanted(products, firm, name);
          if (industry !== table)
            wrong.push(`${products.join('+')} / ${firm} / ${name}: ${table} > ${industry}`);
          tried += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBe(32 * 6 * 3);
  });
});
