// Outlook as a mailbox like any other: the port's five verbs on the mail that is open, through the shared engine.
// Example: const mailbox = createOutlookMailbox({ port, watch, mover, places, journal, readMail, groupOf }); await mailbox.apply(plan)

import type { OpenEmail } from '../src/email/open-email.ts';
import type { Journal } from '../src/mailbox/journal.ts';
import type { Answer, Mailbox, OpenMessage } from '../src/mailbox/mailbox.ts';
import { createMailboxEngine, type MailboxEngine } from '../src/mailbox/mailbox-engine.ts';
import { problemOf } from '../src/mailbox/problem.ts';
import type { GraphMails } from './graph/mover.ts';
import type { ItemWatch } from './item-watch.ts';
import type { MailItem, OfficePort } from './office-port.ts';
import { outlookDriver } from './outlook-driver.ts';
import type { Places } from './places.ts';

export interface OutlookMailboxParts {
  readonly port: OfficePort;
  readonly watch: ItemWatch;
  readonly mover: GraphMails;
  readonly places: Places;
  readonly journal: Journal;
  /** In the pane this is the worker's job. */
  readonly readMail: (item: MailItem) => Promise<Answer<OpenEmail>>;
  /** A selected mail that is loaded beside the open one: calls for it go to it. */
  readonly loaded?: () => MailItem | null;
  /** The group of a label of ours, null for others. */
  readonly groupOf: (label: string) => string | null;
}

export interface OutlookMailbox extends Mailbox, Pick<MailboxEngine, 'resume'> {
  readonly journal: Journal;
}

export function createOutlookMailbox(parts: OutlookMailboxParts): OutlookMailbox {
  const { port, watch, journal, groupOf } = parts;
  const itemOf = (messageId: string) => {
    const loaded = parts.loaded?.() ?? null;
    if (loaded?.key === messageId) return loaded;
    const item = watch.check();
    return item?.key === messageId ? item : null;
  };
  const driver = outlookDriver({ port, mover: parts.mover, places: parts.places, itemOf });
  const engine = createMailboxEngine({ driver, journal: ofOpenMail(journal, itemOf), groupOf });

  async function read(item: MailItem | null): Promise<Answer<OpenMessage | null>> {
    if (item === null) return { ok: true, value: null };
    const email = await parts.readMail(item).catch(() => null);
    if (email === null) return { ok: false, problem: problemOf('unknown') };
    if (!email.ok) return email;
    // The user may have gone on while this mail was read: its text must not stand beside another one.
    if (watch.current()?.key !== item.key) return { ok: false, problem: problemOf('not-open') };
    return { ok: true, value: { messageId: item.key, email: email.value } };
  }

  return {
    ...engine,
    get can() {
      return driver.can;
    },
    journal,
    open: () => read(watch.check()),
    async labels(messageId) {
      const state = await driver.readState(messageId);
      return state.ok ? { ok: true, value: state.value.labels } : state;
    },
    onOpen: (listener) =>
      watch.onChange(async (item) => {
        const message = await read(item);
        if (message.ok) listener(message.value);
        else if (watch.current()?.key === item?.key) listener(null);
      }),
  };
}

/** Office reaches the open mail alone: what stopped half way on another waits until that one is opened. */
function ofOpenMail(journal: Journal, itemOf: (messageId: string) => MailItem | null): Journal {
  return {
    ...journal,
    async unfinished() {
      const rows = await journal.unfinished();
      return rows.ok
        ? { ok: true, value: rows.value.filter(({ messageId }) => itemOf(messageId) !== null) }
        : rows;
    },
  };
}
