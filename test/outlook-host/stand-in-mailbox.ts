// The mailbox behind the stand-in page as data, and what may go wrong with it. Example: standInMailbox({ mails: [standInMail({ id: 'm1' })] })

export interface StandInAddress {
  readonly name: string;
  readonly address: string;
}

export interface StandInMail {
  readonly id: string;
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly subject: string;
  readonly from: StandInAddress;
  readonly to: readonly StandInAddress[];
  /** ISO instant. */
  readonly created: string;
  readonly html: string;
  /** Header lines without the empty line at their end. */
  readonly headers: string;
  readonly attachments: readonly { readonly name: string; readonly size: number; readonly type: string }[];
  categories: string[];
  /** Custom properties of this add-in, as JSON. */
  notes: string;
}

/** In the order of what they may do. */
export type Permission = 'read-item' | 'read-write-item' | 'read-write-mailbox';

export type CallName = keyof typeof callIds;

/** What office.js puts on the wire for each call of its API; those above 9000 belong to this stand-in alone. */
export const callIds = {
  'load-notes': 3,
  'save-notes': 4,
  'reply-form': 181,
  body: 37,
  shared: 108,
  'read-categories': 157,
  'add-categories': 158,
  'remove-categories': 159,
  'read-master': 160,
  'add-master': 161,
  headers: 168,
  'save-settings': 404,
  selected: 9001,
  load: 9002,
  unload: 9003,
  'on-loaded': 9004,
} as const;

export interface Fault {
  readonly call: CallName;
  /** Milliseconds until the answer. */
  readonly delay?: number;
  /** The answer never comes. */
  readonly silent?: boolean;
  /** The answer is this error. */
  readonly code?: number;
  /** How many calls it meets; all when left out. */
  readonly times?: number;
}

export interface StandInMailbox {
  readonly mails: StandInMail[];
  /** Id of the mail that the user sees; null for none. */
  open: string | null;
  /** Ids of the mails ticked in the list. */
  ticked: readonly string[];
  master: { displayName: string; color: string }[];
  /** By name, each value as JSON. */
  settings: { readonly [name: string]: string };
  readonly permission: Permission;
  /** Highest requirement set of Mailbox, as '1.15'. */
  readonly version: string;
  readonly shared: boolean;
  readonly account: StandInAddress;
}

export function standInMail(wish: Partial<StandInMail> & { readonly id: string }): StandInMail {
  return {
    internetMessageId: `<${wish.id}@tentshop.example>`,
    conversationId: `conversation-${wish.id}`,
    subject: `Mail ${wish.id}`,
    from: { name: 'Mara Lind', address: 'mara@tentshop.example' },
    to: [{ name: 'Li Wei', address: 'liwei@ridgeline.example' }],
    created: '2026-11-02T08:00:00.000Z',
    html: '<p>Hello</p>',
    headers: 'MIME-Version: 1.0',
    attachments: [],
    categories: [],
    notes: '{}',
    ...wish,
  };
}

export function standInMailbox(wish: Partial<StandInMailbox>): StandInMailbox {
  const mails = wish.mails ?? [];
  return {
    mails,
    open: mails[0]?.id ?? null,
    ticked: [],
    master: [{ displayName: 'Family', color: 'Preset4' }],
    settings: {},
    permission: 'read-write-mailbox',
    version: '1.12',
    shared: false,
    account: { name: 'Li Wei', address: 'liwei@ridgeline.example' },
    ...wish,
  };
}
