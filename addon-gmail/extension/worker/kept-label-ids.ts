// The ids of our labels in one mailbox, kept in the ledger. Example: keptLabelIds(documents, 'mara@x.example').get() -> Map { '询盘/A 重点跟进' => 'Label_7' }

import * as v from 'valibot';
import type { DocumentStore } from '../../../src/ledger/open-ledger.ts';
import type { LabelStore } from '../../api/label-store.ts';

const shape = v.record(v.string(), v.string());

export function keptLabelIds(documents: Pick<DocumentStore, 'get' | 'put'>, account: string): LabelStore {
  const key = `gmail-labels ${account.toLowerCase()}`;
  return {
    async get() {
      const read = v.safeParse(shape, await documents.get(key));
      return new Map(read.success ? Object.entries(read.output) : []);
    },
    put: (ids) => documents.put(key, Object.fromEntries(ids)),
  };
}
