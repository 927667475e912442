// Speaks of services or of our firm's own affairs, never of goods he wants.
// Example: "your invoices, factoring, ten minutes" -> all three; silent with one of them alone, and once "please quote" stands beside.

import { buyerBusiness } from './buyer-business.ts';
import { ourProducts } from './buying-asks.ts';
import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';
import { offersOnly, studies, talksOfAnOrder, wantsNothing } from './voices.ts';

/** "I found your website" opens many an inquiry: two matters of this kind, or one beside an offer, are a pattern. */
const PATTERN = 2;

export const serviceTopics: Signal = {
  id: 'service-topics',
  axis: 'kind',
  points: 1,
  sentence: {
    zh: '谈的是服务或我们公司自己的事，不是要买货',
    en: 'Speaks of services or our own affairs, not of goods',
  },
  read: (facts) => {
    if (!wantsNothing(facts) || studies(facts) || talksOfAnOrder(facts)) return [];
    const topics = rubbishOf(facts, 'serviceTopic');
    if (topics.length === 0) return topics;
    // "We run campsites, your website shows tents": a shy buyer, as long as he offers nothing; so is whoever answers us.
    const shy = buyerBusiness.read(facts).length > 0 && ourProducts(facts).length > 0;
    if ((shy || facts.sender.answers) && !offersOnly(facts)) return [];
    const offers = rubbishOf(facts, 'sellerVoice').length + rubbishOf(facts, 'offTopic').length;
    return topics.length + offers >= PATTERN ? topics : [];
  },
};
