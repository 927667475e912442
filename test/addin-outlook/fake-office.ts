// A mailbox server and an Outlook client before it, hand-written after the port: state in memory, faults on demand, every call counted.
// Example: const office = fakeOffice(fakeServer([{ itemId: 'I1', key: 'a@b.example', subject: 'Tents' }])); office.select('I1')

import type {
  MailItem,
  MasterCategory,
  OfficeAnswer,
  OfficeCan,
  OfficeColours,
  OfficePlace,
  OfficePort,
} from '../../addin-outlook/office-port.ts';
import { problemOfCode } from '../../addin-outlook/office-problem.ts';
import { hasLabel, withoutLabels } from '../../src/mailbox/label-names.ts';
import { problemOf } from '../../src/mailbox/problem.ts';

export interface FakeMail {
  itemId: string;
  readonly key: string;
  readonly subject: string;
  readonly from?: string;
  readonly html?: string;
  readonly headers?: string;
  readonly eml?: string;
  readonly fileBytes?: number;
  readonly shared?: boolean;
  categories: readonly string[];
  folder: string;
  notes: unknown;
}

export interface FakeServer {
  readonly mails: FakeMail[];
  master: readonly MasterCategory[];
  readonly settings: Map<string, unknown>;
}

export type FakeMailSeed = Pick<FakeMail, 'itemId' | 'key' | 'subject'> & Partial<FakeMail>;

export function fakeServer(mails: readonly FakeMailSeed[]): FakeServer {
  const kept = mails.map((mail) => ({ categories: [], folder: 'inbox', notes: null, ...mail }));
  const names = [...new Set(kept.flatMap(({ categories }) => categories))];
  return { mails: kept, master: names.map((name) => ({ name, preset: 12 })), settings: new Map() };
}

export type FakeVerb = Exclude<
  keyof OfficePort,
  'can' | 'place' | 'item' | 'setting' | 'colours' | 'restId' | `on${string}`
>;

/** What goes wrong with a call: Office's code, no answer at all, or an answer lost after the work was done. */
export type FakeFault = number | 'silent' | 'lost' | 'timed-out';

export interface FakeOffice extends OfficePort {
  /** Opens a mail in the client. `event` false: the client forgets to tell, as it does. */
  select(itemId: string | null, event?: boolean): void;
  readonly calls: FakeVerb[];
  readonly replies: string[];
  fault: (verb: FakeVerb) => FakeFault | null;
  /** Told after a write was done at the server. */
  onWrite: (verb: FakeVerb) => void;
  /** Held calls of this verb answer when `release` is called. */
  hold(verb: FakeVerb): { readonly release: () => void };
  setColours(colours: OfficeColours | null): void;
}

const can: OfficeCan = {
  categories: true,
  masterCategories: true,
  headers: true,
  eml: false,
  reply: true,
  select: true,
  load: true,
  signIn: true,
};

const place: OfficePlace = { language: 'en-US', platform: 'web', account: 'me@ridgeline.example' };

