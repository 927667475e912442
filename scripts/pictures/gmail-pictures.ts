// The pictures of the Gmail extension in the stand-in for Gmail: the drawer beside a mail, the side panel, the page for many mails.
// Example: for await (const path of gmailPictures()) ... -> docs/gmail-drawer-light-zh.png, docs/gmail-side-320-dark-en.png, ...

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beginStory, type OpenGmail } from '../../test/gmail-host/begin-story.ts';
import { extensionFiles } from '../../test/gmail-host/extension-files.ts';
import { type Desk, startDesk } from '../../test/gmail-host/open-gmail.ts';
import { rfq } from '../../test/gmail-host/stand-in-mails.ts';
import { pictureMails } from './picture-mails.ts';

const looks = [
  { language: 'zh', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const;
type Look = (typeof looks)[number];

/** Gives the path of each picture once it is taken. */
export async function* gmailPictures(): AsyncGenerator<string> {
  const desk = await startDesk(await extensionFiles());
  try {
    for (const look of looks) {
      const open = await begin(desk, look);
      yield await drawerPicture(open, look);
      yield await sidePicture(open, look);
      yield await batchPicture(open, look);
    }
  } finally {
    await desk.close();
  }
}

function begin(desk: Desk, { language, scheme }: Look): Promise<OpenGmail> {
  return beginStory(desk, {
    scheme,
    mails: pictureMails,
    record: { language },
    identity: { consent: 'given' },
    look: { layout: 'below', dark: scheme === 'dark', language: language === 'zh' ? 'zh-CN' : 'en' },
  });
}

const nameOf = (what: string, { language, scheme }: Look) =>
  join('docs', `gmail-${what}-${scheme}-${language}.png`);

/** With its labels on, so that the chips of the list are seen too. */
async function drawerPicture({ page, panel, show, redraw }: OpenGmail, look: Look): Promise<string> {
  await show(rfq);
  await panel.locator('.label-plan').waitFor();
  await panel.locator('.iq .button.primary').click();
  await panel.locator('.iq .status .act[data-state=confirmed]').waitFor();
  await redraw();
  const path = nameOf('drawer', look);
  await page.screenshot({ path });
  return path;
}

async function sidePicture({ desk, page }: OpenGmail, look: Look): Promise<string> {
  const side = await ownPage(desk, look);
  await side.setViewportSize({ width: 320, height: 640 });
  await page.bringToFront();
  await side.goto(`${desk.origin}/panel.html`);
  await page.bringToFront();
  await side.locator('.iq .axes').waitFor();
  const path = nameOf('side-320', look);
  await side.screenshot({ path });
  return path;
}

async function batchPicture({ desk }: OpenGmail, look: Look): Promise<string> {
  const batch = await ownPage(desk, look);
  await batch.setViewportSize({ width: 900, height: 720 });
  await batch.goto(`${desk.origin}/batch.html`);
  await batch.locator('.button.primary').first().click();
  const count = pictureMails.length - 1; // Two of them are one conversation.
  await batch.locator(`.rows li:nth-child(${count}) b[data-class]`).waitFor({ state: 'attached' });
  await batch.locator('.buttons .button.primary:not([disabled])').waitFor();
  const path = nameOf('batch', look);
  await batch.screenshot({ path });
  return path;
}

async function ownPage({ context }: Desk, { scheme }: Look): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: scheme });
  return page;
}
