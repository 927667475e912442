// The part of Office's global that the adapter touches, as it really is: every function may be missing on some client.
// Example: office.context?.mailbox?.item?.body?.getAsync?.('html', done)

export interface RawResult<T> {
  readonly status: string;
  readonly value: T;
  readonly error?: { readonly code?: number };
}

export type Done<T> = (result: RawResult<T>) => void;

export interface RawAddress {
  readonly displayName?: string;
  readonly emailAddress?: string;
}

export interface RawAttachment {
  readonly name?: string;
  readonly contentType?: string;
  readonly size?: number;
  readonly isInline?: boolean;
}

/** `color` is 'Preset0'..'Preset24' or 'None'. */
export interface RawCategory {
  readonly displayName: string;
  readonly color: string;
}

export interface RawNotes {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  saveAsync(done: Done<unknown>): void;
}

export interface RawCategories {
  getAsync(done: Done<readonly RawCategory[] | null>): void;
  addAsync(categories: readonly (RawCategory | string)[], done: Done<unknown>): void;
  removeAsync(categories: readonly string[], done: Done<unknown>): void;
}

export interface RawItem {
  readonly itemId?: string;
  readonly itemType?: string;
  readonly itemClass?: string;
  readonly conversationId?: string;
  readonly internetMessageId?: string;
  /** A string in read mode, an object in compose mode. */
  readonly subject?: unknown;
  readonly from?: RawAddress;
  readonly sender?: RawAddress;
  readonly to?: readonly RawAddress[];
  readonly cc?: readonly RawAddress[];
  readonly dateTimeCreated?: Date;
  readonly attachments?: readonly RawAttachment[];
  readonly body?: { getAsync(form: string, done: Done<string>): void };
  readonly categories?: RawCategories;
  readonly getAllInternetHeadersAsync?: (done: Done<string>) => void;
  readonly getAsFileAsync?: (done: Done<string>) => void;
  readonly getSharedPropertiesAsync?: (done: Done<unknown>) => void;
  readonly loadCustomPropertiesAsync?: (done: Done<RawNotes>) => void;
  readonly displayReplyFormAsync?: (form: { readonly htmlBody: string }, done: Done<unknown>) => void;
  readonly displayReplyForm?: (form: { readonly htmlBody: string }) => void;
  readonly unloadAsync?: (done: Done<unknown>) => void;
}

export interface RawSelected {
  readonly itemId?: string;
  readonly itemType?: string;
  readonly itemMode?: string;
  readonly conversationId?: string;
  readonly internetMessageId?: string;
  readonly subject?: string;
}

export interface RawMailbox {
  readonly item?: RawItem | null;
  readonly userProfile?: { readonly emailAddress?: string };
  readonly masterCategories?: RawCategories;
  readonly addHandlerAsync?: (event: string, handler: () => void, done?: Done<unknown>) => void;
  readonly convertToRestId?: (itemId: string, version: string) => string;
  readonly getSelectedItemsAsync?: (done: Done<readonly RawSelected[]>) => void;
  readonly loadItemByIdAsync?: (itemId: string, done: Done<RawItem>) => void;
}

export interface RawContext {
  readonly mailbox?: RawMailbox;
  readonly displayLanguage?: string;
  readonly platform?: string;
  readonly diagnostics?: { readonly platform?: string };
  readonly requirements?: { isSetSupported(set: string, version: string): boolean };
  readonly roamingSettings?: RawNotes;
  readonly officeTheme?: {
    readonly bodyBackgroundColor?: string;
    readonly bodyForegroundColor?: string;
    readonly addHandlerAsync?: unknown;
  };
}

export interface RawOffice {
  readonly EventType?: { readonly [name: string]: string };
  readonly context: RawContext;
  readonly onReady: () => Promise<{ readonly host?: string | null }>;
}
