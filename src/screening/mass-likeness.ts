// How much the mail looks sent to many, 0-1. Example: "Dear supplier", no product of ours, bulk headers -> 0.75

import type { Facts } from '../facts/read-facts.ts';
import { isBulk, ourProducts } from '../signals/buying-asks.ts';
import { rubbishOf } from '../signals/rubbish-words.ts';

/** Each trait of a mass mail weighs the same: alone every one of them stands on genuine inquiries too. */
export function massLikeness(facts: Facts): number {
  const traits = [
    rubbishOf(facts, 'genericGreeting').length > 0,
    facts.ourNames.length === 0 && ourProducts(facts).length === 0,
    isBulk(facts) || facts.sender.undisclosed,
    facts.quantities.length + facts.parameters.length + facts.tradeTerms.length === 0,
  ];
  return traits.filter(Boolean).length / traits.length;
}
