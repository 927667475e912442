// What several-mails needs of the client: the mails that the user has selected, one loaded at a time.
// Example: for (const { id } of list) { await mails.load(id); ...; await mails.unload(); }

import type { Answer } from '../../mailbox/mailbox.ts';
import type { ScreenedEmail } from '../../panel/screened-email.ts';

export interface SelectedMail {
  /** The client's id. */
  readonly id: string;
  /** '' where the list does not tell it: it is known when the mail is screened. */
  readonly subject: string;
}

export interface LoadedMail {
  /** The key of plans, receipts and records, as for the open mail. */
  readonly messageId: string;
  /** Categories on the mail now, ours and others'. */
  readonly labels: readonly string[];
}

export interface SelectedMails {
  /** At most 100, of one folder. */
  list(): Promise<Answer<readonly SelectedMail[]>>;
  /** While a mail is loaded, the mailbox that is handed to several-mails writes on it. */
  load(id: string): Promise<Answer<LoadedMail>>;
  /** Reads and screens the loaded mail. */
  screen(): Promise<Answer<ScreenedEmail>>;
  /** Always to be called after a load that succeeded, before the next. */
  unload(): Promise<Answer<null>>;
}
