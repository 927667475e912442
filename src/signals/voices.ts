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
/** Papers and terms that an offer brings along as well. */
const TERMS_OF_AN_OFFER: ReadonlySet<string> = new Set([
  'payment',
  'document',
  'technical',
  'shipping',
  'packaging',
]);
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
  const signs = offers.length + topics.length;
  const ownBid = priced > 0 && firm.length === 0 && namesHisBid(facts, requested, signs);
  const open =
    (ownBid && signs > 0) || onlySells(facts, apart(requested, offers))
      ? []
      : hoped.filter((wish) => hasGoods(wish, goods));
  // A price in passing is no ask: "the quote button does nothing".
  const asked = !ownBid && (requested.length > 0 || !(pitching || bulk));
  const asks = asked ? [...requested, ...facts.priceAsks] : [];
  // The subject of a form is one of its choices: beside words that offer, and nothing asked, it is no wish.
  const chosen = facts.circumstances.lead === 'website-form' && pitching && offers.length > 0;
  const wished =
    chosen && asks.length === 0 && firm.length === 1 && facts.quantities.length === 0 ? [] : firm;
  const counted = offers.length > 0 ? [] : countedProducts(facts);
  return {
    offers,
    wishes: apart([...wished, ...open, ...counted], offers),
    asks: apart(asks, offers, sells ? topics : []),
  };
});

/** Two phrases of a pitch, or one question about our own need: his "we look for", "we would like" opens the pitch, unless he asks for a price or counts goods. */
function onlySells(facts: Facts, requested: readonly Fact[]): boolean {
  if (requested.length > 0 || facts.quantities.length > 0) return false;
  const sold = facts.rubbish.filter(({ family }) => family.startsWith('pitch') && family !== 'pitchOffer');
  return sold.length >= PATTERN || rubbishOf(facts, 'readersNeed').length > 0;
}

/**
 * "Two corner units, 4,200 USD, here is the contract": a price nobody asked for, with the terms of an offer beside it.
 * Whoever asks for a sample, a price or a delivery, or counts our goods, bids for nothing of his own.
 */
function namesHisBid(facts: Facts, requested: readonly RequestFact[], signs: number): boolean {
  if (countsOurs(facts).length > 0) return false;
  return requested.every(({ topic, named }) => named || (signs > 0 && TERMS_OF_AN_OFFER.has(topic)));
}

/** "For the school 20 ball valves": who names our product with its number, and no price, wants it. */
function countedProducts(facts: Facts): readonly Fact[] {
  return facts.prices.length > 0 ? [] : countsOurs(facts);
}

/** Amounts right before our product. */
function countsOurs(facts: Facts): readonly Fact[] {
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
  // "500 mt, LC 60": terms told without any word of asking ask for nothing unless a product stands there.
  if (!OF_A_SELLER.has(request.topic))
    return request.named ? facts.products.some(({ match }) => match !== 'unknown') : goods.length > 0;
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

/** An order or a complaint about our goods, and no pitch beside it: its vessel, invoice and rate are no matters of a service. */
export function talksOfAnOrder(facts: Facts): boolean {
  const stands = facts.stage.some(({ stage }) => stage === 'ordered' || stage === 'complaint');
  if (!stands || !facts.products.some(({ match }) => match === 'ours')) return false;
  return !facts.rubbish.some(({ family }) => family.startsWith('pitch') || family === 'readersNeed');
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
