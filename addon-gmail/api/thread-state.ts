// A thread as Gmail shows it in the list: the labels of all its messages together, and where that puts it.
// Example: messages [INBOX, Label_3] and [SENT] -> labels Label_3, folder 'inbox'

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import type { Folder } from '../../src/mailbox/driver.ts';

export interface ThreadMessage {
  readonly id: string;
  readonly labelIds: readonly string[];
}

export function messagesOf(thread: gmail_v1.Schema$Thread): readonly ThreadMessage[] {
  return (thread.messages ?? []).flatMap(({ id, labelIds }) =>
    id ? [{ id, labelIds: labelIds ?? [] }] : [],
  );
}

export function labelsOf(messages: readonly ThreadMessage[]): readonly string[] {
  return [...new Set(messages.flatMap(({ labelIds }) => labelIds))];
}

/** Ids of the messages that have a label. */
export function having(messages: readonly ThreadMessage[], labelId: string): readonly string[] {
  return messages.filter(({ labelIds }) => labelIds.includes(labelId)).map(({ id }) => id);
}

/** Gmail has no folders: an archived thread is our D class when it says so itself. */
export function folderOf(labelIds: readonly string[], isD: boolean): Folder {
  if (labelIds.includes('INBOX')) return 'inbox';
  if (labelIds.includes('SPAM')) return 'spam';
  if (labelIds.includes('TRASH')) return 'bin';
  return isD ? 'd-class' : 'archive';
}
