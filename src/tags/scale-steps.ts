// From which quantity an order is medium or large. A salesperson may dispute these numbers: they follow what fills space in a
// container, because that is where prices change. Example: 3000 pieces are large, 300 medium, 50 small.

import type { UnitId } from '../lexicon/trade/units.ts';

export interface ScaleStep {
  readonly units: readonly UnitId[];
  readonly mid: number;
  readonly big: number;
}

/** For single goods, and for every unit that no row names. */
export const pieceStep: ScaleStep = { units: ['piece', 'set', 'pair'], mid: 300, big: 3000 };

export const scaleSteps: readonly ScaleStep[] = [
  { units: ['dozen'], mid: 25, big: 250 },
  { units: ['container-20'], mid: 1, big: 2 },
  { units: ['container', 'container-40', 'container-40hq', 'truckload'], mid: 0.5, big: 1 },
  { units: ['tonne'], mid: 5, big: 20 },
  { units: ['kilogram'], mid: 1000, big: 10000 },
  { units: ['pound'], mid: 2000, big: 20000 },
  { units: ['pallet'], mid: 2, big: 10 },
  { units: ['carton', 'box', 'bag', 'roll', 'drum', 'bundle', 'reel', 'pack'], mid: 50, big: 500 },
  { units: ['metre', 'yard', 'square-metre'], mid: 1000, big: 10000 },
  { units: ['foot', 'square-foot'], mid: 3000, big: 30000 },
  { units: ['litre', 'gallon'], mid: 1000, big: 10000 },
  { units: ['cubic-metre'], mid: 5, big: 25 },
];

/** A steady need is judged by what it makes in a quarter, the usual horizon of an offer. */
export const perQuarter: ReadonlyMap<string, number> = new Map([
  ['week', 13],
  ['month', 3],
  ['quarter', 1],
  ['year', 0.25],
  ['order', 1],
]);
