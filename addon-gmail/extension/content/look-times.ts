// When to look at the page again: at once when something of a mail changed, a little later when anything did, and with growing pauses while
// an open mail cannot be found yet. No look is ever due by the clock alone.
// Example: soon(); soon(); rather() -> one look in the next turn, one more 150 ms later

export interface LookTimes {
  /** In the next turn, once for all calls of this one. */
  soon(): void;
  /** After a little while in which nothing more happened, at the latest after a long one. */
  rather(): void;
  /** After the next of the pauses; nothing when all are used up. */
  retry(): void;
  /** Whether all pauses are used up. */
  readonly gaveUp: boolean;
  /** The pauses start anew. */
  found(): void;
  stop(): void;
}

export interface Timers {
  set(work: () => void, milliseconds: number): number;
  clear(timer: number): void;
}

const little = 150;
const most = 600;
const pauses: readonly number[] = [100, 200, 400, 800, 1_600, 3_200];

export function createLookTimes(look: () => void, timers: Timers): LookTimes {
  let next: number | null = null;
  let later: number | null = null;
  let tries: number | null = null;
  let calls = 0;
  let used = 0;
  const drop = (timer: number | null) => {
    if (timer !== null) timers.clear(timer);
    return null;
  };
  return {
    soon() {
      next ??= timers.set(() => {
        next = null;
        look();
      }, 0);
    },
    rather() {
      calls += 1;
      if (later !== null && calls > most / little) return;
      later = drop(later);
      later = timers.set(() => {
        later = null;
        calls = 0;
        look();
      }, little);
    },
    retry() {
      const pause = pauses[used];
      if (tries !== null || pause === undefined) return;
      tries = timers.set(() => {
        tries = null;
        used += 1;
        look();
      }, pause);
    },
    get gaveUp() {
      return used >= pauses.length;
    },
    found() {
      used = 0;
      tries = drop(tries);
    },
    stop() {
      next = drop(next);
      later = drop(later);
      tries = drop(tries);
    },
  };
}
