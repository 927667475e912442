// Puts labels on a thread and takes others off, and remembers which of its messages had what, so that undo can be exact.
// Example: changeThread(parts, '18c1', { add: ['Label_7'], remove: ['INBOX'], restores: false }) -> one threads.modify

import type { ChangeSender } from './change-sender.ts';
import type { ApiAnswer } from './gmail-api.ts';
import type { SeenThreads } from './seen-threads.ts';
import type { TakenOff, ThreadMemory } from './thread-memory.ts';
import { having, labelsOf, type ThreadMessage } from './thread-state.ts';

export interface ChangeParts {
  readonly memory: ThreadMemory;
  readonly seen: SeenThreads;
  readonly send: ChangeSender;
}

/** By the ids of labels. */
export interface IdChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** What comes back goes to the messages that had it. */
  readonly restores: boolean;
}

/** Remembers who had what, then sends: what comes back by an undo goes to the messages that had it, all else to the thread. */
export async function changeThread(
  { memory, seen, send }: ChangeParts,
  threadId: string,
  change: IdChange,
): Promise<ApiAnswer<unknown>> {
  const messages = await seen.last(threadId);
  if (!messages.ok) return messages;
  const ids = labelsOf(messages.value);
  const remove = change.remove.filter((id) => ids.includes(id));
  const taken = await memory.get(threadId).catch((): TakenOff => new Map());
  const partial = change.restores
    ? partialAdds(change.add, taken, messages.value)
    : new Map<string, string[]>();
  const whole = change.add.filter((id) => !partial.has(id));
  const base = { threadId, messages: messages.value };
  const changes = [
    ...[...partial].map(([id, only]) => ({ ...base, add: [id], remove: [], only })),
    ...(whole.length + remove.length > 0 ? [{ ...base, add: whole, remove, only: null }] : []),
  ];
  const planned: TakenOff = new Map([
    ...taken,
    ...remove.map((id) => [id, having(messages.value, id)] as const),
  ]);
  // Written down before it is done, so that undo never guesses; without the memory it works on the thread as a whole.
  if (remove.length > 0) await memory.put(threadId, planned).catch(() => undefined);
  for (const one of changes) {
    const answer = await send(one);
    if (!answer.ok) return answer;
    seen.changed(one, answer.value);
  }
  const left = new Map([...planned].filter(([id]) => !change.add.includes(id)));
  if (left.size < planned.size) await memory.put(threadId, left).catch(() => undefined);
  return { ok: true, value: null };
}

/** Label id -> the messages that had it, where that is not the whole thread. */
function partialAdds(
  add: readonly string[],
  taken: ReadonlyMap<string, readonly string[]>,
  messages: readonly ThreadMessage[],
): Map<string, string[]> {
  const partial = new Map<string, string[]>();
  for (const id of add) {
    const had = messages
      .filter((message) => taken.get(id)?.includes(message.id))
      .map((message) => message.id);
    if (had.length > 0 && had.length < messages.length) partial.set(id, had);
  }
  return partial;
}
