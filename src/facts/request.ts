// Every distinct question or request that a complete reply must answer, one a topic.
// Example: "Please send price list and MOQ. Do you have CE?" -> topics price, moq, certificate. "How are you?" asks nothing.

import type { Span } from '../email/open-email.ts';
import { firstBetween, inTurn } from './hit-search.ts';
import { readMeasures } from './measure.ts';
import { endsSentence, ownHits } from './own-words.ts';
import { openPayments } from './payment.ts';
import { perReading } from './per-reading.ts';
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
  /** Only named in a short note that holds no word of asking. */
  readonly named?: true;
}

type TopicHits = readonly (readonly [RequestTopic, readonly Span[]])[];

interface Asks {
  readonly text: string;
  /** Topics that a word of their own asks for wherever a request stands. */
  readonly named: TopicHits;
  /** A paper is asked for beside nothing else: "quote as per attached drawing" asks for no drawing. */
  readonly papers: TopicHits;
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
    .slice(0, 3)
    .map((fact) => ({ ...fact, named: true }));
}

function gatherAsks(reading: Reading): Asks {
  const prices = askedPrices(reading);
  return {
    text: reading.email.text,
    named: [
      ['price', inTurn<Span>(prices, ownHits(reading, 'targetPrice'))],
      ['catalogue', ownHits(reading, 'catalogueAsk')],
      ['delivery', ownHits(reading, 'delivery')],
      ['payment', openPayments(reading)],
      ['sample', ownHits(reading, 'sample')],
      ['moq', ownHits(reading, 'moq')],
      ['certificate', ownHits(reading, 'certificate')],
      ['agency', ownHits(reading, 'agency')],
      ['stock', ownHits(reading, 'stock')],
      ['meeting', ownHits(reading, 'meeting')],
    ],
    papers: [['document', inTurn(ownHits(reading, 'document'), ownHits(reading, 'drawing'))]],
    request: ownHits(reading, 'request'),
    prices,
    question: ownHits(reading, 'question'),
    greeting: ownHits(reading, 'greetingQuestion'),
  };
}

/** Topics whose words more often describe the goods: they are asked only in a question, when nothing else is. */
const describedTopics = perReading((reading): TopicHits => {
  // "Kv value at 60°?": a measure in a question makes it technical in any language.
  const measured = readMeasures(reading).flatMap(({ use, span }) => (use === 'measure' ? [span] : []));
  const of = (table: PlacedHit['table']) => ownHits(reading, table);
  return [
    ['packaging', inTurn(of('packaging'), of('customization'))],
    ['shipping', inTurn(of('destination'), of('incoterm'))],
    ['technical', inTurn<Span>(of('parameter'), of('material'), of('colour'), measured)],
  ];
});

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
  const { start, end } = sentence;
  if (isQuestion(asks, sentence) || firstBetween(asks.request, start, end) !== undefined) return true;
  // "Quote DDP Sohar." "Price CIF Manila and lead time please.": a sentence that opens with the price asks for it.
  return firstBetween(asks.prices, start, start + 3) !== undefined;
}

function isQuestion(asks: Asks, sentence: Sentence): boolean {
  return sentence.marked || firstBetween(asks.question, sentence.start, sentence.end) !== undefined;
}

function isGreeting(asks: Asks, sentence: Sentence): boolean {
  const { start, end } = sentence;
  return (
    firstBetween(asks.greeting, start, end) !== undefined &&
    !asks.named.some(([, hits]) => firstBetween(hits, start, end) !== undefined)
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
  if (facts.length === 0 && question)
    facts = topicsWithin(reading, describedTopics(reading), sentence).slice(0, 1);
  if (facts.length > 0) return facts.map((fact) => ({ fact, need: false }));
  return [{ fact: requestAt(reading, sentence, 'other'), need: !question }];
}

function requestAt(reading: Reading, { start, end }: Span, topic: RequestTopic): RequestFact {
  return { text: reading.email.text.slice(start, end), span: { start, end }, topic };
}

function topicsWithin(reading: Reading, topics: TopicHits, sentence: Sentence): RequestFact[] {
  const facts: RequestFact[] = [];
  for (const [topic, hits] of topics) {
    const hit = firstBetween(hits, sentence.start, sentence.end);
    if (hit !== undefined) facts.push(requestAt(reading, hit, topic));
  }
  return facts.length < 2 ? facts : facts.sort((a, b) => a.span.start - b.span.start);
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
    if (!last && sign === '.' && at - start < 6 && opensItem(text, start, at + 2)) continue;
    // Lines wrapped by a mail program go on in the next line when it starts small.
    if (!last && sign === '\n' && isWrapped(text, start, at)) continue;
    if (at >= start && holdsWords(text, start, at + 1)) {
      const marked = sign === '?' || sign === '？' || sign === '؟';
      sentences.push({ start, end: at + 1, marked, item: opensItem(text, start, start + 14) });
    }
    start = at + 1;
  }
  return sentences;
}

function holdsWords(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  return (unit > 0x20 && unit < 0x7f) || text.slice(start, end).trim() !== '';
}

/** Capitals, most small letters and Chinese open no item: a look at the first unit spares the pattern. */
function opensItem(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  if ((unit > 0x68 && unit < 0x7b) || (unit > 0x40 && unit < 0x5b) || (unit > 0x4dff && unit < 0xa000))
    return false;
  return bullet.test(text.slice(start, end));
}

function isWrapped(text: string, start: number, at: number): boolean {
  return at - start > 40 && at - start < 400 && /^[a-zа-яàáâãäçèéêëìíñóôõöùúûü(]/u.test(text.charAt(at + 1));
}
