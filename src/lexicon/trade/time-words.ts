// Small words around a span of days or weeks that make a delivery time of it; lower case, with the blanks around them.
// Example: "can you do it in 30 days" -> ' in ' before the number and ' do ' in its sentence.

/** The row of `months` behind December: feasts and seasons, which date a delivery as months do ("before Ramadan"). */
export const seasonRow = '13';

export const withinHeads: readonly string[] = [
  ' in ',
  ' within ',
  ' under ',
  ' inside ',
  ' in about ',
  ' in max ',
  ' less than ',
  ' than ',
];

export const withinTails: readonly string[] = ['内', '之内', '以内', '能', '可以', '可否', '就要', '后要'];

/** What is done with goods in that time; a reply or a payment is none of it. */
export const doneWithin: readonly string[] = [
  ' do ',
  ' do it',
  'deliver',
  'ship',
  ' make',
  'produc',
  'ready',
  'receive',
  ' get it',
  ' get them',
  ' get the',
  ' have ',
  'arriv',
  'dispatch',
  'finish',
  ' need ',
  ' turn ',
  '出货',
  '发货',
  '交货',
  '到货',
  '做好',
  '做出',
  '做完',
  '发出',
  '发走',
  '出来',
  '交付',
  '送到',
  '赶出',
  '能发',
  '能到',
  '能做',
  '要货',
];
