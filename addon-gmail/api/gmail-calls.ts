// The raw calls to one Gmail mailbox, typed by Google's own schemas. A call never throws, never repeats, never waits for its turn.
// Example: calls.modifyThread('18c1', { addLabelIds: ['Label_3'] }) -> { ok: true, value: { id: '18c1', messages: [...] } }

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import type { Problem } from '../../src/mailbox/problem.ts';

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: GmailFailure };

export interface GmailFailure {
  /** 0: no answer came (no network, time-out), or the request was never sent. */
  readonly status: number;
  /** Google's own word: 'rateLimitExceeded', 'insufficientPermissions', 'domainPolicy', ...; 'network', 'timeout', 'token' and 'account' are ours. */
  readonly reason: string;
  /** Milliseconds since 1970 before which nothing should be sent, null where the service named no time. */
  readonly retryAt: number | null;
  /** Set when the request was not sent: no token for it, or one for another mailbox. */
  readonly problem?: Problem;
}

export type MessageFormat = 'minimal' | 'full' | 'raw' | 'metadata';
export type ThreadFormat = Exclude<MessageFormat, 'raw'>;

export interface LabelChange {
  readonly addLabelIds?: string[];
  readonly removeLabelIds?: string[];
}

export interface ListQuery {
  /** Gmail's search language. */
  readonly q?: string;
  readonly labelIds?: string[];
  readonly maxResults?: number;
  readonly pageToken?: string;
  readonly includeSpamTrash?: boolean;
}

export interface HistoryQuery {
  readonly startHistoryId: string;
  readonly historyTypes?: ('labelAdded' | 'labelRemoved' | 'messageAdded')[];
  readonly labelId?: string;
  readonly maxResults?: number;
  readonly pageToken?: string;
}

export interface GmailVerbs {
  profile(): Promise<Reply<gmail_v1.Schema$Profile>>;
  listLabels(): Promise<Reply<gmail_v1.Schema$ListLabelsResponse>>;
  createLabel(label: gmail_v1.Schema$Label): Promise<Reply<gmail_v1.Schema$Label>>;
  patchLabel(id: string, label: gmail_v1.Schema$Label): Promise<Reply<gmail_v1.Schema$Label>>;
  getThread(id: string, format: ThreadFormat): Promise<Reply<gmail_v1.Schema$Thread>>;
  modifyThread(id: string, change: LabelChange): Promise<Reply<gmail_v1.Schema$Thread>>;
  getMessage(id: string, format: MessageFormat): Promise<Reply<gmail_v1.Schema$Message>>;
  modifyMessage(id: string, change: LabelChange): Promise<Reply<gmail_v1.Schema$Message>>;
  /** At most 1,000 ids; the service answers with nothing. */
  batchModify(ids: readonly string[], change: LabelChange): Promise<Reply<null>>;
  listMessages(query: ListQuery): Promise<Reply<gmail_v1.Schema$ListMessagesResponse>>;
  listThreads(query: ListQuery): Promise<Reply<gmail_v1.Schema$ListThreadsResponse>>;
  listHistory(query: HistoryQuery): Promise<Reply<gmail_v1.Schema$ListHistoryResponse>>;
  createDraft(draft: gmail_v1.Schema$Draft): Promise<Reply<gmail_v1.Schema$Draft>>;
  listDrafts(query: Omit<ListQuery, 'labelIds'>): Promise<Reply<gmail_v1.Schema$ListDraftsResponse>>;
}

export interface GmailCalls extends GmailVerbs {
  /**
   * The address of the mailbox that the token in use opens, asked once for each token. Calls that keep one token for life need
   * not bring it: the profile is then asked once.
   */
  account?(): Promise<Reply<string>>;
}
