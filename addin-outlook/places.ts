// Where the mails lie that this add-in has moved, kept beside the journal: the client itself tells no folder.
// Example: await places.put('a@b.example', { id: 'AAMk…', folder: 'd-class', from: 'inbox', labels: ['询盘/D 非潜在客户'] })

import type { Folder } from '../src/mailbox/driver.ts';

export interface Place {
  /** The mail's id after the move. */
  readonly id: string;
  readonly folder: Folder;
  /** The folder it was moved from, for the way back. */
  readonly from: Folder;
  /** What it carried when it was moved: it is not open any more. */
  readonly labels: readonly string[];
}

export interface Places {
  /** null for a mail that was never moved by us, and for a damaged record. */
  get(key: string): Promise<Place | null>;
  put(key: string, place: Place): Promise<void>;
}

interface Documents {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
}

export function createPlaces(documents: Documents): Places {
  return {
    async get(key) {
      const value = await documents.get(nameOf(key)).catch(() => null);
      return isPlace(value) ? value : null;
    },
    put: (key, place) => documents.put(nameOf(key), place),
  };
}

function nameOf(key: string): string {
  return `place ${key}`;
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { id, folder, from, labels } = value as { readonly [name in keyof Place]?: unknown };
  return [id, folder, from].every((each) => typeof each === 'string') && Array.isArray(labels);
}
