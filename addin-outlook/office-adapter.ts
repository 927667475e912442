// The one file that touches Office: waits for it and makes the port of this host from it.
// Example: const port = await officePort(loaded, 8000); null when the page was opened outside Outlook

import { itemCalls } from './item-calls.ts';
import { isSameItem, mailItemOf } from './mail-item.ts';
import { mailboxCalls } from './mailbox-calls.ts';
import { callOffice, present, refusedCall } from './office-call.ts';
import type { MailItem, OfficeCan, OfficePlatform, OfficePort } from './office-port.ts';
import type { RawItem, RawOffice } from './raw-office.ts';

/** Put there by Microsoft's script, which the page loads before this one. */
declare const Office: RawOffice | undefined;

/**
 * @param loaded resolves when Microsoft's script has run or failed.
 * @param patience milliseconds: on a page that is not in Outlook the script never says that it is ready.
 */
export async function officePort(loaded: Promise<void>, patience: number): Promise<OfficePort | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const ready = async () => {
    await loaded;
    if (typeof Office === 'undefined') return null;
    await Office.onReady();
    return Office;
  };
  const office = await Promise.race([ready().catch(() => null), late]);
  return office?.context?.mailbox === undefined ? null : createOfficePort(office);
}

export function createOfficePort(office: RawOffice): OfficePort {
  const { context } = office;
  const loaded = new Map<MailItem, RawItem>();
  let seen: MailItem | null = null;

  /** Read from the client each time: its event may come late or never. */
  function item(): MailItem | null {
    const raw = context.mailbox?.item ?? null;
    const now = raw === null ? null : mailItemOf(raw);
    if (now === null || seen === null || !isSameItem(now, seen)) seen = now;
    return seen;
  }

  function rawOf(token: MailItem): RawItem | null {
    const own = loaded.get(token);
    if (own !== undefined) return own;
    return item() === token ? (context.mailbox?.item ?? null) : null;
  }

  return {
    can: canOf(office),
    place: {
      language: context.displayLanguage ?? '',
      platform: platformOf(office),
      account: (context.mailbox?.userProfile?.emailAddress ?? '').toLowerCase(),
    },
    item,
    ...itemCalls(rawOf),
    ...mailboxCalls(office),
    async load(itemId) {
      const { mailbox } = context;
      const answer = await callOffice<RawItem>(
        (done) => present(mailbox?.loadItemByIdAsync).call(mailbox, itemId, done),
        { patience: 10_000, thrown: 'no-permission' },
      );
      if (!answer.ok) return answer;
      const token = mailItemOf(answer.value, itemId);
      if (token === null) return refusedCall('not-found');
      loaded.set(token, answer.value);
      return { ok: true, value: token };
    },
    async unload(token) {
      const raw = loaded.get(token);
      loaded.delete(token);
      const end = raw?.unloadAsync;
      if (end === undefined) return { ok: true, value: null };
      const answer = await callOffice<unknown>((done) => end.call(raw, done), { patience: 10_000 });
      return answer.ok ? { ok: true, value: null } : answer;
    },
  };
}

/** A client may report a set without having every call of it: both are asked. */
function canOf({ context }: RawOffice): OfficeCan {
  const { mailbox } = context;
  const has = (version: string, set = 'Mailbox') => {
    try {
      return context.requirements?.isSetSupported(set, version) === true;
    } catch {
      return false;
    }
  };
  const is = (value: unknown) => typeof value === 'function';
  const phone = platformOf({ context }) === 'phone';
  return {
    categories: has('1.8') && !phone,
    masterCategories: has('1.8') && !phone && is(mailbox?.masterCategories?.getAsync),
    headers: has('1.8'),
    eml: has('1.14'),
    reply: !phone,
    select: has('1.13') && is(mailbox?.getSelectedItemsAsync),
    load: has('1.15') && is(mailbox?.loadItemByIdAsync),
    signIn: has('1.1', 'NestedAppAuth'),
  };
}

const platforms: ReadonlyMap<string, OfficePlatform> = new Map<string, OfficePlatform>([
  ['OfficeOnline', 'web'],
  ['PC', 'windows'],
  ['Mac', 'mac'],
  ['iOS', 'phone'],
  ['Android', 'phone'],
]);

function platformOf({ context }: Pick<RawOffice, 'context'>): OfficePlatform {
  return platforms.get(context.platform ?? context.diagnostics?.platform ?? '') ?? 'other';
}
