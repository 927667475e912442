// Which mailbox a thread belongs to that something was written on: the journal is one for all mailboxes of a browser, and what stopped
// half way must go on in the right one. Example: await accounts.keep('1a34a2c1', 'mara@x.example'); await accounts.of('1a34a2c1')

import type { DocumentStore } from '../../../src/ledger/open-ledger.ts';
import type { Answer } from '../../../src/mailbox/mailbox.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';

export interface ThreadAccounts {
  /** Before the first step is written into the journal. */
  keep(threadId: string, address: string): Promise<Answer<null>>;
  /** null when it is not known. */
  of(threadId: string): Promise<string | null>;
}

const keyOf = (threadId: string) => `gmail-account ${threadId}`;

export function createThreadAccounts(documents: Pick<DocumentStore, 'get' | 'put'>): ThreadAccounts {
  async function of(threadId: string): Promise<string | null> {
    const kept = await documents.get(keyOf(threadId)).catch(() => null);
    return typeof kept === 'string' ? kept : null;
  }
  return {
    of,
    async keep(threadId, address) {
      if ((await of(threadId)) === address) return { ok: true, value: null };
      try {
        await documents.put(keyOf(threadId), address);
        return { ok: true, value: null };
      } catch {
        return { ok: false, problem: problemOf('storage-full') };
      }
    },
  };
}
