// Names the goods that no table knows: what stands right behind a request or an amount.
// Example: "We are looking for quartz crucibles, 20 pcs" -> "quartz crucibles"; "looking for your price list" -> null.

import type { Span } from '../email/open-email.ts';
import { anyWithin, firstBetween, firstIndex, lastBefore, lastEnding } from './hit-search.ts';
import { readMeasures } from './measure.ts';
import { factAt, ownHits } from './own-words.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

/** Words that are asked for but are no goods. */
const noGoods: readonly PlacedHit['table'][] = [
  'genericProduct',
  'priceAsk',
  'catalogueAsk',
  'sample',
  'moq',
  'delivery',
  'payment',
  'certificate',
  'document',
  'drawing',
  'stock',
  'agency',
  'meeting',
  'question',
  'request',
  'destination',
  'incoterm',
  'greeting',
  'closing',
  'packaging',
  'customization',
  'countries',
  'businessDistributor',
  'businessImporter',
  'businessAgent',
  'businessManufacturer',
  'targetPrice',
  'frequency',
  'units',
  'tradeUnit',
  'months',
  'referenceLabel',
  'parameter',
];

/** A noun phrase is at most this long, in units and in words. */
const longest = 40;
const mostWords = 4;

export function readUnknownProduct(reading: Reading): Fact | null {
  const lead = leadProduct(reading);
  if (lead !== null) return lead;
  const functionWords = reading.hits.get('functionWords') ?? [];
  const amounts = readMeasures(reading).filter(({ use }) => use === 'amount');
  // Behind "can you" stands what we shall do, not what he wants to have.
  const persons = reading.hits.get('secondPerson') ?? [];
  const anchors = amounts.map(({ span }) => span.end);
  for (const { part, end } of ownHits(reading, 'request'))
    if (part !== 'attachment' && lastEnding(persons, end, 0)?.end !== end) anchors.push(end);
  anchors.sort((a, b) => a - b);
  for (const anchor of anchors.slice(0, 24)) {
    // "20 pcs." may end its sentence.
    if (reading.email.text.charAt(anchor - 1) === '.') continue;
    const phrase = phraseBehind(reading.email.text, anchor, functionWords);
    if (phrase !== null && !touchesAny(reading, phrase)) return factAt(reading, phrase.start, phrase.end);
  }
  return drawnProduct(reading, amounts.length > 0);
}

/** To a job shop a drawing with an amount names the goods: "2 drawings attached, 1500 pcs each". */
function drawnProduct(reading: Reading, hasAmount: boolean): Fact | null {
  const drawing = ownHits(reading, 'drawing').find(({ part }) => part !== 'attachment');
  return hasAmount && drawing !== undefined ? factAt(reading, drawing.start, drawing.end) : null;
}

/** A word that began before the phrase takes it along: "price | list". */
function touchesAny(reading: Reading, phrase: Span): boolean {
  for (const table of noGoods) {
    const hits = reading.hits.get(table);
    if (hits !== undefined && touches(hits, phrase)) return true;
  }
  return false;
}

function touches(hits: readonly PlacedHit[], phrase: Span): boolean {
  if (firstBetween(hits, phrase.start, phrase.end) !== undefined) return true;
  for (let at = firstIndex(hits, phrase.start) - 1; at >= 0; at -= 1) {
    const hit = hits[at];
    // A word that starts further back than the longest phrase does not reach this far.
    if (hit === undefined || hit.start < phrase.start - longest) return false;
    if (hit.end > phrase.start) return true;
  }
  return false;
}

/** The product line of a lead names it, whatever it says. */
function leadProduct(reading: Reading): Fact | null {
  const span = reading.email.lead?.fields.product;
  if (span === undefined || span.end <= span.start) return null;
  const generic = anyWithin([ownHits(reading, 'genericProduct'), ownHits(reading, 'priceAsk')], span);
  return generic ? null : factAt(reading, span.start, span.end);
}

/** Words up to a sign, a line break or a function word; leading function words ("of", "a", "some") are read over. */
function phraseBehind(text: string, from: number, functionWords: readonly PlacedHit[]): Span | null {
  let start = from;
  for (let skipped = 0; skipped < 3; skipped += 1) {
    start = afterBlanks(text, start);
    const word = functionWords[firstIndex(functionWords, start)];
    if (word === undefined || word.start !== start) break;
    start = word.end;
  }
  start = afterBlanks(text, start);
  const whole =
    /^[\p{L}\d][\p{L}\p{M}\d'’&/ -]{1,59}/u.exec(text.slice(start, start + longest + 20))?.[0] ?? '';
  const run = beforeMeasure(whole);
  const stop = functionWords[firstIndex(functionWords, start)];
  const limit = stop === undefined ? run.length : Math.min(run.length, Math.max(0, stop.start - start));
  const words = run.slice(0, Math.min(limit, longest)).split(' ').slice(0, mostWords).join(' ').trimEnd();
  const inside = lastBefore(functionWords, start + 1);
  if (inside !== undefined && inside.end > start) return null;
  if (!/\p{L}{2}/u.test(words)) return null;
  return { start, end: start + words.length };
}

/** "Ground rods 16 mm": a measure behind the name is no part of it. */
function beforeMeasure(run: string): string {
  const measure = run.search(/ \d/u);
  return measure > 0 && /\p{L}{2}/u.test(run.slice(0, measure)) ? run.slice(0, measure) : run;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < from + 3 && ' :：的\u00a0'.includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}
