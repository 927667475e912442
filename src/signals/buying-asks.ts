// What several signals need to know of a mail's asks, said once. Example: "price for 500 tents, FOB Ningbo" ->
// ourProducts: [tents]; asks: [price]; termsAsked: [price], because the price is asked with a quantity and a term.

import type { Facts } from '../facts/read-facts.ts';
import type { Fact } from '../facts/reading.ts';
import { apart } from './apart.ts';

/** Products and models of the profile that the writer names. */
export function ourProducts(facts: Facts): readonly Fact[] {
  return [
    ...facts.products.filter(({ match }) => match === 'ours'),
    ...facts.models.filter(({ ours }) => ours),
  ];
}

/** Every product named, ours or not, and models that stand for one. */
export function namedProducts(facts: Facts): readonly Fact[] {
  if (facts.products.length > 0) return facts.products;
  const models = facts.models.filter(({ form, ours }) => ours || form === 'model' || form === 'part-number');
  // An article number alone may be an order number; with a quantity it is an order line and names its article.
  return models.some(({ ours }) => ours) || facts.quantities.length > 0 ? models : [];
}

/** Requests and bare price or catalogue asks. */
export function asks(facts: Facts): readonly Fact[] {
  // Every pitch asks for a word or a meeting; that alone is no ask of a buyer.
  const buying = facts.requests.filter(({ topic }) => topic !== 'other' && topic !== 'meeting');
  return [...buying, ...facts.priceAsks];
}

/** Payment, MOQ, delivery, target price; a price counts only together with quantity, destination, delivery or payment. */
export function termsAsked(facts: Facts): readonly Fact[] {
  const firm = facts.requests.filter(
    ({ topic }) => topic === 'payment' || topic === 'moq' || topic === 'delivery',
  );
  const terms = [...facts.moqs, ...facts.payments, ...facts.prices, ...facts.deliveries];
  const prices = [
    ...facts.requests.filter(({ topic }) => topic === 'price'),
    ...facts.priceAsks.filter(({ bare }) => bare === 'price'),
  ];
  const frame = [...facts.quantities, ...facts.tradeTerms, ...facts.deliveries, ...facts.payments];
  return [...firm, ...terms, ...(prices.length > 0 && frame.length > 0 ? prices : [])];
}

/** Whether the mail came through a platform or a website form, so that headers speak of the relay. */
export function isRelayed(facts: Facts): boolean {
  return (
    facts.circumstances.lead !== null ||
    facts.source.source === 'platform' ||
    facts.source.source === 'website-form'
  );
}

/** Whether the trade is under way: quoted, sampled, negotiated, ordered or complained about. */
export function isRunning(facts: Facts): boolean {
  return facts.stage.some(({ stage }) => stage !== 'declined') || facts.sender.ourThread;
}

/** Whether a mailing program sent it, as far as the headers say. */
export function isBulk(facts: Facts): boolean {
  const { bulk, list } = facts.circumstances.headers;
  return bulk || list;
}

/** Words by which the writer offers: of the voice itself and of every pitch. */
export function sellerWords(facts: Facts): readonly Fact[] {
  return facts.rubbish.filter(({ family }) => family === 'sellerVoice' || family.startsWith('pitch'));
}

/** Words by which the writer wants to buy, those inside a pitch's phrase apart. */
export function buyerWords(facts: Facts): readonly Fact[] {
  return apart(
    facts.rubbish.filter(({ family }) => family === 'buyerVoice'),
    sellerWords(facts),
  );
}

/** He offers and wants nothing: then our products, quantities and terms in his mail are his bait or his goods. */
export function speaksAsSeller(facts: Facts): boolean {
  return sellerWords(facts).length > 0 && buyerWords(facts).length === 0;
}
