// Which inquiries are due, told by Gmail's own search over our labels and dates: nothing is stored, so nothing else is known.
// Example: threads with 询盘/A 重点跟进 and no mail since three days -> { name: 'A 重点跟进', after: 3, count: '2', mails: [...] }

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import { hasLabel } from '../../src/mailbox/label-names.ts';
import type { Answer } from '../../src/mailbox/mailbox.ts';
import type { Problem } from '../../src/mailbox/problem.ts';
import { labelOf, tagName } from '../../src/tags/vocabulary.ts';
import type { ApiAnswer } from '../api/gmail-api.ts';
import type { DueClass, DueMail } from './cards/plain-cards.ts';
import type { Visit } from './visit.ts';

/** Silent for longer than this the buyer hears from us: an A at once, a B when he has had time to ask his boss. */
const rhythm = [
  { key: 'A', after: 3, shown: 3 },
  { key: 'B', after: 7, shown: 1 },
] as const;

/** One page of the search: more than a day's work. */
const page = 50;
const day = 86_400_000;

export async function dueToday(visit: Visit): Promise<Answer<readonly DueClass[]>> {
  const { gmail, context, event } = visit;
  const labels = await gmail.api.listLabels();
  if (!labels.ok) return labels;
  const classes = await Promise.all(
    rhythm.map(async ({ key, after, shown }): Promise<Answer<DueClass | null>> => {
      const tag = { group: 'quadrant', key } as const;
      const spec = labelOf(tag, context.labels);
      const name = tagName(tag, context.labels)?.[event.language] ?? key;
      const label = (labels.value.labels ?? []).find((each) => hasLabel([spec?.name ?? ''], each.name ?? ''));
      if (label?.id == null || label.name == null) return { ok: true, value: null };
      const silent = await silentThreads(visit, label.id, after);
      if (!silent.ok) return silent;
      const mails = await Promise.all(silent.value.slice(0, shown).map((id) => dueMail(visit, id)));
      const count = silent.value.length >= page ? `${page}+` : `${silent.value.length}`;
      const searchUrl = searchFor(label.name, after, visit.user.email);
      return { ok: true, value: { name, after, count, mails, searchUrl } };
    }),
  );
  const failed = classes.find((each) => !each.ok);
  if (failed !== undefined && !failed.ok) return failed;
  return { ok: true, value: classes.flatMap((each) => (each.ok && each.value !== null ? [each.value] : [])) };
}

/** A thread with one old mail matches "older", also when it goes on today: those with a newer mail are taken off. */
async function silentThreads(
  { gmail: { api } }: Visit,
  labelId: string,
  after: number,
): Promise<Answer<readonly string[]>> {
  const [older, newer] = await Promise.all([
    api.listThreads({ labelIds: [labelId], q: `older_than:${after}d`, maxResults: page }),
    api.listThreads({ labelIds: [labelId], q: `newer_than:${after}d`, maxResults: page }),
  ]);
  if (!older.ok) return refused(older.problem);
  if (!newer.ok) return refused(newer.problem);
  const alive = new Set(idsOf(newer));
  return { ok: true, value: idsOf(older).filter((id) => !alive.has(id)) };
}

function idsOf(list: ApiAnswer<gmail_v1.Schema$ListThreadsResponse>): readonly string[] {
  if (!list.ok) return [];
  return (list.value.threads ?? []).flatMap(({ id }) => (id == null ? [] : [id]));
}

/** A thread that cannot be read is still due: its line then has no subject. */
async function dueMail({ gmail: { api }, now }: Visit, threadId: string): Promise<DueMail> {
  const thread = await api.getThread(threadId, 'metadata');
  const messages = thread.ok ? (thread.value.messages ?? []) : [];
  const [first] = messages;
  const last = messages.at(-1);
  const received = Number(last?.internalDate ?? Number.NaN);
  return {
    threadId,
    subject: headerOf(first, 'subject'),
    from: headerOf(first, 'from'),
    days: Number.isFinite(received) ? Math.max(0, Math.floor((now - received) / day)) : null,
  };
}

function headerOf(message: gmail_v1.Schema$Message | undefined, name: string): string {
  const headers = message?.payload?.headers ?? [];
  return headers.find((header) => header.name?.toLowerCase() === name)?.value ?? '';
}

/** The label is of our own table, and the address is the user's own: no word of a mail is in it. */
function searchFor(label: string, after: number, email: string): string {
  const query = `label:"${label}" older_than:${after}d`;
  return `${mailboxUrl(email)}#search/${encodeURIComponent(query)}`;
}

export function threadUrl(threadId: string, email: string): string {
  return `${mailboxUrl(email)}#all/${encodeURIComponent(threadId)}`;
}

function mailboxUrl(email: string): string {
  return `https://mail.google.com/mail/u/?authuser=${encodeURIComponent(email)}`;
}

function refused(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
