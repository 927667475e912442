// Who sells to whom: the words by which the writer offers, those by which he wants to buy, and what he asks of a seller.
// Example: "share your drawings so that we quote" -> offers: [share your drawings, we quote], asks: []; "please quote 500 tents" -> asks: [quote].

import type { Facts } from '../facts/read-facts.ts';
import type { Fact } from '../facts/reading.ts';
import type { RequestFact } from '../facts/request.ts';
import { apart } from './apart.ts';
import { perFacts } from './per-facts.ts';
import { rubbishOf } from './rubbish-words.ts';

interface Voices {
  readonly offers: readonly Fact[];
  readonly wishes: readonly Fact[];
  readonly asks: readonly Fact[];
}

/** Goods of "we need ..." stand at most so many units behind it; in Chinese they may also stand shortly before. */
const REACH_BEHIND = 80;
const REACH_BEFORE = 16;

/** What is asked of whoever has goods to sell; of a service or in passing the other topics are asked as well. */
const OF_A_SELLER: ReadonlySet<string> = new Set(['price', 'catalogue', 'moq', 'agency', 'stock']);
const OF_ANYBODY: ReadonlySet<string> = new Set(['other', 'meeting']);

/** One phrase of a pitch falls in any inquiry. */
const PATTERN = 2;

/** Units of the longest word for a price; a longer ask is a sentence. */
const LONGEST_PRICE_WORD = 16;

/** Same facts, same voices: a dozen signals ask for them. */
const voicesOf = perFacts((facts): Voices => {
  const offers: Fact[] = [];
  const topics: Fact[] = [];
  for (const fact of facts.rubbish) {
    const { family } = fact;
    if (family === 'sellerVoice' || family === 'readersNeed' || family.startsWith('pitch')) offers.push(fact);
    else if (family === 'serviceTopic' || family === 'offTopic') topics.push(fact);
  }
  const priced = facts.prices.some(({ wanted }) => !wanted) ? 1 : 0;
  const pitching = offers.length + topics.length + priced >= PATTERN;
  // "Is there a test report for your blocks?": a matter of services is asked of us as well, by who names our goods and offers nothing.
  const sells = offers.length + priced > 0 || !facts.products.some(({ match }) => match === 'ours');
  const firm = rubbishOf(facts, 'buyerVoice');
  const hoped = rubbishOf(facts, 'openWish');
  const goods = hoped.length > 0 || facts.requests.length > 0 ? goodsOf(facts, pitching) : [];
  const bulk = facts.circumstances.headers.bulk || facts.circumstances.headers.list;
  const requested = facts.requests.filter((request) => asksForGoods(request, facts, goods));
  // A price in passing is no ask: "the quote button does nothing".
  const open = onlySells(facts, requested) ? [] : hoped.filter((wish) => hasGoods(wish, goods));
  const asks = requested.length > 0 || !(pitching || bulk) ? [...requested, ...facts.priceAsks] : [];
  const counted = offers.length > 0 ? [] : countedProducts(facts);
  return {
    offers,
    wishes: apart([...firm, ...open, ...counted], offers),
    asks: apart(asks, offers, sells ? topics : []),
  };
});

/** Two phrases of a pitch, or one question about our own need: his "we look for", "we would like" opens the pitch, unless he asks for a price or counts goods. */
function onlySells(facts: Facts, requested: readonly Fact[]): boolean {
  if (requested.length > 0 || facts.quantities.length > 0) return false;
  const sold = facts.rubbish.filter(({ family }) => family.startsWith('pitch') && family !== 'pitchOffer');
  return sold.length >= PATTERN || rubbishOf(facts, 'readersNeed').length > 0;
}

/** "For the school 20 ball valves": who names our product with its number, and no price, wants it. */
function countedProducts(facts: Facts): readonly Fact[] {
  if (facts.prices.length > 0) return [];
  if (facts.quantities.length === 0) return [];
  const ours = facts.products.filter(({ match }) => match === 'ours');
  if (ours.length === 0) return [];
  return facts.quantities.filter(({ span }) =>
    ours.some((product) => {
      const gap = product.span.start - span.end;
      return gap >= 0 && gap <= REACH_BEFORE;
    }),
  );
}

