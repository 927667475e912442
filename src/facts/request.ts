// Every distinct question or request that a complete reply must answer, one a topic.
// Example: "Please send price list and MOQ. Do you have CE?" -> topics price, moq, certificate. "How are you?" asks nothing.

import type { Span } from '../email/open-email.ts';
import { anyWithin, firstBetween } from './hit-search.ts';
import { readMeasures } from './measure.ts';
import { endsSentence, factAt, ownHits } from './own-words.ts';
import { openPayments } from './payment.ts';
import { askedPrices } from './price-ask.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export type RequestTopic =
  | 'price'
  | 'catalogue'
  | 'delivery'
  | 'payment'
  | 'sample'
  | 'moq'
  | 'certificate'
  | 'technical'
  | 'document'
  | 'packaging'
  | 'shipping'
  | 'agency'
  | 'stock'
  | 'meeting'
  | 'other';

export interface RequestFact extends Fact {
  readonly topic: RequestTopic;
}

type TopicHits = readonly (readonly [RequestTopic, readonly Span[]])[];

interface Asks {
  readonly text: string;
  /** Topics that a word of their own asks for wherever a request stands. */
  readonly named: TopicHits;
  /** A paper is asked for beside nothing else: "quote as per attached drawing" asks for no drawing. */
  readonly papers: TopicHits;
  /** Topics whose words more often describe the goods: they are asked only in a question, when nothing else is. */
  readonly described: TopicHits;
  readonly request: readonly PlacedHit[];
  readonly prices: readonly PlacedHit[];
  readonly question: readonly PlacedHit[];
  readonly greeting: readonly PlacedHit[];
}

/** A sentence of the own words; `marked` when it ends in a question mark, `item` when it is a line of a list. */
interface Sentence extends Span {
  readonly marked: boolean;
  readonly item: boolean;
}

/** A note up to this long, in units, asks by naming things. */
const shortNote = 300;

/** Asked twice, these want one answer; two technical questions want two. */
const onceOnly: readonly RequestTopic[] = [
  'price',
  'catalogue',
  'agency',
  'meeting',
  'moq',
  'sample',
  'payment',
];

export function readRequests(reading: Reading): readonly RequestFact[] {
  const asks = gatherAsks(reading);
  const inBody = requestsOf(reading, asks, ['own', 'lead']);
  // The subject repeats what the body asks; it counts only when the body asks nothing.
  if (inBody.length > 0) return inBody;
  const inSubject = requestsOf(reading, asks, ['subject']);
  return inSubject.length > 0 ? inSubject : bareTopics(reading, asks);
}

/** "price fob ningbo 200 tents, lead time": a note of two lines from a phone asks without any word of asking. */
function bareTopics(reading: Reading, asks: Asks): RequestFact[] {
  const own = reading.email.parts.filter(({ kind }) => kind === 'own');
  const length = own.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length > shortNote) return [];
  return own
    .flatMap((part) => topicsWithin(reading, asks.named, { ...part, marked: false, item: false }))
    .slice(0, 3);
}

function gatherAsks(reading: Reading): Asks {
  const hits = (...tables: readonly PlacedHit['table'][]) =>
    tables.flatMap((table) => ownHits(reading, table)).sort((a, b) => a.start - b.start);
  const prices = askedPrices(reading);
  // "Kv value at 60°?": a measure in a question makes it technical in any language.
  const measured = readMeasures(reading).flatMap(({ use, span }) => (use === 'measure' ? [span] : []));
  return {
    text: reading.email.text,
    named: [
      ['price', [...prices, ...hits('targetPrice')].sort((a, b) => a.start - b.start)],
      ['catalogue', hits('catalogueAsk')],
      ['delivery', hits('delivery')],
      ['payment', openPayments(reading)],
      ['sample', hits('sample')],
      ['moq', hits('moq')],
      ['certificate', hits('certificate')],
      ['agency', hits('agency')],
      ['stock', hits('stock')],
      ['meeting', hits('meeting')],
    ],
    papers: [['document', hits('document', 'drawing')]],
    described: [
      ['packaging', hits('packaging', 'customization')],
      ['shipping', hits('destination', 'incoterm')],
      [
        'technical',
        [...hits('parameter', 'material', 'colour'), ...measured].sort((a, b) => a.start - b.start),
      ],
    ],
    request: hits('request'),
    prices,
    question: hits('question'),
    greeting: hits('greetingQuestion'),
  };
}

