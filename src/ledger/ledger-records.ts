// What the ledger keeps, and how a value that comes back is checked. Screenings hold the verdict, never the mail's text beyond
// its quoted evidence. Example: { messageId: 'x@y', screening: { quadrant: 'A', ... }, judged: null, at: '2026-11-25T08:00:00Z' }

import * as v from 'valibot';
import type { JournalRow } from '../mailbox/journal.ts';
import { checkProfile } from '../profile/check-profile.ts';
import type { Profile } from '../profile/profile.ts';
import type { Quadrant, Screening } from '../screening/screening.ts';
import type { Weights } from '../signals/signal.ts';
import type { LabelSettings } from '../tags/label-settings.ts';

export interface ScreeningRecord {
  readonly messageId: string;
  readonly screening: Screening;
  /** What the user says the mail is; null when he has not said. */
  readonly judged: Quadrant | 'other' | null;
  /** ISO instant of the last change, from the host's clock. */
  readonly at: string;
}

/** Each entry is kept under its own key, so that a damaged one does not take the others with it. */
export interface LedgerSettings {
  readonly profile: Profile;
  readonly weights: Weights;
  /** 3-15. */
  readonly gate: number;
  readonly language: 'zh' | 'en';
  readonly labels: LabelSettings;
}

const quadrant = v.picklist(['A', 'B', 'C', 'D']);
const score = v.pipe(v.number(), v.minValue(1), v.maxValue(15));
const screening = v.looseObject({
  kind: v.picklist(['inquiry', 'deal', 'non-prospect', 'other']),
  quadrant: v.nullable(quadrant),
  scores: v.looseObject({ specificity: score, contact: score, industry: score, total: score }),
  reasons: v.array(v.looseObject({ signal: v.string() })),
});
const screeningRecord = v.looseObject({
  messageId: v.string(),
  screening,
  judged: v.nullable(v.union([quadrant, v.literal('other')])),
  at: v.string(),
});
const names = v.array(v.string());
const journalStep = v.variant('verb', [
  v.looseObject({ verb: v.literal('make-label'), label: v.looseObject({ name: v.string() }) }),
  v.looseObject({ verb: v.literal('add'), names }),
  v.looseObject({ verb: v.literal('remove'), names }),
  v.looseObject({ verb: v.literal('move'), to: v.string() }),
]);
const journalRow = v.looseObject({
  id: v.string(),
  messageId: v.string(),
  undoOf: v.nullable(v.string()),
  before: v.looseObject({ labels: names, folder: v.string() }),
  steps: v.array(
    v.looseObject({ step: journalStep, state: v.picklist(['planned', 'sent', 'confirmed', 'failed']) }),
  ),
  state: v.picklist(['planned', 'sent', 'waiting', 'confirmed', 'failed', 'superseded']),
  order: v.number(),
  at: v.string(),
});
const labelSettings = v.looseObject({
  language: v.picklist(['zh', 'en']),
  prefix: v.string(),
  separator: v.picklist(['/', ' · ']),
  groups: v.array(v.picklist(['quadrant', 'region', 'product', 'source', 'stage', 'scale'])),
  formerPrefixes: names,
  products: names,
});

/** The deep inside of a screening is covered by the record's checksum; its outline is checked here. */
export function isScreeningRecord(value: unknown): value is ScreeningRecord {
  return v.is(screeningRecord, value);
}

export function isJournalRow(value: unknown): value is JournalRow {
  return v.is(journalRow, value);
}

export const settingChecks: {
  readonly [K in keyof LedgerSettings]: (value: unknown) => value is LedgerSettings[K];
} = {
  profile: (value): value is Profile => checkProfile(value).ok,
  weights: (value): value is Weights => v.is(v.record(v.string(), v.pipe(v.number(), v.finite())), value),
  gate: (value): value is number =>
    v.is(v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(15)), value),
  language: (value): value is 'zh' | 'en' => value === 'zh' || value === 'en',
  labels: (value): value is LabelSettings => v.is(labelSettings, value),
};
