// Reads a relayed lead. (skeleton)
import type { Address, HeaderSigns, Lead } from './open-email.ts';
import type { MailText } from './mail-lines.ts';
import type { LaidOut } from './lay-out-text.ts';
export interface ReadLead {
  readonly writer: Address;
  readonly place: (laid: LaidOut) => Lead;
}
export function readLead(_: {
  mail: MailText;
  subject: string;
  from: Address;
  replyTo: Address | null;
  to: readonly Address[];
  signs: HeaderSigns;
  forwarded: boolean;
}): ReadLead | null {
  return null;
}
