// skeleton
import type { Attachment } from './open-email.ts';
export interface TnefMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}
export function readTnef(_: Uint8Array): TnefMail | null {
  return null;
}
