// Trade terms, ports and destinations, given or asked. Example: "FOB Ningbo" -> [{ incoterm: 'FOB', place: 'Ningbo', role: 'incoterm' }];
// "do you ship to Chile?" -> [{ incoterm: null, place: 'Chile', role: 'destination' }]. Merely being in Chile is none.

import type { Span } from '../email/open-email.ts';
import {
  deliveredTo,
  directions,
  noPlaces,
  placeEnds,
  placeOpeners,
  sendingWords,
} from '../lexicon/trade/directions.ts';
import { capitalIncoterms } from '../lexicon/trade/incoterms.ts';
import { firstBetween, inPlace, inTurn, lastBefore, lastEnding } from './hit-search.ts';
import { readMeasures } from './measure.ts';
import { ownHits, sentenceAt } from './own-words.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export type Incoterm = 'CFR' | 'CIF' | 'CIP' | 'CPT' | 'DAP' | 'DDP' | 'DPU' | 'EXW' | 'FAS' | 'FCA' | 'FOB';

const incotermList: readonly Incoterm[] = [
  'CFR',
  'CIF',
  'CIP',
  'CPT',
  'DAP',
  'DDP',
  'DPU',
  'EXW',
  'FAS',
  'FCA',
  'FOB',
];

export interface TradeTermFact extends Fact {
  readonly incoterm: Incoterm | null;
  /** As written, '' if none. */
  readonly place: string;
  readonly role: 'incoterm' | 'port' | 'destination';
}

/** Between a term and its place may stand "price to", "the port of". */
const placeReach = 22;
/** What stands right before a place that goods go to: a blank, or the last sign of a Chinese word. */
const lastSigns: ReadonlySet<string> = new Set([...directions, ...deliveredTo].map((word) => word.slice(-1)));
const longestDirection = Math.max(...[...directions, ...deliveredTo].map((word) => word.length));

export function readTradeTerms(reading: Reading): readonly TradeTermFact[] {
  const places = inPlace(ownHits(reading, 'port'), ownHits(reading, 'city'), ownHits(reading, 'countries'));
  // "The ex-factory date" asks when, not on which terms.
  const dates = ownHits(reading, 'delivery');
  const terms = readIncoterms(reading, places).filter(
    ({ span, place }) => place !== '' || (lastBefore(dates, span.start + 1)?.end ?? 0) <= span.end,
  );
  const goods = goodsBound(reading, places);
  const spans = terms.map(({ span }) => span);
  const destinations = readDestinations(reading, places).filter(({ span }) => isNew(spans, span));
  if (goods.length > 0) {
    const told = inTurn(
      spans,
      destinations.map(({ span }) => span),
    );
    destinations.push(...goods.filter(({ span }) => isNew(told, span)));
  }
  return [...terms, ...destinations].sort((a, b) => a.span.start - b.span.start);
}

/** "CIF port of Dammam" is one thing told once. */
function isNew(told: readonly Span[], span: Span): boolean {
  const before = lastBefore(told, span.end);
  return before === undefined || before.end <= span.start;
}

function readIncoterms(reading: Reading, places: readonly PlacedHit[]): TradeTermFact[] {
  const { text } = reading.email;
  return ownHits(reading, 'incoterm').flatMap((hit): TradeTermFact[] => {
    const incoterm = incotermList.find((known) => known === hit.key);
    const word = text.slice(hit.start, hit.end);
    if (incoterm === undefined || (capitalIncoterms.includes(incoterm) && word !== word.toUpperCase()))
      return [];
    const place = placeBehind(text, places, hit.end) ?? lastEnding(places, hit.start, 2);
    if (place !== undefined) {
      const start = Math.min(hit.start, place.start);
      const said = { incoterm, place: text.slice(place.start, place.end), role: 'incoterm' } as const;
      return [termAt(text, { start, end: Math.max(hit.end, place.end) }, said)];
    }
    const name = writtenPlace(text, hit.end);
    const end = name === '' ? hit.end : text.indexOf(name, hit.end) + name.length;
    return [termAt(text, { start: hit.start, end }, { incoterm, place: name, role: 'incoterm' })];
  });
}

type SaidTerm = Pick<TradeTermFact, 'incoterm' | 'place' | 'role'>;

function termAt(text: string, { start, end }: Span, said: SaidTerm): TradeTermFact {
  const { incoterm, place, role } = said;
  return { text: text.slice(start, end), span: { start, end }, incoterm, place, role };
}

function placeBehind(text: string, places: readonly PlacedHit[], from: number): PlacedHit | undefined {
  const place = firstBetween(places, from, from + placeReach);
  return place !== undefined && !/[\n.;!?。；！？]/u.test(text.slice(from, place.start)) ? place : undefined;
}

