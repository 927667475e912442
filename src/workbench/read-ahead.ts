// The mails that the user is likely to open next are read while he reads this one, so that their verdict is there at the click.
// Example: ahead.around(['m3', 'm1']); ...; await ahead.open('m3') -> the mail that was read meanwhile

import type { OpenedMail } from './screening-messages.ts';

export interface ReadAheadParts {
  readonly read: (id: string) => Promise<OpenedMail | null>;
  /** All that a verdict hangs on beside the mail and the settings: another stamp reads again. */
  readonly stampOf: (id: string) => string;
}

export interface ReadAhead {
  /** Null when there is no such mail. Rejects when the worker fails at it. */
  open(id: string): Promise<OpenedMail | null>;
  around(ids: readonly string[]): void;
  /** The settings have changed: what was read before them is worth nothing. */
  forget(): void;
}

/** Mails held at a time: neighbours of the open one in both directions, and a few that were just left. */
const mostHeld = 8;

interface Held {
  readonly stamp: string;
  readonly coming: Promise<OpenedMail | null>;
}

export function createReadAhead({ read, stampOf }: ReadAheadParts): ReadAhead {
  const held = new Map<string, Held>();

  function take(id: string): Promise<OpenedMail | null> {
    const stamp = stampOf(id);
    const before = held.get(id);
    held.delete(id);
    const coming = before?.stamp === stamp ? before.coming : read(id);
    held.set(id, { stamp, coming });
    // A failure is not kept: the next try reads again.
    coming.catch(() => held.get(id)?.coming === coming && held.delete(id));
    for (const oldest of held.keys()) {
      if (held.size <= mostHeld) break;
      held.delete(oldest);
    }
    return coming;
  }

  return {
    open: take,
    around(ids) {
      for (const id of ids) take(id);
    },
    forget: () => held.clear(),
  };
}