export function fakeOffice(
  server: FakeServer,
  lacks: { readonly can?: Partial<OfficeCan>; readonly place?: Partial<OfficePlace> } = {},
): FakeOffice {
  const listeners = {
    item: new Set<() => void>(),
    selection: new Set<() => void>(),
    colours: new Set<() => void>(),
  };
  const holds = new Map<FakeVerb, Promise<void>>();
  const calls: FakeVerb[] = [];
  const replies: string[] = [];
  let open: string | null = null;
  let seen: MailItem | null = null;
  let loaded: MailItem | null = null;
  let colours: OfficeColours | null = null;

  const mailAt = (itemId: string | null) => server.mails.find((mail) => mail.itemId === itemId) ?? null;
  function item(): MailItem | null {
    const mail = mailAt(open);
    if (mail === null) seen = null;
    else if (seen?.itemId !== mail.itemId) seen = tokenOf(mail);
    return seen;
  }
  const isLive = (token: MailItem) => token === loaded || item() === token;

  async function call<T>(verb: FakeVerb, work: () => OfficeAnswer<T>): Promise<OfficeAnswer<T>> {
    calls.push(verb);
    await holds.get(verb);
    const fault = office.fault(verb);
    if (fault === null) return work();
    if (fault === 'silent') return new Promise(() => {});
    if (fault === 'lost') work();
    if (typeof fault === 'number') return refusal(fault);
    return { ok: false, problem: problemOf('timed-out'), code: null };
  }
  const onMail = <T>(verb: FakeVerb, token: MailItem, work: (mail: FakeMail) => T) =>
    call<T>(verb, () => {
      const mail = mailAt(token.itemId);
      if (!isLive(token)) return { ok: false, problem: problemOf('not-open'), code: null };
      return mail === null ? refusal(9049) : { ok: true, value: work(mail) };
    });
  const written = (verb: FakeVerb): null => {
    office.onWrite(verb);
    return null;
  };
  const listen = (set: Set<() => void>) => (listener: () => void) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  const tell = (set: Set<() => void>) => {
    for (const listener of [...set]) listener();
  };

  const office: FakeOffice = {
    can: { ...can, ...lacks.can },
    place: { ...place, ...lacks.place },
    item,
    readBody: (token, form) => onMail('readBody', token, ({ html = '' }) => (form === 'html' ? html : '')),
    readHeaders: (token) => onMail('readHeaders', token, ({ headers = '' }) => headers),
    readEml: (token) => onMail('readEml', token, ({ eml = '' }) => new TextEncoder().encode(eml)),
    async isShared(token) {
      const answer = await onMail('isShared', token, ({ shared = false }) => shared);
      return answer.ok ? answer.value : null;
    },
    categories: (token) => onMail('categories', token, ({ categories }) => categories),
    async addCategories(token, names) {
      const missing = names.some(
        (name) =>
          !hasLabel(
            server.master.map((each) => each.name),
            name,
          ),
      );
      return onMail('addCategories', token, (mail) => {
        if (missing) throw new Unknown();
        mail.categories = [...mail.categories, ...withoutLabels(names, mail.categories)];
        return written('addCategories');
      }).catch(unlessUnknown);
    },
    removeCategories: (token, names) =>
      onMail('removeCategories', token, (mail) => {
        mail.categories = withoutLabels(mail.categories, names);
        return written('removeCategories');
      }),
    masterCategories: () =>
      call('masterCategories', () =>
        office.can.masterCategories ? { ok: true, value: server.master } : refusal(5000),
      ),
    addMasterCategory: (category) =>
      call('addMasterCategory', () => {
        if (server.master.some(({ name }) => hasLabel([name], category.name))) return refusal(9045);
        server.master = [...server.master, category];
        return { ok: true, value: written('addMasterCategory') };
      }),
    readNotes: (token) => onMail('readNotes', token, ({ notes }) => notes),
    writeNotes: (token, notes) =>
      onMail('writeNotes', token, (mail) => {
        mail.notes = JSON.parse(JSON.stringify(notes));
        return null;
      }),
    setting: (name) => server.settings.get(name) ?? null,
    saveSetting: (name, value) =>
      call('saveSetting', () => {
        const text = JSON.stringify(value);
        if (text.length > 32_000) return refusal(9019);
        server.settings.set(name, JSON.parse(text));
        return { ok: true, value: null };
      }),
    openReply: (token, html) =>
      onMail('openReply', token, () => {
        replies.push(html);
        return null;
      }),
    colours: () => colours,
    restId: (itemId) => itemId.replaceAll('/', '-'),
    selected: () => call('selected', () => ({ ok: true, value: server.mails.map(selectedOf) })),
    load: (itemId) =>
      call('load', () => {
        const mail = mailAt(itemId);
        if (mail === null) return refusal(9049);
        loaded = tokenOf(mail);
        return { ok: true, value: loaded };
      }),
    unload: () =>
      call('unload', () => {
        loaded = null;
        return { ok: true, value: null };
      }),
    onItemChanged: listen(listeners.item),
    onSelectionChanged: listen(listeners.selection),
    onColoursChanged: listen(listeners.colours),

    select(itemId, event = true) {
      open = itemId;
      if (event) tell(listeners.item);
    },
    calls,
    replies,
    fault: () => null,
    onWrite: () => {},
    hold(verb) {
      let release = () => {};
      holds.set(verb, new Promise((resolve) => (release = resolve)));
      return {
        release: () => {
          holds.delete(verb);
          release();
        },
      };
    },
    setColours(next) {
      colours = next;
      tell(listeners.colours);
    },
  };
  return office;
}

class Unknown extends Error {}

function unlessUnknown(error: unknown): OfficeAnswer<null> {
  if (error instanceof Unknown) return refusal(9044);
  throw error;
}

export function refusal(code: number) {
  return { ok: false as const, problem: problemOfCode(code), code };
}

function tokenOf(mail: FakeMail): MailItem {
  const [name = '', address = ''] = (mail.from ?? 'Mara Lindqvist <mara@nordcamp.example>')
    .replace('>', '')
    .split(' <');
  const from = { name, address };
  return {
    key: mail.key,
    itemId: mail.itemId,
    conversationId: `conversation of ${mail.key}`,
    internetMessageId: mail.key,
    subject: mail.subject,
    from,
    sender: from,
    to: [{ name: '', address: 'sales@ridgeline.example' }],
    cc: [],
    created: '2026-11-20T08:00:00.000Z',
    attachments:
      mail.fileBytes === undefined
        ? []
        : [{ name: 'RFQ.pdf', type: 'application/pdf', size: mail.fileBytes, inline: false }],
  };
}

function selectedOf({ itemId, key, subject }: FakeMail) {
  return { itemId, conversationId: `conversation of ${key}`, internetMessageId: key, subject };
}
