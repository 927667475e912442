// Small words that make an application of a place named behind them; lower case, with the blanks around them.
// Example: "for our beach camp" -> ' for ' before the place; "I buy for a hospital" -> 'buy' before ' for ': his trade, no use.

/** The place stands behind these, at most a few words on. */
export const useHeads: readonly string[] = [
  ' for ',
  ' at our ',
  ' in our ',
  ' at my ',
  ' in my ',
  '给',
  '为',
  '用在',
  '用于',
  '装在',
  '供',
  '帮',
];

/** Before "for" these tell whom somebody works for. */
export const workWords: readonly string[] = [
  'work',
  'manager',
  'buyer',
  'buy ',
  'agent',
  'responsible',
  'purchas',
  'procure',
  'officer',
  'engineer',
  'consult',
  'supplier',
  'study',
  'student',
];

/** "For own use" names no place. */
export const noUses: readonly string[] = [' use'];
