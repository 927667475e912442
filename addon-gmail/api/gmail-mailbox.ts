// Gmail as a mailbox like any other: the port's verbs on threads, through the shared engine.
// Example: const mailbox = createGmailMailbox({ driver, journal, shown, groupOf }); await mailbox.apply(plan)

import type { MailboxDriver } from '../../src/mailbox/driver.ts';
import type { Journal } from '../../src/mailbox/journal.ts';
import type { Answer, Mailbox, OpenMessage } from '../../src/mailbox/mailbox.ts';
import { createMailboxEngine, type MailboxEngine } from '../../src/mailbox/mailbox-engine.ts';

/** What the page shows. The worker and the service have no page: they leave it out. */
export interface ShownMail {
  /** `messageId` in the answer is the thread's. */
  open(): Promise<Answer<OpenMessage | null>>;
  onOpen(listener: (message: OpenMessage | null) => void): () => void;
}

export interface GmailMailboxParts {
  readonly driver: MailboxDriver;
  readonly journal: Journal;
  /** The group of a label of ours, null for others. */
  readonly groupOf: (label: string) => string | null;
  readonly shown?: ShownMail;
}

export interface GmailMailbox extends Mailbox, Pick<MailboxEngine, 'resume'> {
  readonly journal: Journal;
}

export function createGmailMailbox({ driver, journal, groupOf, shown }: GmailMailboxParts): GmailMailbox {
  const engine = createMailboxEngine({ driver, journal, groupOf });
  return {
    ...engine,
    can: driver.can,
    journal,
    open: async () => shown?.open() ?? { ok: true, value: null },
    onOpen: (listener) => shown?.onOpen(listener) ?? (() => {}),
    async labels(threadId) {
      const state = await driver.readState(threadId);
      return state.ok ? { ok: true, value: state.value.labels } : state;
    },
  };
}
