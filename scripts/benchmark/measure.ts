// CPU time, quantiles, and the rows that the benchmark prints. Example: quantile([1, 2, 3, 100], 0.5) -> 2

/** CPU milliseconds of the whole process so far, the collector's threads included. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export async function cpuOf(work: () => void | Promise<void>): Promise<number> {
  const start = cpuNow();
  await work();
  return cpuNow() - start;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export interface Row {
  readonly what: string;
  readonly value: string;
  readonly goal: string;
  /** Null where there is nothing to reach. */
  readonly kept: boolean | null;
}

interface Goal {
  readonly most?: number;
  readonly least?: number;
  readonly unit: string;
}

/** A row with its goal: `most` is an upper bound, `least` a lower one, neither is a figure for information. */
export function row(what: string, value: number, { most, least, unit }: Goal): Row {
  const goal = most !== undefined ? `<= ${most}` : least !== undefined ? `>= ${least}` : '';
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) < 10 ? 2 : 1;
  return {
    what,
    value: `${value.toFixed(digits)} ${unit}`.trim(),
    goal,
    kept:
      goal === ''
        ? null
        : value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? Number.NEGATIVE_INFINITY),
  };
}

/** Whether two ways gave the same answers: beside a row of speed, so that no speed is bought with silence. */
export function sameRow(what: string, same: number, all: number): Row {
  return { what: `  ${what}`, value: `${same} of ${all}`, goal: 'all', kept: same === all };
}