function requestsOf(reading: Reading, asks: Asks, parts: readonly string[]): RequestFact[] {
  const facts = reading.email.parts
    .filter(({ kind }) => parts.includes(kind))
    .flatMap((part) => askedSentences(asks, part))
    .flatMap((sentence) => topicsOf(reading, asks, sentence));
  const found: RequestFact[] = [];
  const seen = new Set<RequestTopic>();
  for (const { fact, need } of facts) {
    if (need || (onceOnly.includes(fact.topic) && seen.has(fact.topic))) continue;
    seen.add(fact.topic);
    found.push(fact);
  }
  // "We need 300 tents" asks for an offer even where no word of asking stands.
  const need = facts[0]?.fact;
  return found.length > 0 || need === undefined ? found : [{ ...need, topic: 'price' }];
}

/** Sentences that ask, and the lines of a list that a sentence that asks has opened. */
function askedSentences(asks: Asks, part: Span): Sentence[] {
  let listed = false;
  return sentencesOf(asks.text, part).filter((sentence) => {
    const asked: boolean = isAsked(asks, sentence) || (sentence.item && listed);
    if (!sentence.item) listed = asked;
    return asked && !isGreeting(asks, sentence);
  });
}

function isAsked(asks: Asks, sentence: Sentence): boolean {
  if (sentence.marked || anyWithin([asks.request, asks.question], sentence)) return true;
  // "Quote DDP Sohar." "Price CIF Manila and lead time please.": a sentence that opens with the price asks for it.
  return (
    asks.prices.length > 0 && firstBetween(asks.prices, sentence.start, sentence.start + 3) !== undefined
  );
}

function isQuestion(asks: Asks, sentence: Sentence): boolean {
  return sentence.marked || anyWithin([asks.question], sentence);
}

function isGreeting(asks: Asks, sentence: Sentence): boolean {
  const greeting = firstBetween(asks.greeting, sentence.start, sentence.end);
  return (
    greeting !== undefined &&
    !anyWithin(
      asks.named.map(([, hits]) => hits),
      sentence,
    )
  );
}

interface Topic {
  readonly fact: RequestFact;
  /** "We are looking for tents": a need told, no question. */
  readonly need: boolean;
}

function topicsOf(reading: Reading, asks: Asks, sentence: Sentence): Topic[] {
  const question = isQuestion(asks, sentence);
  // "Please quote 300 pcs in green, FOB Ningbo" asks one thing; "Which sizes and colours do you have?" asks for them.
  let facts = topicsWithin(reading, asks.named, sentence);
  if (facts.length === 0) facts = topicsWithin(reading, asks.papers, sentence);
  if (facts.length === 0 && question) facts = topicsWithin(reading, asks.described, sentence).slice(0, 1);
  if (facts.length > 0) return facts.map((fact) => ({ fact, need: false }));
  return [{ fact: { ...factAt(reading, sentence.start, sentence.end), topic: 'other' }, need: !question }];
}

function topicsWithin(reading: Reading, topics: TopicHits, sentence: Sentence): RequestFact[] {
  const facts: RequestFact[] = [];
  for (const [topic, hits] of topics) {
    const hit = firstBetween(hits, sentence.start, sentence.end);
    if (hit !== undefined) facts.push({ ...factAt(reading, hit.start, hit.end), topic });
  }
  return facts.sort((a, b) => a.span.start - b.span.start);
}

/** Bullets, "1.", "a)", "（1）" at the start of a line. */
const bullet = /^\s{0,8}(?:[-*•·▪◦–—]|[(（]?\d{1,2}\s?[.)）、:]|[a-h][.)])\s?/u;

/** Sixteen units a sentence in the longest text: more are no sentences. */
const mostSentences = 1_500;

/** Cuts a part into sentences; a full stop inside "1.2" or behind the number of a list ends none. One pass. */
function sentencesOf(text: string, part: Span): Sentence[] {
  const sentences: Sentence[] = [];
  let start = part.start;
  for (let at = part.start; at < part.end && sentences.length < mostSentences; at += 1) {
    const last = at === part.end - 1;
    if (!last && !endsSentence(text, at)) continue;
    const sign = text.charAt(at);
    if (!last && sign === '.' && bullet.test(text.slice(start, at + 2)) && at - start < 6) continue;
    // Lines wrapped by a mail program go on in the next line when it starts small.
    if (!last && sign === '\n' && isWrapped(text, start, at)) continue;
    if (at >= start && text.slice(start, at + 1).trim() !== '') {
      sentences.push({
        start,
        end: at + 1,
        marked: /[?？؟]/u.test(sign),
        item: bullet.test(text.slice(start, start + 14)),
      });
    }
    start = at + 1;
  }
  return sentences;
}

function isWrapped(text: string, start: number, at: number): boolean {
  return at - start > 40 && at - start < 400 && /^[a-zа-яàáâãäçèéêëìíñóôõöùúûü(]/u.test(text.charAt(at + 1));
}
