// Unwraps a forwarded mail to the one who really wrote it. (skeleton)
import type { Address } from './open-email.ts';
import type { MailText } from './mail-lines.ts';
import type { History } from './split-history.ts';
export interface Forward {
  readonly writer: Address;
  readonly forwardedBy: Address | null;
  readonly history: History;
}
export function unwrapForward(_: {
  mail: MailText;
  subject: string;
  from: Address;
  to: readonly Address[];
  history: History;
}): Forward | null {
  return null;
}
