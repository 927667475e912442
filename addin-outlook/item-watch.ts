// Notices that another mail is open, whatever the client tells: by its event, when the pane gets the focus or becomes visible, by
// looking now and then, and before every act. Example: event lost, user clicks into the pane -> check() -> listeners hear of the new mail

import type { MailItem, OfficePort } from './office-port.ts';

/** When the page thinks that a look is due; in the pane these are events of window and document. */
export interface WatchSigns {
  readonly onLook: (look: () => void) => () => void;
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

export interface ItemWatch {
  /** The mail that listeners were last told of. */
  current(): MailItem | null;
  /** Looks at the client now; what it sees is told before it returns. */
  check(): MailItem | null;
  /** Told the mail, null for none; never twice for the same. */
  onChange(listener: (item: MailItem | null) => void): () => void;
  stop(): void;
}

/** Milliseconds. The event sometimes comes before the client has set the new mail: one second look, then none is believed. */
const secondLook = 200;

export function createItemWatch(port: OfficePort, signs: WatchSigns): ItemWatch {
  const listeners = new Set<(item: MailItem | null) => void>();
  let told: MailItem | null = null;
  let pending: (() => void) | null = null;

  function tell(item: MailItem | null): void {
    const other = item?.key !== told?.key;
    // The same mail after a move: only its token is new.
    told = item;
    if (other) for (const listener of [...listeners]) listener(item);
  }

  function check(): MailItem | null {
    pending?.();
    pending = null;
    tell(port.item());
    return told;
  }

  function look(): void {
    if (port.item() !== null || told === null) check();
    else pending ??= signs.later(check, secondLook);
  }

  const stops = [port.onItemChanged(look), port.onSelectionChanged(look), signs.onLook(look)];
  return {
    current: () => told,
    check,
    onChange(listener) {
      const own = (item: MailItem | null) => listener(item);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    stop() {
      pending?.();
      for (const stop of stops) stop();
    },
  };
}
