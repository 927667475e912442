// What the page tells, taken into the panel's state; a mail is read when another one is open, and only then.
// Example: the page's theme changes under an open mail -> the panel goes dark, nothing is read again

import type { PageState } from '../page-messages.ts';
import type { Session } from './panel-session.ts';
import type { PanelItem } from './panel-state.ts';
import type { MailScreener } from './screen-mail.ts';

/** @param page null: there is no page of Gmail at the other end. */
export async function followPage(
  { state }: Session,
  screener: MailScreener,
  page: PageState | null,
): Promise<void> {
  const { item } = state.get();
  const next = page === null ? null : itemOf(page);
  const same = next !== null && item?.key === next.key && item.account === next.account;
  const around = { linked: page !== null, reduced: page?.reduced === true, theme: page?.theme ?? null };
  // Its thread or its subject may be found a moment later.
  if (same) state.set({ ...around, item: next });
  else if (next === null && item === null) state.set(around);
  else {
    state.setSoon(around);
    await screener.show(next);
  }
}

function itemOf({ mail, account }: PageState): PanelItem | null {
  return mail === null
    ? null
    : { key: mail.messageId, threadId: mail.threadId, subject: mail.subject, account };
}
