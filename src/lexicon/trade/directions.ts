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
  ' freight paid ',
  ' freight included ',
];

export const directions: readonly string[] = [
  ' to ',
  ' to the ',
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

/** In a sentence with one of these "to" and a place tell a destination, whatever stands between: "post a single one to Ireland". */
export const sendingWords: readonly string[] = [
  ' ship',
  ' post ',
  ' postage',
  ' send',
  'deliver',
  'dispatch',
  'despatch',
  'courier',
  'freight',
  'transport',
  'carriage',
];

/** Chinese words of sending that a place follows at once: 包运到喀什. */
export const placeOpeners: readonly string[] = ['到', '至', '往'];

/** What ends the name of a Chinese place that no table knows. */
export const placeEnds: readonly string[] = [
  '什么',
  '多少',
  '大概',
  '大约',
  '需要',
  '怎么',
  '价',
  '的',
  '要',
  '运',
  '几',
  '吗',
  '呢',
  '费',
  '含',
  '能',
  '可以',
  '行',
  '是',
  '有',
  '，',
];

/** Behind a Chinese word of sending these are no place. */
export const noPlaces: readonly string[] = [
  '我',
  '你',
  '您',
  '他',
  '客',
  '货',
  '哪',
  '邮',
  '微',
  '群',
  '手',
  '时',
  '后',
  '了',
  '之',
  '这',
  '那',
  '门',
  '现',
  '一',
  '几',
  '多',
  '公司',
  '国外',
  '就',
  '再',
  '还',
  '付',
  '底',
  '今',
  '明',
  '下',
  '上',
  '目前',
  '期',
  '位',
  '账',
];
