// The selected mails of Outlook: loaded one after the other through the port, screened in the worker.
// Example: const selection = officeSelection({ port, core }); selection.loaded() -> the mail that the mailbox writes on, or null

import type { Answer } from '../src/mailbox/mailbox.ts';
import { problemOf } from '../src/mailbox/problem.ts';
import type { SelectedMails } from '../src/sidebar/several/selected-mails.ts';
import type { CoreClient } from './core-client.ts';
import type { MailItem, OfficePort } from './office-port.ts';
import { readItem } from './open-item.ts';

export interface OfficeSelection extends SelectedMails {
  /** Whether this client can load selected mails at all. */
  readonly can: boolean;
  loaded(): MailItem | null;
}

export interface OfficeSelectionParts {
  readonly port: OfficePort;
  readonly core: Pick<CoreClient, 'open'>;
}

export function officeSelection({ port, core }: OfficeSelectionParts): OfficeSelection {
  let item: MailItem | null = null;

  async function unload(): Promise<Answer<null>> {
    const was = item;
    item = null;
    return was === null ? { ok: true, value: null } : port.unload(was);
  }

  return {
    get can() {
      return port.can.select && port.can.load;
    },
    loaded: () => item,
    async list() {
      const selected = await port.selected();
      if (!selected.ok) return selected;
      return { ok: true, value: selected.value.map(({ itemId, subject }) => ({ id: itemId, subject })) };
    },
    async load(id) {
      // One that was left behind would make the client refuse the next.
      await unload();
      const loaded = await port.load(id);
      if (!loaded.ok) return loaded;
      item = loaded.value;
      const labels = port.can.categories ? await port.categories(item) : { ok: true as const, value: [] };
      if (!labels.ok) {
        await unload();
        return labels;
      }
      return { ok: true, value: { messageId: loaded.value.key, labels: labels.value } };
    },
    async screen() {
      if (item === null) return { ok: false, problem: problemOf('not-open') };
      const { key } = item;
      const source = await readItem(port, item);
      if (!source.ok) return source;
      try {
        return { ok: true, value: (await core.open(key, source.value)).screened };
      } catch {
        return { ok: false, problem: problemOf('unknown') };
      }
    },
    unload,
  };
}
