// Random numbers that come out the same on every machine, so that a mail that broke something can be made again.
// Example: seeded(7).int(10) -> always the same number between 0 and 9

export interface Random {
  /** 0 <= whole number < below. */
  int(below: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  letters(count: number): string;
}

/** The generator known as mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    pick: (from) => from[int(from.length)] ?? from[0],
    letters: (count) => Array.from({ length: count }, () => String.fromCharCode(97 + int(26))).join(''),
  };
}
