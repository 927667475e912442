// The acts of this page, with the subjects of its own mails. Example: a confirmed move to the D-class folder -> { verb: 'dismiss', ... }

import type { Act } from '../panel/panel-props.ts';
import { recentActs as actsOf } from '../sidebar/act-list.ts';
import type { Session } from './session.ts';

/** Newest first; empty when the journal cannot be read. */
export function recentActs({ mailbox, shelf }: Pick<Session, 'mailbox' | 'shelf'>): Promise<readonly Act[]> {
  return actsOf(mailbox.journal, (messageId) => shelf.get(messageId)?.subject ?? '');
}
