// Reads like a newsletter.
// Example: "in this issue, view in browser" -> [in this issue, view in browser].

import type { Signal } from './signal.ts';

export const newsletterWords: Signal = {
  id: 'newsletter-words',
  axis: 'kind',
  points: 2,
  sentence: { zh: '是新闻简报', en: 'Reads like a newsletter' },
  read: (facts) => facts.rubbish.filter(({ family }) => family === 'newsletter'),
};
