// Offers and asks to buy nothing.
// Example: "we build stands, shall I send our portfolio?" -> [we build]; silent once "please quote" or "we need" stands beside.

import { isRunning, sellerWords, speaksAsSeller } from './buying-asks.ts';
import type { Signal } from './signal.ts';

/** A buyer may offer one thing ("we can send artwork"); two offers and no wish are a seller. */
const PATTERN = 2;

export const offersWithoutAsking: Signal = {
  id: 'offers-without-asking',
  axis: 'kind',
  points: 2,
  sentence: { zh: '只推销，没说要买什么', en: 'Offers and asks to buy nothing' },
  read: (facts) => {
    const words = sellerWords(facts);
    return words.length >= PATTERN && speaksAsSeller(facts) && !isRunning(facts) ? words.slice(0, 1) : [];
  },
};
