// CPU time and quantiles. Example: quantile([1, 2, 3, 100], 0.5) -> 2

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
  readonly budget: string;
  readonly kept: boolean;
}

/** A row with its budget: `most` is an upper bound, `least` a lower one. */
export function row(
  what: string,
  value: number,
  bound: { readonly most?: number; readonly least?: number; readonly unit: string },
): Row {
  const { most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY, unit } = bound;
  const digits = Math.abs(value) < 10 ? 2 : 0;
  const budget = bound.most === undefined ? `>= ${bound.least}` : `<= ${bound.most}`;
  const shown = bound.most === undefined && bound.least === undefined ? '' : `${budget} ${unit}`;
  return {
    what,
    value: `${value.toFixed(digits)} ${unit}`,
    budget: shown.trim(),
    kept: value <= most && value >= least,
  };
}
