// Whether the shown confidence can be believed: of the mails shown with 0.9, how many were right?
// Example: reliability([{ shown: 0.9, right: true }, ...]) -> [{ from: 0.9, mails: 58, shown: 0.96, right: 0.97 }, ...]

export interface Claim {
  /** 0-1 */
  readonly shown: number;
  readonly right: boolean;
}

export interface Step {
  readonly from: number;
  readonly mails: number;
  /** Mean of what was shown, and the share that was right. */
  readonly shown: number;
  readonly right: number;
}

const STEPS = 10;

/** By tenths of what was shown, empty ones left out. */
export function reliability(claims: readonly Claim[]): Step[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const mine = claims.filter(({ shown }) => Math.min(STEPS - 1, Math.floor(shown * STEPS + 1e-9)) === step);
    const mean = (value: (claim: Claim) => number) =>
      mine.reduce((sum, claim) => sum + value(claim), 0) / mine.length;
    return {
      from: step / STEPS,
      mails: mine.length,
      shown: mean(({ shown }) => shown),
      right: mean(({ right }) => (right ? 1 : 0)),
    };
  }).filter(({ mails }) => mails > 0);
}

/** Expected calibration error: the gap between shown and right, weighted by the number of mails. 0 is perfect. */
export function calibrationError(claims: readonly Claim[]): number {
  const gaps = reliability(claims).map(({ mails, shown, right }) => mails * Math.abs(shown - right));
  return claims.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / claims.length;
}

export function reliabilityTable(claims: readonly Claim[]): string[] {
  const rows = reliability(claims).map(
    ({ from, mails, shown, right }) =>
      `${from.toFixed(1)}-${(from + 1 / STEPS).toFixed(1)}${String(mails).padStart(8)}${shown.toFixed(2).padStart(9)}${right.toFixed(2).padStart(9)}`,
  );
  const error = `calibration error ${calibrationError(claims).toFixed(3)}`;
  return ['confidence  mails    shown    right', ...rows, error];
}
