// What a user sees of the panel, in whatever host: verdict, subject, what became of his click. Example: await shows(pane, 'RFQ', 'A')

import type { Frame } from 'playwright-core';
import { expect } from 'vitest';

/** A frame or a whole page with the panel in it. */
export type Pane = Pick<Frame, 'locator'>;

/** The processor may be shared: what comes at once elsewhere may take seconds here. */
const patience = 15_000;

/** Looks again until it is so. */
export const soon = (look: () => unknown) => expect.poll(look, { timeout: patience });

/** The letter in the tile; '' while the mail is read. */
export async function verdictOf(pane: Pane): Promise<string> {
  const tile = pane.locator('.iq .verdict .tile');
  const text = (await tile.count()) === 0 ? '' : ((await tile.first().textContent()) ?? '');
  return text.trim().replace('…', '');
}

export async function subjectOf(pane: Pane): Promise<string> {
  return (await pane.locator('.iq .subject').first().textContent()) ?? '';
}

/** Waits until the pane shows this verdict for the mail with this subject. */
export async function shows(pane: Pane, subject: string, letter: string): Promise<void> {
  await soon(async () => [await subjectOf(pane), await verdictOf(pane)]).toEqual([subject, letter]);
}

export const primary = (pane: Pane) => pane.locator('.iq .button.primary');

/** What became of the last act on the open mail, in words with the problem, once it is over. */
export async function outcome(pane: Pane): Promise<{ readonly state: string; readonly text: string }> {
  const act = pane.locator('.iq .status .act:not([data-state=waiting])');
  await act.waitFor();
  return { state: (await act.getAttribute('data-state')) ?? '', text: (await act.textContent()) ?? '' };
}
