// Which messages of a thread had a label before it was taken off the whole thread, so that undo gives it back to those alone.
// Example: INBOX was on the second of two messages -> { INBOX: ['18c2'] }; the mail comes back with the first one still archived

/** Label id -> ids of the messages that had it when we took it off. */
export type TakenOff = ReadonlyMap<string, readonly string[]>;

/** Kept by thread id, as plain records. Both may reject: undo then works on the thread as a whole. */
export interface ThreadMemory {
  get(threadId: string): Promise<TakenOff>;
  put(threadId: string, taken: TakenOff): Promise<void>;
}

/** A place for records by key, such as the documents of the ledger. */
export interface DocumentPlace {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
}

export function createThreadMemory(documents: DocumentPlace): ThreadMemory {
  const keyOf = (threadId: string) => `gmail thread ${threadId}`;
  return {
    get: async (threadId) => readTaken(await documents.get(keyOf(threadId))),
    put: (threadId, taken) => documents.put(keyOf(threadId), Object.fromEntries(taken)),
  };
}

/** Forgets with the process: for tests and for hosts that keep nothing. */
export function createShortMemory(): ThreadMemory {
  const kept = new Map<string, unknown>();
  return createThreadMemory({
    get: async (key) => kept.get(key),
    put: async (key, value) => void kept.set(key, value),
  });
}

function readTaken(value: unknown): TakenOff {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([id, messages]) =>
      Array.isArray(messages) && messages.every((one) => typeof one === 'string')
        ? [[id, messages] as const]
        : [],
    ),
  );
}
