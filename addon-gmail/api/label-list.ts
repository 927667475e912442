// The labels that a Gmail mailbox has, looked up by our names: by the id that was kept first, by the name second.
// Example: the user renamed 询盘/A 重点跟进 to VIP -> list.find('询盘/A 重点跟进') still finds it, and its name reads as ours

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import type { Answer } from '../../src/mailbox/mailbox.ts';
import type { GmailApi } from './gmail-api.ts';
import type { LabelStore } from './label-store.ts';

export type Label = gmail_v1.Schema$Label;

export interface LabelList {
  find(name: string): Promise<Answer<Label | null>>;
  /** Names for ids; ours as the vocabulary spells them, system labels left out. */
  names(ids: readonly string[]): Promise<Answer<readonly string[]>>;
  /** Keeps the id of a label of ours. @returns whether it was not known before. */
  keep(name: string, id: string): Promise<boolean>;
  /** The list of this morning is not the list of now. */
  forget(): void;
}

interface Listed {
  readonly byId: ReadonlyMap<string, Label>;
  readonly byName: ReadonlyMap<string, Label>;
  /** Our name -> id, only those that are still there. */
  readonly ours: ReadonlyMap<string, string>;
}

export function createLabelList(api: GmailApi, store: LabelStore): LabelList {
  let listing: Promise<Answer<Listed>> | null = null;

  function list(): Promise<Answer<Listed>> {
    listing ??= read(api, store).then((listed) => {
      if (!listed.ok) listing = null;
      return listed;
    });
    return listing;
  }

  return {
    async find(name) {
      const listed = await list();
      if (!listed.ok) return listed;
      const { byId, byName, ours } = listed.value;
      return { ok: true, value: byId.get(ours.get(name) ?? '') ?? byName.get(plainName(name)) ?? null };
    },
    async names(ids) {
      let listed = await list();
      // A label that the list does not know was made since.
      if (listed.ok && !ids.every(listed.value.byId.has, listed.value.byId)) {
        listing = null;
        listed = await list();
      }
      if (!listed.ok) return listed;
      const { byId, ours } = listed.value;
      const ourNames = new Map([...ours].map(([name, id]) => [id, name]));
      const users = ids.filter((id) => byId.get(id)?.type === 'user');
      return { ok: true, value: users.map((id) => ourNames.get(id) ?? byId.get(id)?.name ?? id) };
    },
    async keep(name, id) {
      const kept = await idsIn(store);
      if (kept.get(name) === id) return false;
      // Without the store the label is found by its name the next time.
      await store.put(new Map([...kept, [name, id]])).catch(() => undefined);
      listing = null;
      return true;
    },
    forget() {
      listing = null;
    },
  };
}

async function read(api: GmailApi, store: LabelStore): Promise<Answer<Listed>> {
  const answer = await api.listLabels();
  if (!answer.ok) return answer;
  const labels = (answer.value.labels ?? []).filter(({ id, name }) => id && name);
  const byId = new Map(labels.map((label) => [label.id ?? '', label]));
  const byName = new Map(labels.map((label) => [plainName(label.name ?? ''), label]));
  const ours = new Map([...(await idsIn(store))].filter(([, id]) => byId.has(id)));
  return { ok: true, value: { byId, byName, ours } };
}

async function idsIn(store: LabelStore): Promise<ReadonlyMap<string, string>> {
  return store.get().catch(() => new Map<string, string>());
}

/** Gmail tells names apart without case, width and blanks around. */
function plainName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
