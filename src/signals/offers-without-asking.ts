// Offers and asks to buy nothing.
// Example: "we build stands, shall I send our portfolio?" -> [we build]; silent once "please quote" or "we need" stands beside.

import { isRunning } from './buying-asks.ts';
import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';
import { sellerWords, speaksAsSeller } from './voices.ts';

/** A buyer may offer one thing ("we can send artwork"); two offers and no wish are a seller. */
const OFFERS = 2;
/** Topics foreign to buying are weaker than offers: three in all. */
const WITH_TOPICS = 3;

export const offersWithoutAsking: Signal = {
  id: 'offers-without-asking',
  axis: 'kind',
  points: 2,
  sentence: { zh: '只推销，没说要买什么', en: 'Offers and asks to buy nothing' },
  read: (facts) => {
    if (!speaksAsSeller(facts) || isRunning(facts)) return [];
    const offers = sellerWords(facts).length;
    const topics = rubbishOf(facts, 'offTopic').length;
    // Two offers count once: each has its own points already.
    return offers >= OFFERS || offers + topics >= WITH_TOPICS ? sellerWords(facts).slice(0, 1) : [];
  },
};
