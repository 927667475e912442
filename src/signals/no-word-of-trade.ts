// A business mail that speaks of other things, without one word of buying or of goods.
// Example: "We book your hotel near the hall" from a firm -> [hotel]; silent for answers, free mail, one-liners, and where nothing is offered.

import { isRelayed } from './buying-asks.ts';
import { nothingOfABuyer } from './nothing-of-a-buyer.ts';
import type { Signal } from './signal.ts';
import { sellerWords, speaksOfTrade } from './voices.ts';

/** Units; shorter notes of a buyer may hold nothing but "please call me". Chinese says as much in a third. */
const ENOUGH_TEXT = 120;
const ENOUGH_CHINESE = 40;

const MATTERS: ReadonlySet<string> = new Set(['serviceTopic', 'offTopic']);

export const noWordOfTrade: Signal = {
  id: 'no-word-of-trade',
  axis: 'kind',
  points: 1,
  sentence: { zh: '公司来信，却没有一个字谈到货', en: 'Comes from a firm, and not one word is of goods' },
  read: (facts) => {
    const { circumstances, sender, source } = facts;
    if (nothingOfABuyer.read(facts).length === 0 || speaksOfTrade(facts)) return [];
    // A friend writes from free mail, a machine from a silent address; who answers us or met us need not name goods.
    const personal = sender.free || sender.noReply || sender.answers || sender.domain === '';
    const known = isRelayed(facts) || circumstances.forwarded || source.source !== 'direct';
    const enough = circumstances.language.tag === 'zh' ? ENOUGH_CHINESE : ENOUGH_TEXT;
    if (personal || known || circumstances.ownLength < enough) return [];
    // Silence alone buries nobody: some matter of somebody who offers must be there.
    const matters = facts.rubbish.filter(({ family }) => MATTERS.has(family));
    return [...matters, ...sellerWords(facts), ...facts.prices].slice(0, 1);
  },
};
