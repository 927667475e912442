// Small words before the place that goods go to, with the blanks around them. They count only right before a known place, in a
// sentence with an amount. Example: "2,000 pcs to Lagos" -> ' to '.

/** Before a known place these tell a destination in any sentence: "delivered Leeds". */
export const deliveredTo: readonly string[] = [
  ' delivered ',
  ' deliver ',
  ' landed ',
  ' delivery ',
  ' delivered to ',
  ' delivery to ',
  ' geliefert ',
  ' livré ',
  ' puesto en ',
  ' entregado en ',
  ' entrega en ',
];

export const directions: readonly string[] = [
  ' to ',
  ' into ',
  ' al ',
  ' hasta ',
  ' hacia ',
  ' para ',
  ' nach ',
  ' vers ',
  ' naar ',
  ' до ',
  '到',
  '至',
  '发往',
  '运到',
  '运往',
  '送到',
];
