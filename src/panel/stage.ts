// Which of its faces the panel shows. The one place that keeps a result away from a mail it does not belong to.
// Example: open mail m2, result of m1 -> { face: 'loading', subject of m2 }.

import type { Sentence } from '../lexicon/sentence.ts';
import type { PanelProps } from './panel-props.ts';
import type { ScreenedEmail } from './screened-email.ts';

export type Stage =
  | { readonly face: 'empty' }
  | { readonly face: 'loading' }
  | { readonly face: 'failed'; readonly sentence: Sentence }
  | { readonly face: 'ready'; readonly screened: ScreenedEmail };

export function stageOf({
  open,
  screened,
  failure,
}: Pick<PanelProps, 'open' | 'screened' | 'failure'>): Stage {
  if (open === null) return { face: 'empty' };
  if (failure !== null && failure.messageId === open.messageId)
    return { face: 'failed', sentence: failure.sentence };
  // Clients are known to fire their "another mail" event late or never: only the id decides.
  if (screened !== null && screened.messageId === open.messageId) return { face: 'ready', screened };
  return { face: 'loading' };
}
