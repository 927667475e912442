// One mail as the list shows it: small enough that many thousands stay in memory, while the raw bytes rest in the browser's store.
// Example: { id: '5f…', name: 'Bo Li', subject: 'RFQ tents', folder: 'inbox', labels: ['询盘/A 重点跟进'], verdict: { quadrant: 'A', … } }

import type { Kind, Quadrant, Role, Scores, Screening, Subkind } from '../screening/screening.ts';

export interface RowVerdict {
  readonly kind: Kind;
  readonly subkind: Subkind | null;
  readonly quadrant: Quadrant | null;
  /** Just under the gate: worth a human look. */
  readonly look: boolean;
  readonly scores: Scores;
  readonly role: Role;
  readonly gatePassed: boolean;
}

export type MailFolder = 'inbox' | 'd-class';

export interface MailRow {
  /** Hash of the raw mail: the same mail brought in twice is one row. */
  readonly id: string;
  /** Display name of the writer, else his address; as written, to be cleaned when shown. */
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  /** The first words of the writer. */
  readonly preview: string;
  /** Milliseconds since 1970; null when the mail gives no readable date. */
  readonly date: number | null;
  /** Bytes of the raw mail. */
  readonly size: number;
  readonly sample: boolean;
  readonly folder: MailFolder;
  readonly labels: readonly string[];
  readonly verdict: RowVerdict;
  /** What the user said it is, against the verdict; null while he said nothing. */
  readonly judged: Quadrant | 'other' | null;
}

/** The user's word stands above the verdict. */
export function quadrantOf(row: MailRow): Quadrant | 'other' {
  return row.judged ?? row.verdict.quadrant ?? 'other';
}

export function verdictOf(screening: Screening): RowVerdict {
  return {
    kind: screening.kind,
    subkind: screening.subkind,
    quadrant: screening.quadrant,
    look: screening.look,
    scores: screening.scores,
    role: screening.role,
    gatePassed: screening.gate.passed,
  };
}

/** Scores count for buyers only; rubbish and colleagues show none. */
export function hasScore(verdict: RowVerdict): boolean {
  return verdict.kind === 'inquiry' || verdict.kind === 'deal';
}
