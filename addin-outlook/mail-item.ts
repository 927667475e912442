// What the client shows as plain data; null for all that is no mail in read mode.
// Example: { itemType: 'message', subject: 'RFQ', internetMessageId: '<a@b.example>', ... } -> { key: 'a@b.example', subject: 'RFQ', ... }

import type { Address } from '../src/email/open-email.ts';
import type { MailItem } from './office-port.ts';
import type { RawAddress, RawItem } from './raw-office.ts';

const most = 100;

/** @param itemId where the client's object does not tell it, as for a loaded one. */
export function mailItemOf(raw: RawItem, itemId = raw.itemId ?? ''): MailItem | null {
  // Drafts have an object for a subject; meetings another type.
  if (raw.itemType !== 'message' || typeof raw.subject !== 'string') return null;
  const internetMessageId = bareId(raw.internetMessageId ?? '');
  const key = internetMessageId || itemId;
  if (key === '') return null;
  return {
    key,
    itemId,
    internetMessageId,
    conversationId: raw.conversationId ?? '',
    subject: raw.subject,
    from: addressOf(raw.from),
    sender: addressOf(raw.sender),
    to: (raw.to ?? []).slice(0, most).map(addressOf),
    cc: (raw.cc ?? []).slice(0, most).map(addressOf),
    created: instantOf(raw.dateTimeCreated),
    attachments: (raw.attachments ?? []).slice(0, most).map((file) => ({
      name: file.name ?? '',
      // Phones and the Mac call types differently or not at all: a name with its ending says the same.
      type: (file.contentType ?? '').toLowerCase(),
      size: file.size ?? 0,
      inline: file.isInline === true,
    })),
  };
}

/** Whether two looks at the client saw the same mail at the same place. */
export function isSameItem(a: MailItem, b: MailItem): boolean {
  return a.key === b.key && a.itemId === b.itemId;
}

export function bareId(id: string): string {
  return id.trim().replace(/^</, '').replace(/>$/, '');
}

function addressOf(raw: RawAddress | undefined): Address {
  return { name: raw?.displayName ?? '', address: (raw?.emailAddress ?? '').toLowerCase() };
}

function instantOf(date: Date | undefined): string {
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : '';
}
