// Office's global as a client may have it, for tests of the adapter: functions that answer, throw, fail or stay silent.
// Example: rawFake({ item: rawMail({ subject: 'Tents' }) }) -> { office, select(item), tell('olkItemSelectedChanged') }

import type { Done, RawItem, RawMailbox, RawOffice, RawResult } from '../../addin-outlook/raw-office.ts';

export function succeeded<T>(value: T): RawResult<T> {
  return { status: 'succeeded', value };
}

export function failed(code: number): RawResult<never> {
  // The real record holds undefined as its value when it failed.
  return { status: 'failed', value: undefined as never, error: { code } };
}

export function rawMail(fields: Partial<RawItem> = {}): RawItem {
  return {
    itemType: 'message',
    itemId: 'AAMk/1',
    internetMessageId: '<m1@nordcamp.example>',
    subject: 'Tents',
    from: { displayName: 'Mara Lindqvist', emailAddress: 'Mara@NordCamp.example' },
    body: { getAsync: (_form, done) => done(succeeded('<p>300 tents</p>')) },
    ...fields,
  };
}

interface RawFake {
  readonly office: RawOffice;
  readonly select: (item: RawItem | null) => void;
  readonly tell: (event: string) => void;
  readonly handlers: string[];
}

export function rawFake({
  item = rawMail(),
  mailbox = {},
  sets = '1.16',
  platform = 'OfficeOnline',
}: {
  readonly item?: RawItem | null;
  readonly mailbox?: Partial<RawMailbox>;
  readonly sets?: string;
  readonly platform?: string;
} = {}): RawFake {
  const handlers: string[] = [];
  const registered = new Map<string, () => void>();
  let open = item;
  const box: RawMailbox = {
    get item() {
      return open;
    },
    userProfile: { emailAddress: 'Me@Ridgeline.example' },
    addHandlerAsync: (event, handler, done?: Done<unknown>) => {
      handlers.push(event);
      registered.set(event, handler);
      done?.(succeeded(null));
    },
  };
  const wholeBox: RawMailbox = Object.defineProperties(box, Object.getOwnPropertyDescriptors(mailbox));
  const minor = (version: string) => Number(version.split('.')[1]);
  return {
    handlers,
    office: {
      onReady: async () => ({ host: 'Outlook' }),
      context: {
        displayLanguage: 'zh-CN',
        platform,
        mailbox: wholeBox,
        requirements: {
          isSetSupported: (set, version) => set === 'Mailbox' && minor(version) <= minor(sets),
        },
      },
    },
    select: (next) => {
      open = next;
    },
    tell: (event) => registered.get(event)?.(),
  };
}
