// What a user sees of our drawer at the right edge of Gmail. Example: await drawerFrame(page).locator('.iq .verdict').waitFor()

import type { Frame, FrameLocator, Page } from 'playwright-core';

const host = '#inquiry-quadrant-drawer';
/** Locators look through an open shadow root. */
const frame = `${host} iframe`;

export const drawer = (page: Page) => page.locator(host);
/** A part of the drawer around the panel: `tab`, `close`, `reduced`, ... */
export const drawerPart = (page: Page, name: string) => page.locator(`${host} [data-iq=${name}]`);
export const drawerFrames = (page: Page) => page.locator(frame);
/** The panel's own page inside the drawer. */
export const drawerFrame = (page: Page): FrameLocator => page.frameLocator(frame);

/** The same as a frame, for what a locator cannot tell. */
export async function panelFrame(page: Page): Promise<Frame> {
  const element = await drawerFrames(page).elementHandle();
  const found = await element?.contentFrame();
  if (found === null || found === undefined) throw new Error('no panel in the drawer');
  return found;
}

/** Folded away, whatever it last showed. */
export async function folded(page: Page): Promise<void> {
  await page.locator(`${host}[data-state=closed]`).waitFor({ state: 'attached' });
}
