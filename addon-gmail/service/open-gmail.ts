// A user's Gmail for as long as one event takes: Google's client, our patience, the shared engine with a journal in memory.
// Example: openGmail(rules)({ userOAuthToken, messageToken }, { email: 'bo@x.example', settings }).mailbox.apply(plan) -> receipt

import { createJournal, createMemoryJournalStore } from '../../src/mailbox/journal.ts';
import type { LabelSettings } from '../../src/tags/label-settings.ts';
import { isOurs } from '../../src/tags/vocabulary.ts';
import type { Clock } from '../api/clock.ts';
import { createGmailApi, type GmailApi } from '../api/gmail-api.ts';
import { createGmailDriver } from '../api/gmail-driver.ts';
import { createGmailLabels, type GmailLabels } from '../api/gmail-labels.ts';
import { createGmailMailbox, type GmailMailbox } from '../api/gmail-mailbox.ts';
import { createMemoryLabelStore } from '../api/label-store.ts';
import { createQuotaMeter } from '../api/quota-meter.ts';
import { createReplyDrafts, type ReplyDrafts } from '../api/reply-drafts.ts';
import { createShortMemory, type ThreadMemory } from '../api/thread-memory.ts';
import { createGoogleCalls, type EventTokens } from './google-calls.ts';
import { rememberReads } from './remember-reads.ts';

export interface Gmail {
  readonly api: GmailApi;
  readonly mailbox: GmailMailbox;
  readonly labels: GmailLabels;
  readonly drafts: ReplyDrafts;
  /** Which messages lost a label by a write; it travels with the undo button. */
  readonly memory: ThreadMemory;
}

export interface Owner {
  /** Whose mailbox the tokens must open: asked of Gmail before every write. */
  readonly email: string;
  readonly settings: LabelSettings;
}

export interface GmailRules {
  /** null: Google's own address. */
  readonly gmailUrl: string | null;
  readonly labelling: boolean;
  /** Milliseconds for one request. */
  readonly patience?: number;
  /** Bytes of one answer. */
  readonly largest?: number;
  readonly clock?: Clock;
}

export type OpenGmail = (tokens: EventTokens, owner: Owner) => Gmail;

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
/** A person waits before the card: what takes longer is told to him. */
const longestWait = 4000;
const tries = 3;

export function openGmail({
  gmailUrl,
  labelling,
  patience = 8000,
  largest,
  clock = systemClock,
}: GmailRules): OpenGmail {
  return (tokens, { email, settings }) => {
    const limits = largest === undefined ? { patience } : { patience, largest };
    const calls = createGoogleCalls(tokens, { rootUrl: gmailUrl, now: clock.now, ...limits });
    const quota = createQuotaMeter({ clock });
    const asked = createGmailApi({
      calls,
      clock,
      quota,
      random: Math.random,
      patience: { tries, longestWait },
    });
    const { api, known } = rememberReads(asked);
    const labels = createGmailLabels(api, createMemoryLabelStore());
    const memory = createShortMemory();
    const no = { label: false, move: false, undo: false, spam: false };
    const driver = createGmailDriver({
      api,
      labels,
      memory,
      account: email,
      settings: () => settings,
      known,
      ...(labelling ? {} : { can: no }),
    });
    const journal = createJournal(createMemoryJournalStore());
    const groupOf = (label: string) => isOurs(label, settings)?.group ?? null;
    // Without the scope to label nobody may ask whose mailbox it is; the event's tokens belong together all the same.
    const drafts = createReplyDrafts(api, labelling ? email : null);
    return { api, labels, drafts, memory, mailbox: createGmailMailbox({ driver, journal, groupOf }) };
  };
}
