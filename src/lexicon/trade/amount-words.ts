// Small words around a number that make an amount of goods of it, or none; lower case, with the blanks around them.
// Example: "need 40 of them" -> ' of them' behind the number; "340 toy stores" -> ' store' behind the goods: shops are counted.

/** Right behind a number these stand for the goods themselves. */
export const amountTails: readonly string[] = [
  ' of them',
  ' of these',
  ' of those',
  ' of each',
  ' to start',
  ' to begin',
  ' for a start',
  ' for starters',
  ' in the first',
  ' in total',
  ' altogether',
  ' as a trial',
  ' for trial',
  ' for a trial',
  ' as first order',
  ' all up',
  ' this time',
  ' this round',
];

/** Behind a number these count when goods follow: "30k of the 250 g kraft pouches". */
export const partTails: readonly string[] = [' of the ', ' of your '];

/** Before a number: somebody wants that many. The number must close its clause or a word of `clauseTails` follow. */
export const wishHeads: readonly string[] = [
  ' need ',
  ' needs ',
  ' need about ',
  ' need around ',
  ' want ',
  ' take ',
  ' buy ',
  ' to order ',
  ' would order ',
  ' will order ',
  ' make it ',
  ' say ',
  ' looking at ',
  ' thinking of ',
  '要',
  '先来',
  '来个',
  '订',
  '拿',
];

export const clauseTails: readonly string[] = [
  ' sent ',
  ' for ',
  ' by ',
  ' to ',
  ' if ',
  ' please',
  ' pls',
  ' asap',
  ' delivered',
  ' shipped',
  ' with ',
  ' first',
  ' now',
  ' and ',
  ' or ',
];

/** Behind goods these name a business or a place: what is counted is no goods. */
export const placeTails: readonly string[] = [
  ' store',
  ' shop',
  ' outlet',
  ' branch',
  ' dealer',
  ' retailer',
  ' showroom',
  ' workshop',
  ' station',
  ' plant',
  ' factor',
  ' compan',
  ' distributor',
  ' importer',
  ' supplier',
  ' brand',
  ' customer',
  ' project',
  '店',
  '厂',
  '专卖',
  '批发',
  '项目',
  '工程',
  '城',
  '站',
];

/** Between number and goods these count houses, not goods: 三家玩具店. */
export const houseUnits: readonly string[] = ['家', '间', '所', '座'];

/** "A 100-piece set" tells what one set holds; "a 100-piece order" how much is wanted. */
export const orderTails: readonly string[] = [
  ' order',
  ' lot',
  ' moq',
  ' batch',
  ' trial',
  ' run',
  ' quantity',
];

/** One piece, in a word of a private buyer that says so. */
export const oneWords: readonly string[] = ['one', 'single', '1', '一', '单'];

/** "Just one question": what is one there is no goods. */
export const saidThings: readonly string[] = [
  ' question',
  ' more question',
  ' quick question',
  ' small question',
  ' thing',
  ' more thing',
  ' point',
  ' request',
  ' concern',
  ' issue',
  ' problem',
  '问题',
];

/** Between a number and goods these tell that the number counts something else: "2 kids love your bears". */
export const otherThings: readonly string[] = [
  ' your ',
  ' our ',
  ' my ',
  ' you ',
  ' we ',
  ' i ',
  ' the ',
  ' is ',
  ' are ',
  ' for ',
  ' with ',
  ' in ',
  ' to ',
];

/** Right before "one" and goods: that one is wanted, 要一台泵. */
export const oneHeads: readonly string[] = [
  ' need ',
  ' require ',
  ' want ',
  ' buy ',
  ' order ',
  ' get ',
  ' send ',
  ' ship ',
  ' post ',
  ' courier ',
  ' sell me ',
  ' only ',
  ' just ',
  ' after ',
  '要',
  '买',
  '订',
  '需要',
  '来',
  '就',
  '只',
];