/** A place no table knows: the capitalised word, or the run without Latin letters, right behind the term. */
function writtenPlace(text: string, from: number): string {
  const behind = text.slice(from, from + 40);
  return (
    /^[\s:：]{1,2}(\p{Lu}\p{Ll}[\p{L}'-]{1,20}(?: \p{Lu}\p{Ll}[\p{L}'-]{1,20})?)/u.exec(behind)?.[1] ?? ''
  );
}

/** A destination word alone names nothing: a place must follow it (or stand before it, as in 达曼港). */
function readDestinations(reading: Reading, places: readonly PlacedHit[]): TradeTermFact[] {
  const { text } = reading.email;
  const hits = ownHits(reading, 'destination');
  if (hits.length === 0) return [];
  const ports = new Set(ownHits(reading, 'port').map(({ start }) => start));
  const months = ownHits(reading, 'months');
  return hits.flatMap((hit): TradeTermFact[] => {
    if (hit.part === 'attachment') return [];
    // One character ("港") ends the name of a place and opens none.
    const isEnding = hit.end - hit.start === 1;
    const place =
      (isEnding ? undefined : placeBehind(text, places, hit.end)) ??
      lastEnding(places, hit.start, isEnding ? 0 : 1);
    if (isEnding && place === undefined) return [];
    if (place !== undefined) {
      const start = Math.min(hit.start, place.start);
      const role = ports.has(place.start) ? 'port' : 'destination';
      const said = { incoterm: null, place: text.slice(place.start, place.end), role } as const;
      return [termAt(text, { start, end: Math.max(hit.end, place.end) }, said)];
    }
    const name = writtenPlace(text, hit.end) || labelledPlace(text, hit.end) || chinesePlace(text, hit);
    // "Delivered in February" names a month.
    if (name === '' || firstBetween(months, hit.end, hit.end + 3) !== undefined) return [];
    const end = text.indexOf(name, hit.end) + name.length;
    return [termAt(text, { start: hit.start, end }, { incoterm: null, place: name, role: 'destination' })];
  });
}

/** "Price of 2,000 pcs to Lagos": in a sentence with an amount, "to" and a place away from home tell where the goods go. */
function goodsBound(reading: Reading, places: readonly PlacedHit[]): TradeTermFact[] {
  if (places.length === 0) return [];
  const { text } = reading.email;
  const amounts = readMeasures(reading).flatMap(({ use, span }) => (use === 'amount' ? [span] : []));
  return places.flatMap((place, index): TradeTermFact[] => {
    // Lagos is a port and a city.
    if (places[index - 1]?.start === place.start) return [];
    if (place.part !== 'own' && place.part !== 'subject' && place.part !== 'lead') return [];
    if (!lastSigns.has(text.charAt(place.start - 1))) return [];
    const before = text.slice(Math.max(0, place.start - longestDirection), place.start).toLowerCase();
    if (place.key.startsWith('CN')) return [];
    if (!deliveredTo.some((word) => before.endsWith(word))) {
      if (!directions.some((word) => before.endsWith(word))) return [];
      const { start } = sentenceAt(text, place.start);
      if (firstBetween(amounts, start, place.start) === undefined && !isSent(text.slice(start, place.start)))
        return [];
    }
    const name = text.slice(place.start, place.end);
    return [termAt(text, place, { incoterm: null, place: name, role: 'destination' })];
  });
}

function isSent(words: string): boolean {
  const said = ` ${words.toLowerCase()}`;
  return sendingWords.some((word) => said.includes(word));
}

/** 包运到喀什: a place no table knows, up to the next word that can be none. */
function chinesePlace(text: string, hit: PlacedHit): string {
  if (!placeOpeners.includes(text.charAt(hit.end - 1))) return '';
  const run = /^[\u4e00-\u9fff]{2,10}/u.exec(text.slice(hit.end, hit.end + 10))?.[0] ?? '';
  if (run === '' || noPlaces.some((word) => run.startsWith(word))) return '';
  const end = placeEnds.reduce(
    (least, word) => {
      const at = run.indexOf(word);
      return at >= 0 && at < least ? at : least;
    },
    Math.min(run.length, 6),
  );
  return end >= 2 ? run.slice(0, end) : '';
}

/** "目的港：达曼新港", "Destination: ..." : whatever follows the colon. */
function labelledPlace(text: string, from: number): string {
  return /^\s?[:：]\s?([^\n,.;，。；]{2,30})/u.exec(text.slice(from, from + 40))?.[1]?.trim() ?? '';
}
