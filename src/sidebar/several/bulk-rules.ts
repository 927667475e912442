// What many mails at once may do: labels go on every mail, but only evident rubbish is put away without being opened.
// Example: a D mail of sum 5 from a stranger -> null; one of a buyer to whom we have quoted -> 'known'

import type { Kind, Quadrant } from '../../screening/screening.ts';
import type { LabelSettings } from '../../tags/label-settings.ts';
import type { Tag } from '../../tags/tag.ts';
import { isOurs } from '../../tags/vocabulary.ts';

/** Why a mail is not dismissed together with others. */
export type BulkRefusal =
  /** The screening does not call it rubbish. */
  | 'not-d'
  /** Its sum is near enough to a buyer's. */
  | 'high'
  /** There is business with the sender already. */
  | 'known';

export interface BulkMail {
  readonly kind: Kind;
  readonly quadrant: Quadrant | null;
  /** Sum of the three scores, 3-15. */
  readonly total: number;
  readonly tags: readonly Tag[];
  /** Categories on the mail, ours and others'. */
  readonly labels: readonly string[];
}

/** From this sum on a mail is looked at by a person before it is put away. */
const mostTotal = 7;
/** Stages that only a buyer reaches with whom there was business. */
const businessStages: ReadonlySet<string> = new Set([
  'quoted',
  'sampled',
  'negotiating',
  'ordered',
  'complaint',
  'declined',
]);
const buyers: ReadonlySet<string> = new Set(['A', 'B', 'C']);

export function whyNotDismissed(mail: BulkMail, settings: LabelSettings): BulkRefusal | null {
  if (isKnown(mail, settings)) return 'known';
  if (mail.total > mostTotal) return 'high';
  return mail.quadrant === 'D' ? null : 'not-d';
}

/** By the mail itself, and by the labels that a person or an earlier screening has put on it. */
function isKnown({ kind, tags, labels }: BulkMail, settings: LabelSettings): boolean {
  if (kind === 'deal' || tags.some(isBusiness)) return true;
  return labels.some((label) => {
    const tag = isOurs(label, settings);
    return tag !== null && (isBusiness(tag) || (tag.group === 'quadrant' && buyers.has(tag.key)));
  });
}

function isBusiness({ group, key }: Tag): boolean {
  return group === 'stage' && businessStages.has(key);
}
