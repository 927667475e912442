// What happened in a mailbox since a moment: which labels came and went on which threads. The cheapest way to stay up to date.
// Example: readHistory(api, '1007') -> { ok: true, value: { resync: false, historyId: '1012', changes: [{ threadId, added, removed }] } }

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import type { Answer } from '../../src/mailbox/mailbox.ts';
import type { GmailApi } from './gmail-api.ts';

export interface ThreadChangeSeen {
  readonly threadId: string;
  readonly messageId: string;
  /** Label ids. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly isNew: boolean;
}

export interface MailHistory {
  /** The moment is too long ago for Gmail: everything has to be read anew. */
  readonly resync: boolean;
  /** Where the next question starts; '' after a resync, then the profile tells. */
  readonly historyId: string;
  /** Oldest first. */
  readonly changes: readonly ThreadChangeSeen[];
}

const mostPages = 20;

export async function readHistory(api: GmailApi, startHistoryId: string): Promise<Answer<MailHistory>> {
  const changes: ThreadChangeSeen[] = [];
  let pageToken: string | null = null;
  for (let page = 1; page <= mostPages; page += 1) {
    const answer: Awaited<ReturnType<GmailApi['listHistory']>> = await api.listHistory({
      startHistoryId,
      historyTypes: ['labelAdded', 'labelRemoved', 'messageAdded'],
      maxResults: 500,
      ...(pageToken === null ? {} : { pageToken }),
    });
    if (!answer.ok && answer.failure.status === 404) return { ok: true, value: tooLongAgo };
    if (!answer.ok) return answer;
    changes.push(...(answer.value.history ?? []).flatMap(changesIn));
    pageToken = answer.value.nextPageToken ?? null;
    const historyId = answer.value.historyId ?? startHistoryId;
    if (pageToken === null) return { ok: true, value: { resync: false, historyId, changes } };
  }
  // So much has changed that reading anew costs less.
  return { ok: true, value: tooLongAgo };
}

const tooLongAgo: MailHistory = { resync: true, historyId: '', changes: [] };

function changesIn(entry: gmail_v1.Schema$History): readonly ThreadChangeSeen[] {
  const { labelsAdded = [], labelsRemoved = [], messagesAdded = [] } = entry;
  return [
    ...labelsAdded.map(({ message, labelIds }) => seen(message, { added: labelIds ?? [] })),
    ...labelsRemoved.map(({ message, labelIds }) => seen(message, { removed: labelIds ?? [] })),
    ...messagesAdded.map(({ message }) => seen(message, { added: message?.labelIds ?? [], isNew: true })),
  ].filter(({ threadId }) => threadId !== '');
}

function seen(
  message: gmail_v1.Schema$Message | undefined,
  { added = [], removed = [], isNew = false }: Partial<ThreadChangeSeen>,
): ThreadChangeSeen {
  return { threadId: message?.threadId ?? '', messageId: message?.id ?? '', added, removed, isNew };
}
