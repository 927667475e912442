// Facts by hand for tests of signals and screening. Example: facts({ quantities: [quantity('500 pcs')] })

import type { Facts } from '../../src/facts/read-facts.ts';
import type { Fact } from '../../src/facts/reading.ts';

let place = 0;

/** A fact on words of its own: every call takes the next place of an imagined mail. */
export function fact(text: string): Fact {
  place += text.length + 1;
  return { text, span: { start: place - text.length - 1, end: place - 1 } };
}

export const quiet: Facts = {
  applications: [],
  business: [],
  certificates: [],
  circumstances: {
    language: { tag: 'en', read: true, others: [] },
    hasProfile: true,
    lead: null,
    forwarded: false,
    quotedMails: 0,
    ownLength: 200,
    bodyLength: 300,
    hidden: 0,
    truncated: false,
    headers: { autoSubmitted: false, bounce: false, bulk: false, list: false, calendar: false },
    auth: 'unknown',
  },
  contact: {
    name: null,
    title: null,
    studies: null,
    company: null,
    phones: [],
    messengers: [],
    emails: [],
    website: null,
    address: null,
    country: null,
    corporateMail: null,
    borrowed: false,
  },
  deliveries: [],
  files: [],
  models: [],
  moqs: [],
  notices: [],
  ourNames: [],
  packagings: [],
  parameters: [],
  payments: [],
  priceAsks: [],
  prices: [],
  products: [],
  quantities: [],
  requests: [],
  rubbish: [],
  samples: [],
  sender: {
    ...fact('bo@buyer.example'),
    domain: 'buyer.example',
    registrable: 'buyer.example',
    free: false,
    ours: false,
    platform: '',
    notifier: false,
    noReply: false,
    roleAddress: false,
    replyElsewhere: false,
    lookalikeOf: '',
    nameElsewhere: false,
    authFailed: false,
    linkElsewhere: false,
    ourThread: false,
    answers: false,
    undisclosed: false,
  },
  source: { source: 'direct', evidence: null },
  stage: [],
  stances: [],
  tradeTerms: [],
};

export function facts(given: Partial<Facts>): Facts {
  return { ...quiet, ...given };
}

type One<K extends keyof Facts> = Facts[K] extends readonly (infer T)[] ? T : never;

export const product = (text: string, match: One<'products'>['match'] = 'ours'): One<'products'> => ({
  ...fact(text),
  id: null,
  name: text,
  match,
});
export const model = (text: string, ours = false): One<'models'> => ({ ...fact(text), form: 'model', ours });
export const quantity = (text: string, sample = false): One<'quantities'> => ({
  ...fact(text),
  value: 500,
  unit: null,
  per: null,
  sample,
});
export const parameter = (text: string): One<'parameters'> => ({ ...fact(text), kind: 'size' });
export const tradeTerm = (text: string): One<'tradeTerms'> => ({
  ...fact(text),
  incoterm: 'FOB',
  place: '',
  role: 'incoterm',
});
export const delivery = (text: string): One<'deliveries'> => ({ ...fact(text) });
export const price = (text: string): One<'prices'> => ({
  ...fact(text),
  amount: 12,
  currency: 'USD',
  wanted: false,
});
export const request = (topic: One<'requests'>['topic'], text: string = topic): One<'requests'> => ({
  ...fact(text),
  topic,
});
export const priceAsk = (bare: One<'priceAsks'>['bare'] = 'price'): One<'priceAsks'> => ({
  ...fact(bare),
  bare,
});
export const stance = (kind: One<'stances'>['stance'], text: string = kind): One<'stances'> => ({
  ...fact(text),
  stance: kind,
});
export const stage = (kind: One<'stage'>['stage'], text: string = kind): One<'stage'> => ({
  ...fact(text),
  stage: kind,
});
export const rubbish = (family: One<'rubbish'>['family'], ...phrases: readonly string[]): One<'rubbish'>[] =>
  phrases.map((text) => ({ ...fact(text), family }));
export const notice = (
  family: One<'notices'>['family'],
  place: One<'notices'>['place'],
  text: string = family,
): One<'notices'> => ({ ...fact(text), family, place });
export const file = (kind: One<'files'>['kind'], text: string): One<'files'> => ({ ...fact(text), kind });
export const business = (
  kind: One<'business'>['kind'],
  target: One<'business'>['target'] = null,
): One<'business'> => ({ ...fact(kind), kind, industry: null, target });
export const title = (
  rank: 'decision' | 'influence' | 'other',
  text = 'Manager',
): NonNullable<Facts['contact']['title']> => ({
  ...fact(text),
  rank,
});

export function contact(given: Partial<Facts['contact']>): Facts['contact'] {
  return { ...quiet.contact, ...given };
}

export function sender(given: Partial<Facts['sender']>): Facts['sender'] {
  return { ...quiet.sender, ...given };
}

export function circumstances(given: Partial<Facts['circumstances']>): Facts['circumstances'] {
  return { ...quiet.circumstances, ...given };
}
