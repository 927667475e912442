// Where the ids of our labels are kept: an id outlives a new name that the user gives to a label.
// Example: after makeLabel('询盘/A 重点跟进') the store holds { '询盘/A 重点跟进': 'Label_7' }

/** Our names, as the vocabulary spells them, to Gmail's ids. */
export type LabelIds = ReadonlyMap<string, string>;

/** One store for each mailbox. Both may reject: labels are then found by their names. */
export interface LabelStore {
  get(): Promise<LabelIds>;
  put(ids: LabelIds): Promise<void>;
}

/** Forgets: for tests and for hosts that keep nothing. */
export function createMemoryLabelStore(): LabelStore {
  let kept: LabelIds = new Map();
  return {
    get: async () => kept,
    put: async (ids) => {
      kept = ids;
    },
  };
}
