// CPU time that can be compared on a busy machine: the least of several runs, taken again while a limit looks broken.
// Example: await leastCpu(() => screenRaw(bytes), 3) -> 2.4 (milliseconds)

/** CPU milliseconds of this process for one piece of work. */
export async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export async function leastCpu(work: () => Promise<unknown>, runs: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) least = Math.min(least, await cpuOf(work));
  return least;
}

interface Comparison {
  /** The work that must not cost more than ... */
  readonly work: () => Promise<unknown>;
  /** ... `times` this one, and `floor` milliseconds, below which the noise is larger than the work. */
  readonly against: () => Promise<unknown>;
  readonly times: number;
  readonly floor: number;
}

const mostRounds = 12;

/** How many times as much it costs; both are measured again, in turn, until the limit holds or the rounds are used up. */
export async function costRatio({ work, against, times, floor }: Comparison): Promise<number> {
  let cost = Number.POSITIVE_INFINITY;
  let base = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round++) {
    cost = Math.min(cost, await cpuOf(work));
    base = Math.min(base, await cpuOf(against));
    if (cost <= base * times + floor) break;
  }
  return cost <= floor ? 0 : (cost - floor) / base;
}
