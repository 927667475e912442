// The pictures of the Outlook pane: both languages, light and dark, narrow and wide.
// Example: for await (const path of outlookPictures()) ... -> docs/outlook-320-light-zh.png, docs/outlook-450-dark-en.png, ... eight files

import { join } from 'node:path';
import type { Desk } from '../../test/outlook-host/open-outlook.ts';
import { startDesk } from '../../test/outlook-host/open-outlook.ts';
import { paneFiles } from '../../test/outlook-host/pane-files.ts';
import { sampleMails, sellerSettings } from '../../test/outlook-host/sample-mails.ts';

/** Heights show the whole pane as Outlook on the web gives it, and some more where it is wide. */
const sizes = [
  { width: 320, height: 640 },
  { width: 450, height: 720 },
] as const;
const languages = [
  { locale: 'zh-CN', short: 'zh' },
  { locale: 'en-US', short: 'en' },
] as const;
const schemes = ['light', 'dark'] as const;

interface Picture {
  readonly size: (typeof sizes)[number];
  readonly language: (typeof languages)[number];
  readonly scheme: (typeof schemes)[number];
}

/** Gives the path of each picture once it is taken. */
export async function* outlookPictures(): AsyncGenerator<string> {
  const desk = await startDesk(await paneFiles());
  try {
    for (const size of sizes)
      for (const language of languages)
        for (const scheme of schemes) yield await take(desk, { size, language, scheme });
  } finally {
    await desk.close();
  }
}

async function take({ open }: Desk, { size, language, scheme }: Picture): Promise<string> {
  const mailbox = { mails: sampleMails(), settings: sellerSettings() };
  const { pane, page, context } = await open({ mailbox, locale: language.locale, scheme, ...size });
  await pane.locator('.iq .axes').waitFor();
  await pane.locator('.label-plan').waitFor();
  const path = join('docs', `outlook-${size.width}-${scheme}-${language.short}.png`);
  await page.screenshot({ path });
  await context.close();
  return path;
}
