// Pictures of the card that the Gmail service makes, as a phone shows it, from the page of the stand-in.
// Example: docs/gmail-card-light-zh.png, docs/gmail-card-dark-en.png

import { join } from 'node:path';
import { launchBrowser } from '../../test/browser/launch.ts';
import { serveCardPage } from '../gmail/serve-card-page.ts';
import { startServiceDesk } from '../gmail/service-desk.ts';

export async function* gmailCardPictures(): AsyncGenerator<string> {
  const desk = await startServiceDesk({ root: process.cwd(), labelling: true });
  const page = await serveCardPage(desk, 0);
  const browser = await launchBrowser();
  try {
    for (const theme of ['light', 'dark'] as const) {
      for (const language of ['zh', 'en'] as const) {
        const tab = await browser.newPage({
          colorScheme: theme,
          viewport: { width: 900, height: 1000 },
          deviceScaleFactor: 2,
        });
        await tab.goto(`${page.url}?mail=${desk.mails[1]?.id ?? ''}&language=${language}`);
        const path = join('docs', `gmail-card-${theme}-${language}.png`);
        await tab.locator('main').screenshot({ path });
        await tab.close();
        yield path;
      }
    }
  } finally {
    await browser.close();
    page.close();
    await desk.close();
  }
}
