// The mail of an event, read with the event's own tokens and screened in memory: raw mail in, verdict and labels out, nothing kept.
// Example: await screenOpenMail(visit) -> { ok: true, value: { screened: { screening: { quadrant: 'A' } }, present: ['询盘/A 重点跟进'] } }

import { openEml } from '../../src/email/open-eml.ts';
import type { OpenEmail } from '../../src/email/open-email.ts';
import type { Answer } from '../../src/mailbox/mailbox.ts';
import { problemOf } from '../../src/mailbox/problem.ts';
import { type Screened, screenEmail } from '../../src/screen-email.ts';
import { isGranted } from './scopes.ts';
import type { MailVisit } from './visit.ts';

export interface ScreenedMail {
  readonly screened: Screened;
  /** All labels of the conversation, ours and others'; none where they may not be read. */
  readonly present: readonly string[];
}

/** Mail and labels are asked for at once: the card waits for Gmail's latency one time, not two. */
export async function screenOpenMail(visit: MailVisit): Promise<Answer<ScreenedMail>> {
  const { gmail, place, context } = visit;
  const [message, present] = await Promise.all([
    gmail.api.getMessage(place.messageId, 'raw'),
    presentLabels(visit),
  ]);
  if (!message.ok) return { ok: false, problem: message.problem };
  const email = await openRaw(message.value.raw ?? '');
  if (email === null) return { ok: false, problem: problemOf('not-found') };
  return { ok: true, value: { screened: screenEmail(email, context), present } };
}

/**
 * A card without the present labels is better than none: they are read again before anything is written. All that the mailbox will
 * ask is fetched at once and remembered for it.
 */
async function presentLabels({ gmail, place, event, labelling }: MailVisit): Promise<readonly string[]> {
  if (!labelling || !isGranted('label', event.authorizedScopes)) return [];
  const { api, mailbox } = gmail;
  await Promise.all([api.account(), api.listLabels(), api.getThread(place.threadId, 'minimal')]);
  const labels = await mailbox.labels(place.threadId);
  return labels.ok ? labels.value : [];
}

async function openRaw(raw: string): Promise<OpenEmail | null> {
  return raw === '' ? null : openEml(Buffer.from(raw, 'base64url'));
}
