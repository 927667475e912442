// What the panel is given about a screened mail, with the labels that a plan would write on it as it is now.
// Example: panelRecord({ messageId, screened, present: ['询盘/C 标准回复'], settings }) -> { labels: { add: ['询盘/A 重点跟进'], ... }, ... }

import { planLabels } from '../mailbox/plan-labels.ts';
import type { ScreenedEmail } from '../panel/screened-email.ts';
import type { Screened } from '../screen-email.ts';
import type { LabelSettings } from '../tags/label-settings.ts';

export interface PanelRecordParts {
  readonly messageId: string;
  readonly screened: Screened;
  /** Labels on the mail now: what is there already is not planned again. */
  readonly present: readonly string[];
  readonly settings: LabelSettings;
}

export function panelRecord({ messageId, screened, present, settings }: PanelRecordParts): ScreenedEmail {
  const { email, facts, screening, tags } = screened;
  const { language } = facts.circumstances;
  const plan = planLabels({ messageId, tags, present, settings });
  return {
    messageId,
    subject: email.subject,
    screening,
    contact: facts.contact,
    requests: facts.requests,
    products: facts.products,
    tags,
    labels: {
      add: plan.add.map(({ name }) => name),
      remove: plan.remove,
      moveTo: plan.propose ?? plan.moveTo,
    },
    language: language.tag,
    languageRead: language.read,
    truncated: email.truncated,
  };
}
