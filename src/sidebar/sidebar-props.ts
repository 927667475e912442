// What the panel is drawn from: the state of the sidebar with the labels that a click would write on the mail as it is now.
// Example: present ['询盘/A 重点跟进'] -> screened.labels.add without it, "labels are there"

import type { Can } from '../mailbox/mailbox.ts';
import { planLabels } from '../mailbox/plan-labels.ts';
import type { PanelCallbacks, PanelProps } from '../panel/panel-props.ts';
import type { ScreenedEmail } from '../panel/screened-email.ts';
import { withProducts } from '../tags/vocabulary.ts';
import { judgedTags } from './judged-tags.ts';
import type { SidebarState } from './sidebar-state.ts';

interface SidebarFrame {
  readonly can: Can;
  readonly callbacks: PanelCallbacks;
  readonly now: number;
}

export function sidebarPropsOf(state: SidebarState, { can, callbacks, now }: SidebarFrame): PanelProps {
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

function withLabels(
  screened: ScreenedEmail,
  { present, judged, labels, profile }: SidebarState,
): ScreenedEmail {
  const plan = planLabels({
    messageId: screened.messageId,
    tags: judgedTags(screened.tags, judged),
    present: present ?? [],
    settings: withProducts(labels, profile),
  });
  const moveTo = plan.propose ?? plan.moveTo;
  return { ...screened, labels: { add: plan.add.map(({ name }) => name), remove: plan.remove, moveTo } };
}
