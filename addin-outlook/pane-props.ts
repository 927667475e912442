// What the panel is drawn from: the state of the pane with the labels that a click would write on the mail as it is now.
// Example: present ['询盘/A 重点跟进'] -> screened.labels.add without it, "labels are there"

import type { Can } from '../src/mailbox/mailbox.ts';
import { planLabels } from '../src/mailbox/plan-labels.ts';
import type { PanelCallbacks, PanelProps } from '../src/panel/panel-props.ts';
import type { ScreenedEmail } from '../src/panel/screened-email.ts';
import { withProducts } from '../src/tags/vocabulary.ts';
import { judgedTags } from './judged-tags.ts';
import type { PaneState } from './pane-state.ts';

interface PaneFrame {
  readonly can: Can;
  readonly callbacks: PanelCallbacks;
  readonly now: number;
}

export function panePropsOf(state: PaneState, { can, callbacks, now }: PaneFrame): PanelProps {
  const { item, screened, failure, settings, signals, profile, acts, theme } = state;
  return {
    ...callbacks,
    open: item === null ? null : { messageId: item.key, subject: item.subject },
    screened: screened === null ? null : withLabels(screened, state),
    failure,
    settings,
    signals,
    profile,
    firstRun: !state.profileSkipped,
    can,
    acts,
    now,
    ...(theme === null ? {} : { theme }),
  };
}

function withLabels(screened: ScreenedEmail, { present, judged, labels, profile }: PaneState): ScreenedEmail {
  const plan = planLabels({
    messageId: screened.messageId,
    tags: judgedTags(screened.tags, judged),
    present: present ?? [],
    settings: withProducts(labels, profile),
  });
  const moveTo = plan.propose ?? plan.moveTo;
  return { ...screened, labels: { add: plan.add.map(({ name }) => name), remove: plan.remove, moveTo } };
}
