// Opens a mail file of any kind by its first bytes: a raw mail (.eml) or what Outlook saves (.msg).
// Example: openMail(bytes of "From: bo@x.example\n\n300 pcs") and openMail(bytes of the same mail as .msg) -> the same OpenEmail

import { isCompoundFile } from './compound-file.ts';
import type { OpenEmail } from './open-email.ts';
import { openEml } from './open-eml.ts';

/** Never rejects; an .msg that cannot be read gives an empty mail with `truncated` 'parser'. */
export async function openMail(bytes: Uint8Array): Promise<OpenEmail> {
  if (!isCompoundFile(bytes)) return openEml(bytes);
  // Few files need it: the reader of .msg is a chunk of its own.
  const { openMsg } = await import('./open-msg.ts');
  return openMsg(bytes);
}
