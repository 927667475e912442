// What business the buyer is in, by his own words, the name of his company and his domain, against the profile's industries.
// Example: "we run a small coffee roastery" and profile industry "coffee roasting" -> { kind: "industry", target: "target" }

import type { Span } from '../email/open-email.ts';
import { domainOf, isFreeMail, platformOfHost } from '../email/registrable-domain.ts';
import type { ProfileWords } from '../profile/profile-words.ts';
import type { Hit } from '../words/hit.ts';
import { findHits } from '../words/lexicon.ts';
import { tellsIndustry } from './business-domain.ts';
import { readClients } from './client.ts';
import { type ContactFact, readContact } from './contact.ts';
import { writerZone } from './contact-zone.ts';
import { displayPieces } from './display-name.ts';
import { tradeInOurGoods } from './goods-business.ts';
import { anyWithin, firstBetween, firstIndex, lastEnding } from './hit-search.ts';
import { factAt, isOwn, isPlainAbbreviation, sentenceAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { perReading } from './per-reading.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';
import { withoutSideAgents } from './side-agents.ts';

export type BusinessKind =
  | 'importer'
  | 'distributor'
  | 'retail'
  | 'contractor'
  | 'manufacturer'
  | 'end-user'
  | 'agent'
  /** Asks for a client of his. */
  | 'client'
  | 'private'
  | 'industry';

export interface BusinessFact extends Fact {
  readonly kind: BusinessKind;
  /** The word of the profile that matched. */
  readonly industry: string | null;
  readonly target: 'target' | 'related' | null;
}

const kindTables = [
  ['businessImporter', 'importer'],
  ['businessDistributor', 'distributor'],
  ['businessRetail', 'retail'],
  ['businessContractor', 'contractor'],
  ['businessManufacturer', 'manufacturer'],
  ['businessEndUser', 'end-user'],
  ['businessAgent', 'agent'],
  ['businessPrivate', 'private'],
] as const;
const MOST_FACTS = 12;
/** What he is, he says once or twice; a word said more often tells no more. */
const MOST_HITS = 60;

/** Where a word speaks of the writer without any verb: company, signature, his display name, lead fields but the message. */
function homesOf(reading: Reading, contact: ContactFact): Span[] {
  const all = allHomes(reading, contact);
  // Petrov works in no petroleum, Ms Baker in no bakery, and the Industrial Area is where everybody sits.
  const holes = [contact.name, contact.address].flatMap((fact) => (fact === null ? [] : [fact.span]));
  return holes.reduce((homes, hole) => homes.flatMap((home) => withoutSpan(home, hole)), all);
}

function withoutSpan(home: Span, hole: Span): Span[] {
  if (hole.end <= home.start || hole.start >= home.end) return [home];
  return [
    { start: home.start, end: hole.start },
    { start: hole.end, end: home.end },
  ].filter(({ start, end }) => end > start);
}

const askTables = ['request', 'priceAsk', 'catalogueAsk', 'question'] as const;

function allHomes(reading: Reading, contact: ContactFact): Span[] {
  const { email } = reading;
  const homes: Span[] = [];
  if (contact.company !== null) homes.push(contact.company.span);
  // "Ball valve price pls" below a mail is an ask, no signature.
  const asks = askTables.map((table) => hitsOf(reading, table));
  for (const line of writerZone(reading).lines) if (!anyWithin(asks, line)) homes.push(line);
  if (email.lead === null) homes.push(...displayPieces(reading));
  return homes;
}

function inside(hit: Span, homes: readonly Span[]): boolean {
  for (const home of homes) if (hit.start >= home.start && hit.end <= home.end) return true;
  return false;
}

/** "We are importers", "for our hotel", "my shop": the first person near before the word in its sentence, "your" not between. */
function saysOfHimself(reading: Reading, hit: PlacedHit): boolean {
  if (!isOwn(hit.part) || hit.part === 'subject' || hit.negated) return false;
  const self = hitsOf(reading, 'firstPerson');
  const within = firstBetween(self, hit.start, hit.end);
  if (within !== undefined && within.end <= hit.end) return true;
  const sentence = sentenceAt(reading.email.text, hit.start);
  const before = lastEnding(self, hit.start + 1, hit.start - sentence.start);
  const behind = before ?? firstBetween(self, hit.end, Math.min(sentence.end, hit.end + 12));
  if (behind === undefined)
    return /^\s*(?:as|als|作为|一家|是)/i.test(reading.email.text.slice(sentence.start, hit.start));
  // "We look for a manufacturer": what stands behind an ask is what he wants, not what he is.
  if (firstBetween(hitsOf(reading, 'request'), behind.end, hit.start) !== undefined) return false;
  const your = lastEnding(hitsOf(reading, 'secondPerson'), hit.start + 1, hit.start - sentence.start);
  return your === undefined || your.end <= behind.start || hit.start - your.end > 40;
}

/** "Lighting fixtures" are goods; in "lamp shop" the goods only tell which shop. */
function isGoods(reading: Reading, hit: Span): boolean {
  const { start, end } = hit;
  const goods = [hitsOf(reading, 'products'), hitsOf(reading, 'profileProduct'), hitsOf(reading, 'material')];
  return goods.some((hits) => {
    const item = firstBetween(hits, Math.max(0, start - 40), end);
    return (
      item !== undefined &&
      hits
        .slice(firstIndex(hits, item.start), firstIndex(hits, end))
        .some((found) => found.end > start && found.end >= end)
    );
  });
}

function kindFacts(reading: Reading, homes: readonly Span[]): BusinessFact[] {
  const facts: BusinessFact[] = [];
  for (const [table, kind] of kindTables) {
    const hits = hitsOf(reading, table);
    for (let at = 0; at < hits.length && at < MOST_HITS; at += 1) {
      const hit = hits[at];
      if (hit === undefined || !isPlainAbbreviation(reading.email.text.slice(hit.start, hit.end), 3))
        continue;
      const says =
        kind === 'private'
          ? isOwn(hit.part) && !hit.negated
          : inside(hit, homes) || saysOfHimself(reading, hit);
      if (says) facts.push({ ...factAt(reading, hit.start, hit.end), kind, industry: null, target: null });
    }
  }
  return facts;
}

/** Words of what he is that stand in his sentences about himself. */
const spokenKinds = perReading((reading): readonly PlacedHit[] => {
  const spoken: PlacedHit[] = [];
  for (const [table, kind] of kindTables) {
    if (kind === 'private') continue;
    for (const hit of hitsOf(reading, table).slice(0, MOST_HITS))
      if (saysOfHimself(reading, hit)) spoken.push(hit);
  }
  return spoken;
});

/** "We are a distributor in the food industry": the industry stands near what he is. */
function isBesideKind(reading: Reading, hit: PlacedHit): boolean {
  return (
    saysOfHimself(reading, hit) &&
    spokenKinds(reading).some(
      (kind) => Math.abs(kind.start - hit.start) < 60 && (kind.end <= hit.start || kind.start >= hit.end),
    )
  );
}

interface Wanted {
  readonly text: string;
  readonly target: 'target' | 'related';
}

/** Looked up once a profile. */
const wantedBy = new WeakMap<ProfileWords, ReadonlyMap<string, Wanted>>();
const noHits: readonly PlacedHit[] = [];
const nothingWanted: ReadonlyMap<string, Wanted> = new Map();

/** The industries of the profile by key of the industry table; target before related. */
function wantedIndustries({ profile: words, lexicon }: Reading): ReadonlyMap<string, Wanted> {
  if (words === null) return nothingWanted;
  const known = wantedBy.get(words);
  if (known !== undefined) return known;
  const wanted = new Map<string, Wanted>();
  wantedBy.set(words, wanted);
  const add = (texts: readonly string[], target: Wanted['target']) => {
    for (const text of texts) {
      const hits = findHits(lexicon, text).filter(
        ({ table }) => table === 'industry' || table === 'industryName',
      );
      const strong = hits.filter(({ table }) => table === 'industry');
      for (const { key } of strong.length > 0 ? strong : hits)
        if (!wanted.has(key)) wanted.set(key, { text, target });
    }
  };
  add(words.profile.industries, 'target');
  add(words.profile.related, 'related');
  return wanted;
}

function industryFacts(
  reading: Reading,
  homes: readonly Span[],
  wanted: ReadonlyMap<string, Wanted>,
): BusinessFact[] {
  const { text } = reading.email;
  const fact = (hit: PlacedHit, of: Wanted): BusinessFact => ({
    ...factAt(reading, hit.start, hit.end),
    kind: 'industry',
    industry: of.text,
    target: of.target,
  });
  const byTable = (table: Hit['table'], speaks: (hit: PlacedHit) => boolean) => {
    const facts: BusinessFact[] = [];
    const hits = wanted.size === 0 ? noHits : hitsOf(reading, table);
    for (let at = 0; at < hits.length && at < MOST_HITS; at += 1) {
      const hit = hits[at];
      const of = hit === undefined ? undefined : wanted.get(hit.key);
      if (hit === undefined || of === undefined) continue;
      if (isPlainAbbreviation(text.slice(hit.start, hit.end), 3) && speaks(hit)) facts.push(fact(hit, of));
    }
    return facts;
  };
  const ofProfile = (['profileIndustry', 'profileRelated'] as const).flatMap((table) =>
    hitsOf(reading, table)
      .slice(0, MOST_HITS)
      .flatMap((hit): BusinessFact[] => {
        const speaks = (inside(hit, homes) || saysOfHimself(reading, hit)) && !isGoods(reading, hit);
        return speaks
          ? [fact(hit, { text: hit.key, target: table === 'profileIndustry' ? 'target' : 'related' })]
          : [];
      }),
  );
  return [
    ...byTable(
      'industry',
      (hit) =>
        inside(hit, homes) ||
        (saysOfHimself(reading, hit) && (!isGoods(reading, hit) || isBesideKind(reading, hit))),
    ),
    ...byTable(
      'industryName',
      (hit) => inside(hit, homes) || (!isGoods(reading, hit) && isBesideKind(reading, hit)),
    ),
    ...ofProfile,
  ];
}

/** "laneway-roasters.example", "karooindustrial.example": words of the domain, cut at hyphens or run together. */
function domainFacts(
  reading: Reading,
  contact: ContactFact,
  wanted: ReadonlyMap<string, Wanted>,
): BusinessFact[] {
  const address = contact.corporateMail;
  const domain = address === null ? '' : domainOf(address.text);
  if (address === null || domain === '' || isFreeMail(domain) || platformOfHost(domain) !== '') return [];
  for (const [key, of] of wanted) {
    if (tellsIndustry(domain, key))
      return [
        {
          ...factAt(reading, address.span.end - domain.length, address.span.end),
          kind: 'industry',
          industry: of.text,
          target: of.target,
        },
      ];
  }
  return [];
}

/** "For one of my clients": he acts for somebody else, whatever he is. */
function agentFacts(reading: Reading): readonly BusinessFact[] {
  return readClients(reading).map((fact) => ({ ...fact, kind: 'client', industry: null, target: null }));
}

/** Facts in the order of the text, those of a target industry first, one for each kind and industry. */
export function readBusiness(reading: Reading): readonly BusinessFact[] {
  const contact = readContact(reading);
  const homes = homesOf(reading, contact);
  const wanted = wantedIndustries(reading);
  const kinds = [...kindFacts(reading, homes), ...agentFacts(reading)];
  const trade = tradeInOurGoods(reading, kinds);
  const facts = [
    ...industryFacts(reading, homes, wanted),
    ...domainFacts(reading, contact, wanted),
    ...(trade === null ? [] : [{ ...trade, kind: 'industry', industry: null, target: 'target' } as const]),
    ...withoutSideAgents(reading.email.text, kinds),
  ];
  const rank = { target: 0, related: 1 };
  const seen = new Map<string, BusinessFact>();
  for (const fact of facts.sort(
    (a, b) =>
      (a.target === null ? 2 : rank[a.target]) - (b.target === null ? 2 : rank[b.target]) ||
      a.span.start - b.span.start,
  )) {
    const key = `${fact.kind} ${fact.industry ?? ''}`;
    if (!seen.has(key)) seen.set(key, fact);
  }
  return [...seen.values()].slice(0, MOST_FACTS);
}
