// What the shared engine needs to run plans on an Outlook mailbox: categories of the open mail through Office, folders through a mover.
// Example: driver.addLabels('a@b.example', ['询盘/A 重点跟进']) on a mailbox without that category -> makes it, then puts it on

import type { Folder, MailboxDriver, MessageState } from '../src/mailbox/driver.ts';
import { hasLabel } from '../src/mailbox/label-names.ts';
import type { Answer } from '../src/mailbox/mailbox.ts';
import { type ProblemCode, problemOf } from '../src/mailbox/problem.ts';
import { type CategoryList, createCategoryList } from './category-list.ts';
import type { GraphMails } from './graph/mover.ts';
import type { MailItem, OfficeAnswer, OfficePort } from './office-port.ts';
import { officeCodes } from './office-problem.ts';
import type { Place, Places } from './places.ts';

export interface OutlookDriverParts {
  readonly port: OfficePort;
  readonly mover: GraphMails;
  readonly places: Places;
  /** The token of a mail by its key; null while it is not open, since Office then cannot reach it. */
  readonly itemOf: (messageId: string) => MailItem | null;
}

const done: Answer<null> = { ok: true, value: null };

export function outlookDriver(parts: OutlookDriverParts): MailboxDriver {
  const { port, mover, places, itemOf } = parts;
  const list = createCategoryList(port);
  return {
    // Read each time: whether mail can be moved may show itself only after the sign-in.
    get can() {
      const { categories, masterCategories } = port.can;
      return {
        label: categories,
        makeLabels: masterCategories,
        colourLabels: masterCategories,
        move: mover.can,
        undo: categories || mover.can,
      };
    },
    async readState(messageId) {
      const item = itemOf(messageId);
      const place = await places.get(messageId);
      if (item === null) return readAway(mover, place);
      const labels = await labelsOf(port, item);
      return labels.ok
        ? { ok: true, value: { labels: labels.value, folder: place?.folder ?? home } }
        : labels;
    },
    async makeLabel(label) {
      const answer = await list.make(label);
      const item = port.item();
      return answer.ok || item === null ? answer : told(port, item, answer);
    },
    async addLabels(messageId, names) {
      const item = itemOf(messageId);
      if (item === null) return away(parts, messageId, (id) => mover.addLabels(id, names));
      return told(port, item, await addCategories(port, list, { item, names }));
    },
    async removeLabels(messageId, names) {
      const item = itemOf(messageId);
      if (item === null) return away(parts, messageId, (id) => mover.removeLabels(id, names));
      return told(port, item, await removeCategories(port, item, names));
    },
    move: (messageId, to) => move(parts, messageId, to),
  };
}

/** Where a mail is that was never moved by us: the client does not tell, and the way back is kept with each move. */
const home: Folder = 'inbox';

function isAway(place: Place | null): place is Place {
  return place !== null && place.folder !== home;
}

/** Only a mail that we moved is known while it is not open; without a sign-in it is believed to be as we left it. */
async function readAway(mover: GraphMails, place: Place | null): Promise<Answer<MessageState>> {
  if (!isAway(place)) return refusal('not-open');
  if (!mover.signedIn) return { ok: true, value: place };
  const state = await mover.readState(place.id);
  return state.ok ? { ok: true, value: { labels: state.value.labels, folder: place.folder } } : state;
}

/** Office reaches the open mail alone; one that we moved away is reached as it was moved, any other waits until it is opened. */
async function away(
  { mover, places }: OutlookDriverParts,
  messageId: string,
  work: (id: string) => Promise<Answer<null>>,
): Promise<Answer<null>> {
  const place = await places.get(messageId);
  if (!isAway(place)) return refusal('not-open');
  if (!mover.can) return refusal('open-first');
  const signedIn = mover.signedIn ? done : await mover.signIn();
  return signedIn.ok ? work(place.id) : refusal('open-first');
}

async function labelsOf(port: OfficePort, item: MailItem): Promise<Answer<readonly string[]>> {
  return port.can.categories ? port.categories(item) : { ok: true, value: [] };
}

interface Wish {
  readonly item: MailItem;
  readonly names: readonly string[];
}

async function addCategories(port: OfficePort, list: CategoryList, wish: Wish): Promise<OfficeAnswer<null>> {
  const first = await port.addCategories(wish.item, wish.names);
  if (first.ok || first.code === officeCodes.categoryExists) return { ok: true, value: null };
  if (first.code !== officeCodes.unknownCategory) return first;
  // The list of this morning is not the list of now: somebody took a category off it, or made it in another client.
  list.forget();
  for (const name of wish.names) {
    const made = await list.make(list.specOf(name), false);
    if (!made.ok) return made;
  }
  return port.addCategories(wish.item, wish.names);
}

/** Clients are known to confirm a removal that did not happen: only what is gone is called removed. */
async function removeCategories(
  port: OfficePort,
  item: MailItem,
  names: readonly string[],
): Promise<OfficeAnswer<null>> {
  for (let tries = 0; tries < 2; tries += 1) {
    const answer = await port.removeCategories(item, names);
    if (!answer.ok) return answer;
    const left = await port.categories(item);
    // The removal was confirmed; that it cannot be looked at is no refusal.
    if (!left.ok || !names.some((name) => hasLabel(left.value, name))) return { ok: true, value: null };
  }
  return { ...refusal('timed-out'), code: null };
}

/** A lack of permission has another way on where the mail is somebody else's. */
async function told(port: OfficePort, item: MailItem, answer: Answer<null>): Promise<Answer<null>> {
  if (answer.ok || answer.problem.code !== 'no-permission') return answer;
  return (await port.isShared(item)) === true ? refusal('shared-mailbox') : answer;
}

async function move(
  { port, mover, places, itemOf }: OutlookDriverParts,
  messageId: string,
  to: Folder,
): Promise<Answer<null>> {
  const item = itemOf(messageId);
  const place = await places.get(messageId);
  if (item === null && !isAway(place)) return refusal('not-open');
  const id = item === null ? (place?.id ?? '') : port.restId(item.itemId);
  const seen = item === null ? null : await labelsOf(port, item);
  const target = to === home && isAway(place) ? place.from : to;
  const answer = await mover.move(id, target);
  if (!answer.ok) return answer;
  // A repeat finds the mail moved already and must not forget where it came from.
  const from = answer.value.from === to ? (place?.from ?? home) : answer.value.from;
  const labels = seen?.ok === true ? seen.value : (place?.labels ?? []);
  // The mail is moved; a full store must not say that it is not. The way back is then the inbox.
  await places.put(messageId, { id: answer.value.id, folder: to, from, labels }).catch(() => undefined);
  return done;
}

function refusal(code: ProblemCode) {
  return { ok: false as const, problem: problemOf(code) };
}
