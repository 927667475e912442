// The calls of Office on the mailbox as a whole: the list of categories, settings, selection, events.
// Example: calls.masterCategories() -> { ok: true, value: [{ name: '询盘/A 重点跟进', preset: 4 }] }

import { bareId } from './mail-item.ts';
import { type CallManner, callOffice, present } from './office-call.ts';
import type { OfficePort } from './office-port.ts';
import type { RawCategory, RawMailbox, RawOffice, RawSelected } from './raw-office.ts';

export type MailboxCalls = Pick<
  OfficePort,
  | 'masterCategories'
  | 'addMasterCategory'
  | 'setting'
  | 'saveSetting'
  | 'colours'
  | 'restId'
  | 'selected'
  | 'onItemChanged'
  | 'onSelectionChanged'
  | 'onColoursChanged'
>;

/** Below the permission for the whole mailbox these calls throw at once. */
const listManner: CallManner = { patience: 10_000, thrown: 'no-permission' };
const settingManner: CallManner = { patience: 10_000, thrown: 'kept-here-only' };

export function mailboxCalls(office: RawOffice): MailboxCalls {
  const { context } = office;
  const mailbox = context.mailbox ?? {};
  return {
    async masterCategories() {
      const answer = await callOffice<readonly RawCategory[] | null>(
        (done) => present(mailbox.masterCategories).getAsync(done),
        listManner,
      );
      if (!answer.ok) return answer;
      const list = answer.value ?? [];
      return {
        ok: true,
        value: list.map(({ displayName, color }) => ({ name: displayName, preset: presetOf(color) })),
      };
    },
    async addMasterCategory({ name, preset }) {
      const category = { displayName: name, color: preset === null ? 'None' : `Preset${preset}` };
      const answer = await callOffice<unknown>(
        (done) => present(mailbox.masterCategories).addAsync([category], done),
        listManner,
      );
      return answer.ok ? { ok: true, value: null } : answer;
    },
    setting: (name) => settingOf(office, name),
    async saveSetting(name, value) {
      const answer = await callOffice<unknown>((done) => {
        const settings = present(context.roamingSettings);
        settings.set(name, value);
        settings.saveAsync(done);
      }, settingManner);
      return answer.ok ? { ok: true, value: null } : answer;
    },
    colours() {
      const { bodyBackgroundColor, bodyForegroundColor } = context.officeTheme ?? {};
      if (!bodyBackgroundColor || !bodyForegroundColor) return null;
      return { background: bodyBackgroundColor, foreground: bodyForegroundColor };
    },
    restId: (itemId) => restIdOf(mailbox, itemId),
    async selected() {
      const answer = await callOffice<readonly RawSelected[]>(
        (done) => present(mailbox.getSelectedItemsAsync).call(mailbox, done),
        { patience: 10_000, thrown: 'no-permission' },
      );
      if (!answer.ok) return answer;
      return { ok: true, value: answer.value.filter(isReadMail).map(selectedOf) };
    },
    onItemChanged: listening(office, 'ItemChanged', 'olkItemSelectedChanged'),
    onSelectionChanged: listening(office, 'SelectedItemsChanged', 'olkSelectedItemsChanged'),
    onColoursChanged: listening(office, 'OfficeThemeChanged', 'officeThemeChanged'),
  };
}

/** The client is asked once for each event and never to stop: it would then stop all listeners of that event. */
function listening(office: RawOffice, name: string, plain: string): (listener: () => void) => () => void {
  const listeners = new Set<() => void>();
  let asked = false;
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return (listener) => {
    const own = () => listener();
    listeners.add(own);
    if (!asked) {
      asked = true;
      const { mailbox } = office.context;
      // A client without the event is no failure: the pane also looks by itself.
      void callOffice<unknown>(
        (done) =>
          present(mailbox?.addHandlerAsync).call(mailbox, office.EventType?.[name] ?? plain, tell, done),
        { patience: 10_000 },
      );
    }
    return () => void listeners.delete(own);
  };
}

function settingOf({ context }: RawOffice, name: string): unknown {
  try {
    return context.roamingSettings?.get(name) ?? null;
  } catch {
    return null;
  }
}

/** Phones have no such function, and their ids have this form already. */
function restIdOf(mailbox: RawMailbox, itemId: string): string {
  try {
    return mailbox.convertToRestId?.(itemId, 'v2.0') ?? itemId;
  } catch {
    return itemId;
  }
}

function presetOf(color: string): number | null {
  const preset = /^preset(\d{1,2})$/i.exec(color)?.[1];
  return preset === undefined ? null : Number(preset);
}

function isReadMail({ itemType, itemMode }: RawSelected): boolean {
  return itemType?.toLowerCase() !== 'appointment' && itemMode?.toLowerCase() !== 'compose';
}

function selectedOf(raw: RawSelected) {
  return {
    itemId: raw.itemId ?? '',
    conversationId: raw.conversationId ?? '',
    internetMessageId: bareId(raw.internetMessageId ?? ''),
    subject: raw.subject ?? '',
  };
}
