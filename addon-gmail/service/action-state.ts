// What a button of a card means, signed: the parameters of a button come back from the client, so nothing in them is believed unsigned.
// Example: states.sign({ act: 'apply', ... }) -> "v1.2026b.eyJ...aGk.Zm9v"; states.read(it, { sub, messageId }) -> { ok: true, ... }

import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';

/** The part of a receipt that taking back needs; label names are of our own table. */
const receipt = v.strictObject({
  added: v.array(v.string()),
  removed: v.array(v.string()),
  movedFrom: v.nullable(v.string()),
  movedTo: v.nullable(v.string()),
  /** Label id -> the messages of the thread that lost it. */
  taken: v.record(v.string(), v.array(v.string())),
});

const wish = v.variant('act', [
  v.strictObject({
    act: v.picklist(['show', 'apply', 'dismiss', 'ask-spam', 'spam', 'draft', 'make-labels']),
  }),
  v.strictObject({ act: v.literal('judge'), judged: v.picklist(['A', 'B', 'C', 'D', 'other']) }),
  v.strictObject({ act: v.literal('undo'), receipt }),
]);

const content = v.strictObject({
  sub: v.string(),
  mail: v.string(),
  thread: v.string(),
  /** Seconds since 1970. */
  until: v.number(),
  wish,
});

export type Wish = v.InferOutput<typeof wish>;
export type TakenBack = v.InferOutput<typeof receipt>;

/** Whose card it is and of which mail; a state is good for nothing else. */
export interface Bearer {
  readonly sub: string;
  readonly messageId: string;
  readonly threadId: string;
}

export interface StateKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

export type RefusedState = 'forged' | 'expired' | 'other-user' | 'other-mail';
export type ReadState =
  | { readonly ok: true; readonly wish: Wish; readonly threadId: string; readonly messageId: string }
  | { readonly ok: false; readonly why: RefusedState };

export interface ActionStates {
  sign(wish: Wish, bearer: Bearer): string;
  /** `messageId` null: the event names no mail, then the one in the state is meant. */
  read(state: string, bearer: { readonly sub: string; readonly messageId: string | null }): ReadState;
}

/** A card may stay open over a weekend's first day; after that the mail has changed more than the card. */
export const stateLife = 48 * 3600;
const mostLetters = 12_000;
const version = 'v1';

/** @param keys the first signs, all of them are believed: a new key goes in front, the old one leaves two days later. */
export function createActionStates(keys: readonly StateKey[], now: () => number): ActionStates {
  const [current] = keys;
  if (current === undefined) throw new Error('[action-state] at least one key');
  const seconds = () => Math.floor(now() / 1000);
  return {
    sign(wish, { sub, messageId, threadId }) {
      const told = { sub, mail: messageId, thread: threadId, until: seconds() + stateLife, wish };
      const payload = Buffer.from(JSON.stringify(told)).toString('base64url');
      const head = `${version}.${current.id}.${payload}`;
      return `${head}.${seal(head, current).toString('base64url')}`;
    },
    read(state, { sub, messageId }) {
      const told = open(state, keys);
      if (told === null) return { ok: false, why: 'forged' };
      if (told.until < seconds()) return { ok: false, why: 'expired' };
      if (told.sub !== sub) return { ok: false, why: 'other-user' };
      if (messageId !== null && told.mail !== messageId) return { ok: false, why: 'other-mail' };
      return { ok: true, wish: told.wish, messageId: told.mail, threadId: told.thread };
    },
  };
}

function seal(head: string, { secret }: StateKey): Buffer {
  return createHmac('sha256', secret).update(head).digest();
}

/** The seal is checked before anything in the state is read. */
function open(state: string, keys: readonly StateKey[]): v.InferOutput<typeof content> | null {
  if (state.length > mostLetters) return null;
  const [mark, keyId, payload, given, ...more] = state.split('.');
  const key = keys.find(({ id }) => id === keyId);
  if (mark !== version || key === undefined || payload === undefined || given === undefined) return null;
  const wanted = seal(`${mark}.${keyId}.${payload}`, key);
  const sealed = Buffer.from(given, 'base64url');
  if (more.length > 0 || sealed.length !== wanted.length || !timingSafeEqual(sealed, wanted)) return null;
  try {
    const read = v.safeParse(content, JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
