// Numbers as people write them: "3,000", "1.200,50", "5万", "2 lakh", "10k", "一百", "a dozen", Arabic-Indic digits.
// Example: "about 3,000 pcs" -> [{ value: 3000, start: 6, end: 11 }]

/** A number in the text; `value` in units (5万 -> 50000). */
export interface NumberToken {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}
