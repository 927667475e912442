// The workbench as a mailbox like any other: the port's five verbs on its own local store, through the shared engine.
// Example: const mailbox = createWorkbenchMailbox({ shelf, journal, readMail, groupOf }); await mailbox.apply(plan)

import type { OpenEmail } from '../email/open-email.ts';
import type { Journal } from '../mailbox/journal.ts';
import type { Answer, Mailbox, OpenMessage } from '../mailbox/mailbox.ts';
import { createMailboxEngine, type MailboxEngine } from '../mailbox/mailbox-engine.ts';
import { problemOf } from '../mailbox/problem.ts';
import type { MailShelf } from './mail-shelf.ts';
import { shelfDriver, workbenchCan } from './shelf-driver.ts';

export interface WorkbenchMailboxParts {
  readonly shelf: MailShelf;
  readonly journal: Journal;
  /** Reads a mail of the shelf, null when it is not there; in the page this is the worker's job. */
  readonly readMail: (messageId: string) => Promise<OpenEmail | null>;
  /** The group of a label of ours, null for others. */
  readonly groupOf: (label: string) => string | null;
}

export interface WorkbenchMailbox extends Mailbox, Pick<MailboxEngine, 'resume'> {
  readonly journal: Journal;
  /** The user chose another mail, or none. */
  show(messageId: string | null): Promise<void>;
}

export function createWorkbenchMailbox(parts: WorkbenchMailboxParts): WorkbenchMailbox {
  const { shelf, journal, groupOf } = parts;
  const engine = createMailboxEngine({ driver: shelfDriver(shelf), journal, groupOf });
  const listeners = new Set<(message: OpenMessage | null) => void>();
  let shown: string | null = null;

  async function open(): Promise<Answer<OpenMessage | null>> {
    const messageId = shown;
    if (messageId === null) return { ok: true, value: null };
    try {
      const email = await parts.readMail(messageId);
      if (email === null) return { ok: false, problem: problemOf('not-found') };
      return { ok: true, value: { messageId, email } };
    } catch {
      return { ok: false, problem: problemOf('unknown') };
    }
  }

  return {
    ...engine,
    can: workbenchCan,
    journal,
    open,
    async labels(messageId) {
      const row = shelf.get(messageId);
      return row === null ? { ok: false, problem: problemOf('not-found') } : { ok: true, value: row.labels };
    },
    onOpen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async show(messageId) {
      shown = messageId;
      const message = await open();
      // The user may have gone on to another mail while this one was read.
      if (shown !== messageId) return;
      for (const listener of listeners) listener(message.ok ? message.value : null);
    },
  };
}
