// One mailbox as the service worker uses it, whatever calls Gmail behind it. Example: (await mailbox.address()) -> { ok: true, value: 'mara@x.example' }

import type { Answer, Plan, Receipt } from '../../../src/mailbox/mailbox.ts';
import type { BulkItem, BulkResult } from '../../api/bulk-mailbox.ts';
import type { FoundMails, MailPlace, MailSearch, RawMail } from '../worker-port.ts';

export interface AccountMailbox {
  /** The address that the token opens. */
  address(): Promise<Answer<string>>;
  labels(threadId: string): Promise<Answer<readonly string[]>>;
  apply(plan: Plan): Promise<Answer<Receipt>>;
  undo(receipt: Receipt): Promise<Answer<Receipt>>;
  /** Goes on with the rows of this mailbox that stopped half way. */
  resume(): Promise<Answer<readonly Receipt[]>>;
  /** Plans on many threads; what was not come to is not in the results. */
  applyMany(items: readonly BulkItem[]): Promise<readonly BulkResult[]>;
  undoMany(receipts: readonly Receipt[]): Promise<readonly BulkResult[]>;
  draft(mail: MailPlace, text: string): Promise<Answer<null>>;
  find(search: MailSearch): Promise<Answer<FoundMails>>;
  read(mail: MailPlace): Promise<Answer<RawMail>>;
}
