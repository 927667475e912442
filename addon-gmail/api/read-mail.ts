// A mail of Gmail as the core reads it: its raw source, opened. Example: readMail(api, '18c2') -> { ok: true, value: OpenEmail }

import type { OpenEmail } from '../../src/email/open-email.ts';
import { openEml } from '../../src/email/open-eml.ts';
import type { Answer } from '../../src/mailbox/mailbox.ts';
import { problemOf } from '../../src/mailbox/problem.ts';
import { bytesOf } from './base64url.ts';
import type { GmailApi } from './gmail-api.ts';

export async function readMail(api: GmailApi, messageId: string): Promise<Answer<OpenEmail>> {
  const source = await readSource(api, messageId);
  return source.ok ? { ok: true, value: await openEml(source.value) } : source;
}

/** The bytes as they came in, for who opens them elsewhere. */
export async function readSource(api: GmailApi, messageId: string): Promise<Answer<Uint8Array>> {
  const message = await api.getMessage(messageId, 'raw');
  if (!message.ok) return message;
  const bytes = bytesOf(message.value.raw ?? '');
  return bytes.length > 0 ? { ok: true, value: bytes } : { ok: false, problem: problemOf('timed-out') };
}
