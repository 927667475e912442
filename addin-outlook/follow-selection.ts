// Shows the page for several mails instead of the panel while more than one mail is selected, where the client can load them.
// Example: 37 mails selected -> the panel steps back and the page of the 37 stands there; one selected -> the panel again

import type { MailItem } from './office-port.ts';
import type { Session } from './pane-session.ts';

export interface SelectionParts {
  readonly session: Session;
  /** The panel's element; the other page is put beside it. */
  readonly place: HTMLElement;
  /** Told the way to the mail that is loaded beside the open one, so that the mailbox writes on it. */
  readonly setLoaded: (loaded: () => MailItem | null) => void;
}

/** @returns the way to stop. */
export function followSelection({ session, place, setLoaded }: SelectionParts): () => void {
  const { port } = session;
  if (!port.can.select || !port.can.load) return () => {};
  let page: Promise<{ readonly show: (shown: boolean) => void }> | null = null;
  /** Counts the looks: an answer of the client to an older one is dropped. */
  let round = 0;

  async function look(): Promise<void> {
    round += 1;
    const mine = round;
    const selected = await port.selected();
    if (mine !== round) return;
    const several = selected.ok && selected.value.length > 1;
    // Most users never select several: its page is loaded when somebody does.
    if (several) page ??= openPage();
    if (page === null) return;
    try {
      const shown = await page;
      if (mine !== round) return;
      shown.show(several);
    } catch {
      // Its file could not be fetched: the next selection tries again.
      page = null;
    }
  }

  async function openPage() {
    const { mountSeveral } = await import('./mount-several.tsx');
    return mountSeveral({ session, beside: place, setLoaded });
  }

  const stop = port.onSelectionChanged(() => void look());
  void look();
  return stop;
}
