// Units of quantity and of measure, and what a number with each of them says. Every language names them in its `units`;
// what all languages write alike (pcs, mm, DN) stands in trade-units.ts. Example: 'piece' counts goods, 'millimetre' is a size.

/**
 * count: goods counted or packed · bulk: a mass, length or area that is either an amount ordered or a measure of one item ·
 * container: whole loads · time · prefix: stands before its number (DN50, PN16, IP65) · the rest: measures of an item.
 */
export type UnitKind =
  | 'count'
  | 'bulk'
  | 'container'
  | 'time'
  | 'prefix'
  | 'size'
  | 'power'
  | 'pressure'
  | 'weight'
  | 'other';

export const unitKinds = {
  piece: 'count',
  set: 'count',
  pair: 'count',
  dozen: 'count',
  roll: 'count',
  sheet: 'count',
  box: 'count',
  carton: 'count',
  bag: 'count',
  bottle: 'count',
  can: 'count',
  drum: 'count',
  pallet: 'count',
  bundle: 'count',
  reel: 'count',
  pack: 'count',
  kilogram: 'bulk',
  tonne: 'bulk',
  pound: 'bulk',
  litre: 'bulk',
  gallon: 'bulk',
  metre: 'bulk',
  foot: 'bulk',
  yard: 'bulk',
  'square-metre': 'bulk',
  'square-foot': 'bulk',
  'cubic-metre': 'bulk',
  container: 'container',
  'container-20': 'container',
  'container-40': 'container',
  'container-40hq': 'container',
  truckload: 'container',
  hour: 'time',
  day: 'time',
  week: 'time',
  month: 'time',
  year: 'time',
  millimetre: 'size',
  centimetre: 'size',
  inch: 'size',
  micron: 'size',
  degree: 'other',
  percent: 'other',
  gram: 'weight',
  gsm: 'weight',
  ounce: 'weight',
  denier: 'weight',
  millilitre: 'size',
  watt: 'power',
  kilowatt: 'power',
  volt: 'power',
  ampere: 'power',
  hertz: 'power',
  'ampere-hour': 'power',
  'watt-hour': 'power',
  horsepower: 'power',
  bar: 'pressure',
  psi: 'pressure',
  megapascal: 'pressure',
  kelvin: 'other',
  lumen: 'other',
  celsius: 'other',
  'flow-rate': 'other',
  rpm: 'other',
  decibel: 'other',
  persons: 'other',
  hectare: 'other',
  dn: 'prefix',
  pn: 'prefix',
  ip: 'prefix',
  ik: 'prefix',
  class: 'prefix',
  schedule: 'prefix',
  gauge: 'prefix',
  cri: 'prefix',
} as const satisfies { readonly [unit: string]: UnitKind };

export type UnitId = keyof typeof unitKinds;

/** Whether a key of a hit is a unit: keys of hits are plain strings. */
export function isUnitId(key: string): key is UnitId {
  return Object.hasOwn(unitKinds, key);
}

/** Small letters that are no word of a language, so that they may stand apart from their number: "250 g", "6 m". */
export const loneLetters: readonly string[] = ['g', 'm', 'w', 'v', 'l'];
