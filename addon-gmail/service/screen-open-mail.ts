// The mail of an event, read with the event's own tokens and screened in memory: raw mail in, verdict and labels out, nothing kept.
// Example: await screenOpenMail(visit) -> { ok: true, value: { screened: { screening: { quadrant: 'A' } }, present: ['询盘/A 重点跟进'] } }

import type { OpenEmail } from '../../src/email/open-email.ts';
import { openEml } from '../../src/email/open-eml.ts';
import type { Answer } from '../../src/mailbox/mailbox.ts';
import { problemOf } from '../../src/mailbox/problem.ts';
import { type Screened, screenEmail } from '../../src/screen-email.ts';
import { tooLarge } from './limited-fetch.ts';
import { openFullMail } from './open-full-mail.ts';
import { isGranted } from './scopes.ts';
import type { MailVisit } from './visit.ts';

export interface ScreenedMail {
  readonly screened: Screened;
  /** All labels of the conversation, ours and others'; none where they may not be read. */
  readonly present: readonly string[];
}

/** Mail and labels are asked for at once: the card waits for Gmail's latency one time, not two. */
export async function screenOpenMail(visit: MailVisit): Promise<Answer<ScreenedMail>> {
  const [email, present] = await Promise.all([openMail(visit), presentLabels(visit)]);
  if (!email.ok) return email;
  return { ok: true, value: { screened: screenEmail(email.value, visit.context), present } };
}

async function openMail({ gmail, place }: MailVisit): Promise<Answer<OpenEmail>> {
  const message = await gmail.api.getMessage(place.messageId, 'raw');
  if (message.ok) {
    const raw = Buffer.from(message.value.raw ?? '', 'base64url');
    return raw.length === 0 ? notThere() : { ok: true, value: await openEml(raw) };
  }
  if (message.failure.status !== tooLarge) return { ok: false, problem: message.problem };
  const full = await gmail.api.getMessage(place.messageId, 'full');
  return full.ok ? { ok: true, value: openFullMail(full.value) } : { ok: false, problem: full.problem };
}

function notThere(): Answer<never> {
  return { ok: false, problem: problemOf('not-found') };
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
