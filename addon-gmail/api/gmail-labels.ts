// The labels of a Gmail mailbox: names to ids and back, made when missing, parents first, found again when renamed or made elsewhere.
// Example: labels.make(spec '询盘/A 重点跟进') -> makes '询盘', then the label in its colours; labels.ids(['询盘/A 重点跟进']) -> ['Label_7']

import type { Answer } from '../../src/mailbox/mailbox.ts';
import { problemOf } from '../../src/mailbox/problem.ts';
import { gmailColours } from '../../src/tags/gmail-colours.ts';
import type { LabelSpec } from '../../src/tags/tag.ts';
import type { ApiAnswer, GmailApi } from './gmail-api.ts';
import { createLabelList, type Label, type LabelList } from './label-list.ts';
import type { LabelStore } from './label-store.ts';

export interface GmailLabels extends Pick<LabelList, 'names' | 'forget'> {
  /** Makes a label that is missing; one that is there, in any case or under the user's own name for it, is a success. */
  make(label: LabelSpec): Promise<Answer<string>>;
  /** Ids of those that are there. */
  ids(names: readonly string[]): Promise<Answer<ReadonlyMap<string, string>>>;
}

interface Parts {
  readonly api: GmailApi;
  readonly list: LabelList;
}

export function createGmailLabels(api: GmailApi, store: LabelStore): GmailLabels {
  const list = createLabelList(api, store);
  const { names, forget } = list;
  let last: Promise<unknown> = Promise.resolve();
  return {
    names,
    forget,
    // One after the other: the second to want a label finds the one that the first has made.
    make(label) {
      const turn = last.then(() => make({ api, list }, label));
      last = turn.catch(() => null);
      return turn;
    },
    async ids(wanted) {
      const ids = new Map<string, string>();
      for (const name of wanted) {
        const found = await list.find(name);
        if (!found.ok) return found;
        if (found.value?.id) ids.set(name, found.value.id);
      }
      return { ok: true, value: ids };
    },
  };
}

async function make({ api, list }: Parts, { name, colour }: LabelSpec): Promise<Answer<string>> {
  const found = await list.find(name);
  if (!found.ok) return found;
  const color = safeColour(colour.gmail);
  for (const parent of found.value === null ? parentsOf(name) : []) {
    const there = await list.find(parent);
    if (!there.ok) return there;
    const made = there.value === null ? await create({ api, list }, parent, undefined) : there;
    if (!made.ok) return made;
  }
  const label = found.value === null ? await create({ api, list }, name, color) : found;
  if (!label.ok) return label;
  const id = label.value?.id ?? '';
  if (id === '') return { ok: false, problem: problemOf('timed-out') };
  const isNew = await list.keep(name, id);
  // One of our names that somebody made by hand gets our colour once; a colour of the user's own stays.
  const isBare = isNew && found.value !== null && found.value.color === undefined;
  if (isBare && color !== undefined) await api.patchLabel(id, { color });
  return { ok: true, value: id };
}

/** One label, its parents being there. A conflict is one that was made meanwhile: by another device, or by a call that got lost. */
async function create({ api, list }: Parts, name: string, colour: Label['color']): Promise<Answer<Label>> {
  const made = await api.createLabel(newLabel(name, colour));
  list.forget();
  if (made.ok || !isRefusedLabel(made)) return made;
  const found = await list.find(name);
  if (!found.ok) return found;
  if (found.value !== null) return { ok: true, value: found.value };
  // A colour that Gmail has given up must not cost the label.
  const plain = colour === undefined ? made : await api.createLabel(newLabel(name, undefined));
  list.forget();
  if (plain.ok || !isRefusedLabel(plain)) return plain;
  return { ok: false, problem: problemOf('cannot-make-label') };
}

/** Gmail makes no parents by itself: 'a/b/c' -> ['a', 'a/b']. */
function parentsOf(name: string): readonly string[] {
  const pieces = name.split('/');
  return pieces.slice(1).map((_, at) => pieces.slice(0, at + 1).join('/'));
}

function newLabel(name: string, color: Label['color']): Label {
  const shown: Label = { name, labelListVisibility: 'labelShow', messageListVisibility: 'show' };
  return color === undefined ? shown : { ...shown, color };
}

/** Both of the fixed list, or none: half a colour is refused. */
function safeColour({ background, text }: LabelSpec['colour']['gmail']): Label['color'] {
  const isSafe = [background, text].every((colour) => gmailColours.includes(colour.slice(1).toLowerCase()));
  return isSafe ? { backgroundColor: background, textColor: text } : undefined;
}

/** The label itself is refused, not the right to make one. */
function isRefusedLabel(answer: ApiAnswer<Label>): boolean {
  return !answer.ok && [400, 409, 412].includes(answer.failure.status);
}