/** What can be bought. In a mail that offers, goods that no table knows are as likely the writer's own or none at all. */
function goodsOf(facts: Facts, offering: boolean): readonly Fact[] {
  return [
    ...facts.products.filter(({ match }) => match !== 'unknown' || !offering),
    ...facts.models,
    ...facts.quantities,
    ...facts.samples,
    ...facts.parameters,
  ];
}

function hasGoods(wish: Fact, goods: readonly Fact[]): boolean {
  return goods.some(
    ({ span }) => span.start >= wish.span.start - REACH_BEFORE && span.start <= wish.span.end + REACH_BEHIND,
  );
}

function asksForGoods(request: RequestFact, facts: Facts, goods: readonly Fact[]): boolean {
  if (OF_ANYBODY.has(request.topic)) return false;
  if (!OF_A_SELLER.has(request.topic)) return goods.length > 0;
  if (request.topic !== 'price') return true;
  // A need told without any word of price ("we need your logo") is a whole sentence, and a price ask only for goods.
  if (request.text.length <= LONGEST_PRICE_WORD) return true;
  const within = (fact: Fact) => fact.span.start >= request.span.start && fact.span.start < request.span.end;
  return facts.priceAsks.some(within) || facts.prices.some(within) || goods.some(within);
}

/** Words by which the writer offers: of the voice itself and of every pitch. */
export function sellerWords(facts: Facts): readonly Fact[] {
  return voicesOf(facts).offers;
}

/** Words by which the writer wants to buy, those inside a pitch's phrase apart. */
export function buyerWords(facts: Facts): readonly Fact[] {
  return voicesOf(facts).wishes;
}

/** Requests and bare price or catalogue asks, as far as they are made of a seller of goods. */
export function asks(facts: Facts): readonly Fact[] {
  return voicesOf(facts).asks;
}

/** Offers or names money, and wants nothing: the buyers and trades in his mail are other people's. */
export function offersOnly(facts: Facts): boolean {
  return wantsNothing(facts) && (sellerWords(facts).length > 0 || facts.prices.length > 0);
}

/** He offers and wants nothing: then our products, quantities and terms in his mail are his bait or his goods. */
export function speaksAsSeller(facts: Facts): boolean {
  return sellerWords(facts).length > 0 && buyerWords(facts).length === 0 && !asksLikeBuyer(facts);
}

/** "We are a forwarder. What would 300 rolls of stretch film cost?": asks, names our product and how many, and no price of his own. */
function asksLikeBuyer(facts: Facts): boolean {
  const ours = facts.products.some(({ match }) => match === 'ours') || facts.models.some(({ ours }) => ours);
  return ours && facts.quantities.length > 0 && facts.prices.length === 0 && asks(facts).length > 0;
}

/** Writes for a study, not for a job and no questionnaire: theses, tests and professors are his matters, he sells nothing. */
export function studies(facts: Facts): boolean {
  return (
    rubbishOf(facts, 'studyRequest').length > 0 &&
    rubbishOf(facts, 'jobApplication').length + rubbishOf(facts, 'survey').length === 0
  );
}

/** Any word of buying or of goods, asked for or not: what even a shy inquiry holds. */
export function speaksOfTrade(facts: Facts): boolean {
  const goods = facts.products.some(({ match }) => match !== 'unknown');
  const counted = facts.models.length + facts.quantities.length + facts.samples.length + facts.moqs.length;
  const terms =
    facts.tradeTerms.length + facts.deliveries.length + facts.stage.length + facts.priceAsks.length;
  const asked = facts.requests.some(({ topic }) => !OF_ANYBODY.has(topic) && topic !== 'document');
  const wished = facts.rubbish.some(({ family }) => family === 'buyerVoice' || family === 'openWish');
  return goods || counted + terms > 0 || asked || wished;
}

/** Nothing in his words wants goods from us, and no trade with us is known. */
export function wantsNothing(facts: Facts): boolean {
  return buyerWords(facts).length === 0 && asks(facts).length === 0 && !facts.sender.ourThread;
}
