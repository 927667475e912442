// Keeps one user's requests below what Gmail allows: so many units a minute, four at once, all held back when it asks for it.
// Example: meter.spend(20, 'background') resolves at once while there is room, later when the minute's units are used up

import { createTurns, type Turns } from '../../src/sidebar/send-turns.ts';
import type { Clock } from './clock.ts';

/** A user who clicks never waits behind a batch: the two draw from allowances of their own. */
export type Lane = 'user' | 'background';

export interface QuotaMeter extends Turns {
  /** Resolves when so many units may be spent; in the order of asking. */
  spend(units: number, lane: Lane): Promise<void>;
}

/** New Cloud projects, since May 2026. */
const unitsAMinute = 6000;
const mostAtOnce = 4;

export interface QuotaMeterParts {
  readonly clock: Clock;
  readonly unitsPerMinute?: number;
}

export function createQuotaMeter({ clock, unitsPerMinute = unitsAMinute }: QuotaMeterParts): QuotaMeter {
  // The first burst and a minute's flow of both together are what one minute allows.
  const background = createAllowance(clock, unitsPerMinute * 0.1, unitsPerMinute * 0.7);
  const user = createAllowance(clock, unitsPerMinute * 0.1, unitsPerMinute * 0.1);
  const turns = createTurns(mostAtOnce, { now: clock.now, wait: clock.sleep });
  return {
    ...turns,
    async spend(units, lane) {
      // What no batch uses is the user's as well.
      const isSooner = lane === 'user' && user.wait(units) <= background.wait(units);
      const allowance = isSooner ? user : background;
      const wait = allowance.wait(units);
      allowance.take(units);
      if (wait > 0) await clock.sleep(wait);
    },
  };
}

interface Allowance {
  /** Milliseconds until so many units are there. */
  wait(units: number): number;
  take(units: number): void;
}

/** A pail that holds a burst and fills up steadily; who comes when it is empty is told how long until his units are in. */
function createAllowance(clock: Clock, burst: number, perMinute: number): Allowance {
  let left = burst;
  let at = clock.now();
  const fill = () => {
    const now = clock.now();
    // A clock that was set back gives nothing and takes nothing.
    left = Math.min(burst, left + (Math.max(0, now - at) * perMinute) / 60_000);
    at = now;
  };
  return {
    wait(units) {
      fill();
      return left >= units ? 0 : Math.ceil(((units - left) * 60_000) / perMinute);
    },
    take(units) {
      left -= units;
    },
  };
}
