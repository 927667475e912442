// The gate (初筛线): whether the sum of the scores is worth a salesperson's time first.
// Example: checkGate(9, 10) -> { threshold: 10, passed: false, look: true }

/** 10 of 15: two scores good and one middling, the line of the screening table; the user may move it. */
export const DEFAULT_GATE = 10;
/** One point under the gate a single phone number decides: such mails deserve a human look. */
const LOOK_BAND = 1;

export interface Gate {
  readonly threshold: number;
  readonly passed: boolean;
  readonly look: boolean;
}

export function checkGate(total: number, threshold: number): Gate {
  return { threshold, passed: total >= threshold, look: total < threshold && total >= threshold - LOOK_BAND };
}
