// The mails that a search of Gmail found, as the page for several mails wants them: listed through the worker, read one at a time.
// Example: const mails = foundMails({ worker, core, search }); await mails.list() -> the newest mail of each thread

import type { Answer } from '../../../src/mailbox/mailbox.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';
import type { CoreClient } from '../../../src/sidebar/core-client.ts';
import type { SelectedMail, SelectedMails } from '../../../src/sidebar/several/selected-mails.ts';
import type { RawMail } from '../page-messages.ts';
import type { BatchPort, MailPlace } from '../worker-port.ts';

export interface Search {
  readonly account: string;
  readonly query: string;
}

export interface FoundMailsParts {
  readonly worker: Pick<BatchPort, 'find' | 'read'>;
  readonly core: Pick<CoreClient<RawMail>, 'open'>;
  readonly search: () => Search | null;
  readonly most: number;
}

export interface SearchedMails extends SelectedMails {
  /** Where a row's mail is; the thread alone for one that was found before the page was opened. */
  placeOf(threadId: string): MailPlace;
}

export function foundMails(parts: FoundMailsParts): SearchedMails {
  const { worker, core, search, most } = parts;
  const newest = new Map<string, string>();
  let open: Loaded | null = null;

  function placeOf(threadId: string): MailPlace {
    return { threadId, messageId: newest.get(threadId) ?? threadId, account: search()?.account ?? null };
  }

  return {
    placeOf,
    async list() {
      const asked = search();
      if (asked === null) return { ok: false, problem: problemOf('sign-in-needed') };
      const found = new Map<string, SelectedMail>();
      let page: string | null = null;
      do {
        const answer = await worker.find({ ...asked, page });
        if (!answer.ok) return answer;
        for (const { threadId, messageId } of answer.value.mails) {
          // The list is newest first: later mails of a thread are older ones.
          if (found.has(threadId) || found.size >= most) continue;
          found.set(threadId, { id: threadId, subject: '' });
          newest.set(threadId, messageId);
        }
        page = answer.value.next;
      } while (page !== null && found.size < most);
      return { ok: true, value: [...found.values()] };
    },
    async load(threadId) {
      const place = placeOf(threadId);
      // The mail comes with its labels: one question instead of two.
      const mail = await worker.read(place);
      if (!mail.ok) return mail;
      const { raw, cut } = mail.value;
      open = { threadId, raw, cut };
      return { ok: true, value: { messageId: threadId, labels: mail.value.labels } };
    },
    async screen() {
      return open === null ? { ok: false, problem: problemOf('not-open') } : screened(core, open);
    },
    async unload() {
      open = null;
      return { ok: true, value: null };
    },
  };
}

interface Loaded {
  readonly threadId: string;
  readonly raw: string;
  readonly cut: boolean;
}

async function screened(core: FoundMailsParts['core'], { threadId, raw: base64url, cut }: Loaded) {
  try {
    // Gmail's own letters for base64; one unit a byte is what the core's worker takes.
    const raw = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
    const { screened: verdict } = await core.open(threadId, { form: 'raw', raw, cut });
    return { ok: true, value: verdict } as const;
  } catch {
    return { ok: false, problem: problemOf('unknown') } satisfies Answer<never>;
  }
}
