// Reads like a newsletter.
// Example: "in this issue, view in browser" -> [in this issue, view in browser].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const newsletterWords: Signal = {
  id: 'newsletter-words',
  axis: 'kind',
  points: 2,
  sentence: { zh: '是新闻简报', en: 'Reads like a newsletter' },
  read: (facts) => rubbishOf(facts, 'newsletter'),
};
