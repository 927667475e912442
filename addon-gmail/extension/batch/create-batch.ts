// The page for many mails without its markup: signs in at the first search, screens what was found, writes through the worker, and keeps
// where it stands. Example: const batch = await createBatch(parts); await batch.search('in:inbox newer_than:30d'); batch.several.ask('apply')

import type { Answer, Can } from '../../../src/mailbox/mailbox.ts';
import { createSeveralMails, type SeveralMails } from '../../../src/sidebar/several/several-mails.ts';
import type { LabelSettings } from '../../../src/tags/label-settings.ts';
import type { BatchPort } from '../worker-port.ts';
import type { BatchRecord } from './batch-record.ts';
import { type FoundMailsParts, foundMails, type Search } from './found-mails.ts';
import { manyWorks } from './many-works.ts';

export interface BatchParts {
  readonly worker: BatchPort;
  readonly core: FoundMailsParts['core'];
  readonly record: BatchRecord;
  readonly can: Can;
  readonly labels: () => LabelSettings;
  /** The address that the page is opened for; null for whatever mailbox the browser is signed in with. */
  readonly account: string | null;
}

export interface Batch {
  readonly several: SeveralMails;
  /** The last search; null before the first. */
  last(): Search | null;
  /** At the user's click: asks for consent when there is none. */
  search(query: string): Promise<Answer<null>>;
  onChange(listener: () => void): () => void;
}

/** So many are read in two minutes of Gmail's quota. */
export const mostMails = 500;
export const firstQuery = 'in:inbox newer_than:30d';

export async function createBatch(parts: BatchParts): Promise<Batch> {
  const { worker, record } = parts;
  const kept = await record.read();
  let search: Search | null = kept?.search ?? null;
  const mails = foundMails({
    worker,
    core: parts.core,
    search: () => search,
    most: mostMails,
  });
  const several: SeveralMails = createSeveralMails({
    mails,
    mailbox: {
      can: parts.can,
      apply: (plan) => worker.apply(mails.placeOf(plan.messageId), plan),
      undo: (receipt) => worker.undo(mails.placeOf(receipt.messageId), receipt),
    },
    settings: parts.labels,
    signIn: async () => {
      const address = await worker.signIn(search?.account ?? parts.account);
      return address.ok ? { ok: true, value: null } : address;
    },
    works: manyWorks({ worker, account: () => search?.account ?? null }),
    most: mostMails,
    ...(kept === null ? {} : { start: kept.state }),
  });
  several.onChange(() => {
    if (search !== null) record.keep({ search, state: several.get() });
  });
  return {
    several,
    last: () => search,
    onChange: several.onChange,
    async search(query) {
      const address = await worker.signIn(search?.account ?? parts.account);
      if (!address.ok) return address;
      search = { account: address.value, query };
      await several.screen();
      return { ok: true, value: null };
    },
  };
}
