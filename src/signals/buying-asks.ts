// What several signals need to know of a mail's asks, said once. Example: "price for 500 tents, FOB Ningbo" ->
// ourProducts: [tents]; asks: [price]; termsAsked: [price], because the price is asked with a quantity and a term.

import type { Facts } from '../facts/read-facts.ts';
import type { Fact } from '../facts/reading.ts';
import { perFacts } from './per-facts.ts';
import { asks } from './voices.ts';

/** Products and models of the profile that the writer names. */
export const ourProducts = perFacts(({ products, models }): readonly Fact[] => [
  ...products.filter(({ match }) => match === 'ours'),
  ...models.filter(({ ours }) => ours),
]);

/** Our product, model or brand: beside it a foreign product takes nothing away. */
export function namesUs(facts: Facts): boolean {
  return ourProducts(facts).length > 0 || facts.ourNames.some(({ kind }) => kind === 'brand');
}

/** Every product named, ours or not, and models that stand for one. */
export function namedProducts(facts: Facts): readonly Fact[] {
  if (facts.products.length > 0) return facts.products;
  const models = facts.models.filter(({ form, ours }) => ours || form === 'model' || form === 'part-number');
  // An article number alone may be an order number; with a quantity it is an order line and names its article.
  return models.some(({ ours }) => ours) || facts.quantities.length > 0 ? models : [];
}

/** Payment, MOQ, delivery, target price; a price counts only together with quantity, destination, delivery or payment. */
export const termsAsked = perFacts((facts): readonly Fact[] => {
  const firm = facts.requests.filter(
    ({ topic }) => topic === 'payment' || topic === 'moq' || topic === 'delivery',
  );
  const terms = [...facts.moqs, ...facts.payments, ...facts.prices, ...facts.deliveries];
  const prices = [
    ...facts.requests.filter(({ topic }) => topic === 'price'),
    ...facts.priceAsks.filter(({ bare }) => bare === 'price'),
  ];
  // "80 pcs of NL-410. Delivery to Sofia?": an amount and a place to send it to are an order in the making.
  const amounts = facts.quantities.filter(({ sample }) => !sample);
  const shipped = asks(facts).length > 0 && amounts.length > 0 ? facts.tradeTerms : [];
  // After our offer an amount speaks for itself: "11.20 is not possible? For 900 pcs it should be."
  const countered = amounts.length > 0 && isAfterOffer(facts) ? amounts : [];
  const framed =
    facts.quantities.length + facts.tradeTerms.length + facts.deliveries.length + facts.payments.length > 0;
  return [...firm, ...terms, ...shipped, ...countered, ...(prices.length > 0 && framed ? prices : [])];
});

/** A mail in our thread after a quotation that asks for no papers or technique: what it says of amounts is trade. */
function isAfterOffer({ stage, sender, requests }: Facts): boolean {
  return (
    sender.ourThread &&
    stage.some((fact) => fact.stage === 'quoted') &&
    requests.every(({ topic }) => topic !== 'technical' && topic !== 'document')
  );
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
