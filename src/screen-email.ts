// The flow of one email from top to bottom: the page to open first.
// Example: screenEmail(await openEml(bytes), context).screening.quadrant -> 'A'

import type { OpenEmail } from './email/open-email.ts';
import { makeReading } from './facts/make-reading.ts';
import { type Facts, readFacts } from './facts/read-facts.ts';
import type { Plan } from './mailbox/mailbox.ts';
import { planLabels } from './mailbox/plan-labels.ts';
import type { ProfileWords } from './profile/profile-words.ts';
import { screenFacts } from './screening/screen-facts.ts';
import type { Screening } from './screening/screening.ts';
import { collectFindings } from './signals/collect-findings.ts';
import type { Finding, Weights } from './signals/signal.ts';
import type { LabelSettings } from './tags/label-settings.ts';
import { readTags } from './tags/read-tags.ts';
import type { Tag } from './tags/tag.ts';
import type { Lexicon } from './words/lexicon.ts';

/** What a screening depends on beside the mail: no clock, no network, no storage. */
export interface ScreeningContext {
  readonly lexicon: Lexicon;
  /** Null without a profile: the industry score is then 2, "no profile yet". */
  readonly profile: ProfileWords | null;
  readonly weights: Weights;
  /** The sum that passes (3-15), 10 by default. */
  readonly gate: number;
  readonly labels: LabelSettings;
}

/** What every stage gave, each part plain data that survives JSON. */
export interface Screened {
  readonly email: OpenEmail;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly screening: Screening;
  readonly tags: readonly Tag[];
  /** For a mail without labels yet; a host plans again with the labels that it finds. */
  readonly plan: Plan;
}

/** Pure and total: any mail gives an answer; never throws. */
export function screenEmail(email: OpenEmail, context: ScreeningContext): Screened {
  const reading = makeReading(email, context.lexicon, context.profile);
  const facts = readFacts(reading);
  const findings = collectFindings(facts, context.weights);
  const screening = screenFacts(facts, findings, { gate: context.gate, weights: context.weights });
  const tags = readTags(screening, facts, context.profile?.profile ?? null);
  const plan = planLabels({
    messageId: email.messageId,
    tags,
    present: [],
    settings: context.labels,
    dismiss: false,
  });
  return { email, facts, findings, screening, tags, plan };
}
