// Chinese numerals in simplified and traditional form. Example: 两 -> 2, 万 -> 10,000.

export const chineseDigits: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['零', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['兩', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);

export const chineseMultipliers: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10000],
  ['萬', 10000],
  ['亿', 100000000],
  ['億', 100000000],
]);
