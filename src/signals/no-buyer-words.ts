// Says nothing that a buyer says.
// Example: a text without an ask, an order or "we need" -> a lack; silent in languages whose words are not known.

import { LACK } from './apart.ts';
import type { Signal } from './signal.ts';
import { asks, buyerWords, talksOfAnOrder } from './voices.ts';

/** Units; "see attached" and other one-liners say nothing either, and may come from a buyer. */
const ENOUGH_TEXT = 60;

export const noBuyerWords: Signal = {
  id: 'no-buyer-words',
  axis: 'kind',
  points: 2,
  sentence: { zh: '没有任何买家的话', en: 'Says nothing that a buyer says' },
  read: (facts) => {
    const { language, ownLength, quotedMails } = facts.circumstances;
    const running =
      facts.sender.ourThread || quotedMails > 0 || facts.stage.length > 1 || talksOfAnOrder(facts);
    const judged = language.read && (ownLength >= ENOUGH_TEXT || language.tag === 'zh');
    const said = asks(facts).length + buyerWords(facts).length;
    return judged && said === 0 && !running ? [LACK] : [];
  },
};
