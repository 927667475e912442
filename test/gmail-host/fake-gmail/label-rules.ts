// Which labels a Gmail mailbox has by itself and which names it refuses. Example: labelNameBreach('Spam', labels) -> 'Invalid label name'

import { gmailColours } from '../../../src/tags/gmail-colours.ts';

export interface FakeLabel {
  readonly id: string;
  name: string;
  readonly type: 'system' | 'user';
  color?: { backgroundColor: string; textColor: string };
  messageListVisibility?: string;
  labelListVisibility?: string;
}

const systemIds =
  'INBOX SPAM TRASH UNREAD STARRED IMPORTANT SENT DRAFT CHAT CATEGORY_PERSONAL CATEGORY_SOCIAL CATEGORY_PROMOTIONS CATEGORY_UPDATES CATEGORY_FORUMS';

export const systemLabels: readonly FakeLabel[] = systemIds
  .split(' ')
  .map((id) => ({ id, name: id, type: 'system' }));

/** Labels that only Gmail itself puts on. */
export const notByHand: readonly string[] = ['SENT', 'DRAFT', 'CHAT'];

const reserved = new Set(
  (
    'inbox spam trash bin sent drafts draft starred unread important chat chats muted scheduled snoozed voicemail travel finance ' +
    'purchases social updates forums promotions all allmail anywhere read'
  ).split(' '),
);

export type LabelBreach = 'invalidLabelName' | 'labelConflict';

/** `others`: the names that are there already. Names are the same without case, blanks around and width. */
export function labelNameBreach(name: string, others: readonly string[]): LabelBreach | null {
  const plain = comparableName(name);
  const bad =
    plain === '' ||
    name.length > 225 ||
    name !== name.trim() ||
    /^\/|\/$|\/\s*\//.test(name) ||
    /[\r\n]/.test(name);
  if (bad || reserved.has(plain.replaceAll(' ', ''))) return 'invalidLabelName';
  return others.some((other) => comparableName(other) === plain) ? 'labelConflict' : null;
}

export function comparableName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Both colours, both of the list. @returns Google's sentence, null when all is well. */
export function colourBreach(color: { backgroundColor?: unknown; textColor?: unknown }): string | null {
  for (const value of [color.backgroundColor, color.textColor]) {
    if (typeof value !== 'string') return 'Both background and text color must be provided';
    if (!value.startsWith('#') || !gmailColours.includes(value.slice(1).toLowerCase())) {
      return `Label color ${value} is not on the allowed color palette`;
    }
  }
  return null;
}
