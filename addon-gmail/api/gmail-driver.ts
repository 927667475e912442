// What the shared engine needs to run plans on Gmail. A plan's message is the THREAD: labels and the inbox belong to all its mails.
// Example: driver.changeLabels('18c1', { add: ['询盘/A 重点跟进'], remove: ['询盘/C 标准回复'], restores: false }) -> one threads.modify

import type { Folder, LabelChanges, MailboxDriver } from '../../src/mailbox/driver.ts';
import type { Answer, Can } from '../../src/mailbox/mailbox.ts';
import { problemOf } from '../../src/mailbox/problem.ts';
import { labelColours } from '../../src/tags/label-colours.ts';
import type { LabelSettings } from '../../src/tags/label-settings.ts';
import { isOurs, labelOf } from '../../src/tags/vocabulary.ts';
import { type ChangeSender, createSingleSender, isUnknownLabel, withoutValue } from './change-sender.ts';
import { type ChangeParts, changeThread, type IdChange } from './change-thread.ts';
import type { GmailApi } from './gmail-api.ts';
import { gmailCan } from './gmail-can.ts';
import type { GmailLabels } from './gmail-labels.ts';
import { sameAddress } from './same-address.ts';
import { createSeenThreads } from './seen-threads.ts';
import type { ThreadMemory } from './thread-memory.ts';
import { folderOf, labelsOf, type ThreadMessage } from './thread-state.ts';

export interface GmailDriverParts {
  readonly api: GmailApi;
  readonly labels: GmailLabels;
  readonly memory: ThreadMemory;
  /** The address whose mailbox the user sees; null where the page does not tell. */
  readonly account: string | null;
  readonly settings: () => LabelSettings;
  /** For scopes that allow less than everything. */
  readonly can?: Partial<Can>;
  readonly send?: ChangeSender;
  /** The messages of a thread, where they are known without asking. */
  readonly known?: (threadId: string) => readonly ThreadMessage[] | null;
  /** A run over many threads reads each of them once. */
  readonly readsOnce?: boolean;
}

const done: Answer<null> = { ok: true, value: null };

export function createGmailDriver(parts: GmailDriverParts): MailboxDriver {
  const { api, memory, send = createSingleSender(api) } = parts;
  const { known, readsOnce = false } = parts;
  const seen = createSeenThreads({ api, readsOnce, ...(known === undefined ? {} : { known }) });
  const writing: ChangeParts = { memory, seen, send };
  const change = (threadId: string, changes: LabelChanges) =>
    changeLabels(parts, writing, { threadId, changes });
  return {
    can: { ...gmailCan, ...parts.can },
    async readState(threadId) {
      // Another mailbox would answer that the mail is gone.
      const account = await checkAccount(parts);
      if (!account.ok) return account;
      const messages = await seen.read(threadId);
      if (!messages.ok) return messages;
      const ids = labelsOf(messages.value);
      const labels = await parts.labels.names(ids);
      if (!labels.ok) return labels;
      const folder = folderOf(ids, await isPutAway(parts, threadId, labels.value));
      return { ok: true, value: { labels: labels.value, folder } };
    },
    async makeLabel(label) {
      const account = await checkAccount(parts);
      if (!account.ok) return account;
      const made = await parts.labels.make(label);
      return made.ok ? done : made;
    },
    addLabels: (threadId, add) => change(threadId, { add, remove: [], restores: false }),
    removeLabels: (threadId, remove) => change(threadId, { add: [], remove, restores: false }),
    changeLabels: change,
    async move(threadId, to) {
      const placed = placeLabels(to);
      if (placed === null) return { ok: false, problem: problemOf('no-such-folder') };
      const account = await checkAccount(parts);
      return account.ok ? withoutValue(await changeThread(writing, threadId, placed)) : account;
    },
  };
}

/** The mailbox shown is the mailbox read and written: asked every time, answered from memory while the token stays the same. */
async function checkAccount({ api, account }: GmailDriverParts): Promise<Answer<null>> {
  if (account === null) return done;
  const address = await api.account();
  if (!address.ok) return address;
  return sameAddress(address.value, account) ? done : { ok: false, problem: problemOf('wrong-account') };
}

interface LabelWork {
  readonly threadId: string;
  readonly changes: LabelChanges;
}

async function changeLabels(
  parts: GmailDriverParts,
  writing: ChangeParts,
  work: LabelWork,
): Promise<Answer<null>> {
  const account = await checkAccount(parts);
  if (!account.ok) return account;
  for (let tries = 1; ; tries += 1) {
    const change = await idsOf(parts, work.changes);
    if (!change.ok) return change;
    const answer = await changeThread(writing, work.threadId, change.value);
    // The user took one of our labels out of Gmail meanwhile: it is made once more, and no more often.
    if (tries > 1 || !isUnknownLabel(answer)) return withoutValue(answer);
    parts.labels.forget();
  }
}

/** What is to come off and is not there any more needs no id; what is to go on is made when it is gone. */
async function idsOf(parts: GmailDriverParts, changes: LabelChanges): Promise<Answer<IdChange>> {
  const remove = await parts.labels.ids(changes.remove);
  if (!remove.ok) return remove;
  const there = await parts.labels.ids(changes.add);
  if (!there.ok) return there;
  const add: string[] = [];
  for (const name of changes.add) {
    const known = there.value.get(name);
    const made = known === undefined ? await parts.labels.make(specOf(name, parts.settings())) : null;
    if (made !== null && !made.ok) return made;
    add.push(known ?? (made?.ok === true ? made.value : ''));
  }
  return { ok: true, value: { add, remove: [...remove.value.values()], restores: changes.restores } };
}

function specOf(name: string, settings: LabelSettings) {
  const tag = isOurs(name, settings);
  const colour = tag === null ? null : labelOf(tag, settings)?.colour;
  return { name, colour: colour ?? labelColours.stageClosed };
}

/** UNREAD is nobody's business; the bin is never ours. */
function placeLabels(to: Folder): IdChange | null {
  if (to === 'inbox') return { add: ['INBOX'], remove: ['SPAM'], restores: true };
  if (to === 'spam') return { add: ['SPAM'], remove: ['INBOX'], restores: false };
  return to === 'd-class' || to === 'archive'
    ? { add: [], remove: ['INBOX', 'SPAM'], restores: false }
    : null;
}

/** An archived thread is of D class when it bears that label, or when it was us who took it out of the inbox. */
async function isPutAway(parts: GmailDriverParts, threadId: string, labels: readonly string[]) {
  const settings = parts.settings();
  if (labels.some((label) => isDLabel(label, settings))) return true;
  const taken = await parts.memory.get(threadId).catch(() => new Map<string, readonly string[]>());
  return taken.has('INBOX');
}

function isDLabel(label: string, settings: LabelSettings): boolean {
  const tag = isOurs(label, settings);
  return tag?.group === 'quadrant' && tag.key === 'D';
}
