// An .msg of Outlook in the built workbench: its reader comes as a chunk of its own, from the page's own address.
// Example: choose inquiry.msg -> the mail opens with the words of its packed RTF body

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { msgBytes, storedRtf } from '../email/write-msg.ts';
import { openMail, settled, startWorkbench, type Workbench } from './workbench-page.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await startWorkbench();
});
afterAll(() => bench.close());

describe('An .msg file in the workbench', () => {
  it('is read, and kept out of an .mbox, which the page says', { timeout: 90_000 }, async () => {
    const { page, context, strangers, faults } = await bench.open();
    const sound = msgBytes({
      subject: 'Outlook inquiry',
      senderName: 'Nora Quist',
      senderAddress: 'nora@quist-camping.example',
      rtf: storedRtf(
        '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}We need 240 pcs of camping tents, FOB Ningbo.\\par Nora Quist}',
      ),
    });
    await page.locator('[data-files]').setInputFiles([
      { name: 'inquiry.msg', mimeType: '', buffer: Buffer.from(sound) },
      { name: 'broken.msg', mimeType: '', buffer: Buffer.from(sound.subarray(0, 900)) },
    ]);
    await page.locator('.notice.info').waitFor();
    await settled(page);
    expect((await page.locator('.notice.problem').allTextContents()).join()).toContain('broken.msg');
    await openMail(page, 'Outlook inquiry');
    expect(await page.locator('article.mail-open').textContent()).toContain('240 pcs');
    await page.locator('.menu button').first().click();
    await page.getByText('.mbox').click();
    await expect
      .poll(() => page.locator('.notice').allTextContents())
      .toContainEqual(expect.stringContaining('1 .msg'));
    expect(strangers).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
