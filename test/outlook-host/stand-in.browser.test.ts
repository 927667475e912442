// The stand-in itself, with the smallest pane: what the tests of the real pane rest on is shown here first.
// Example: a page on a foreign origin -> office.js never says that it is ready

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from './open-outlook.ts';
import { standInMail } from './stand-in-mailbox.ts';

/** Other work may share the processor: what comes at once elsewhere may take seconds here. */
const soon = (look: () => unknown) => expect.poll(look, { timeout: 15_000 });

let desk: Desk;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'proof-pane.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  const html = readFileSync(join(import.meta.dirname, 'proof-pane.html'));
  desk = await startDesk(
    new Map([
      ['proof.html', html],
      ['proof.js', outputFiles[0]?.contents ?? new Uint8Array()],
    ]),
    { page: 'proof.html' },
  );
});
afterAll(() => desk.close());

const two = () => [
  standInMail({ id: 'm1', subject: 'Tents', html: '<p>300 pcs</p>' }),
  standInMail({ id: 'm2', subject: 'Ropes', html: '<p>20 km</p>' }),
];

describe('The stand-in for Outlook on the web, with office.js of the npm package (of 2022)', () => {
  it('is taken for Outlook: onReady fires, the body is read, a category is added', async () => {
    const { pane, outlook, strangers, faults, context } = await desk.open({ mailbox: { mails: two() } });
    await pane.locator('#ready', { hasText: 'ready' }).waitFor();
    await soon(() => pane.locator('#body').textContent()).toBe('<p>300 pcs</p>');
    await pane.locator('#add').click();
    await soon(() => pane.locator('#added').textContent()).toBe('succeeded');
    expect((await outlook.mail('m1')).categories).toEqual(['Family']);
    expect(strangers).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('tells the pane of the next mail, of none, and leaves it in the dark when wanted', async () => {
    const { pane, outlook, context } = await desk.open({ mailbox: { mails: two() } });
    const subject = () => pane.locator('#subject').textContent();
    await soon(subject).toBe('Tents');
    await outlook.select('m2');
    await soon(subject).toBe('Ropes');
    await soon(() => pane.locator('#body').textContent()).toBe('<p>20 km</p>');
    await outlook.select(null);
    await soon(subject).toBe('nothing');
    await outlook.select('m1', 'never');
    await pane.page().waitForTimeout(200);
    expect(await subject()).toBe('nothing');
    await context.close();
  });

  it('is slow, silent or refuses where a test says so', async () => {
    const { pane, outlook, context } = await desk.open({ mailbox: { mails: two() } });
    await pane.locator('#ready', { hasText: 'ready' }).waitFor();
    await outlook.addFault({ call: 'add-categories', code: 9044, times: 1 });
    await pane.locator('#add').click();
    await soon(() => pane.locator('#added').textContent()).toBe('9044');
    await outlook.addFault({ call: 'body', code: 9030, times: 1 });
    await outlook.select('m2');
    await soon(() => pane.locator('#body').textContent()).toBe('9030');
    await outlook.addFault({ call: 'body', silent: true });
    await outlook.select('m1');
    await soon(() => outlook.callsOf('body')).toBe(3);
    expect(await pane.locator('#body').textContent()).toBe('9030');
    await context.close();
  });

  it('lets office.js itself refuse the list of categories below the permission for the mailbox', async () => {
    for (const permission of ['read-item', 'read-write-item'] as const) {
      const { pane, context } = await desk.open({ mailbox: { mails: two(), permission } });
      await pane.locator('#ready', { hasText: 'ready' }).waitFor();
      await pane.locator('#master-button').click();
      await soon(() => pane.locator('#master').textContent()).toBe('refused');
      await context.close();
    }
  });

  it('is not trusted by office.js on a foreign origin: onReady never fires', async () => {
    const host = 'https://stranger.example';
    const { pane, page, outlook, asked, context } = await desk.open({ host, mailbox: { mails: two() } });
    await soon(() => asked.some((address) => address.endsWith('/outlook-web-16.01.js'))).toBe(true);
    await page.waitForTimeout(3_000);
    // The first question of office.js is not sent to a page that it does not trust.
    expect(await outlook.notices()).toEqual([]);
    expect(await outlook.calls()).toEqual([]);
    expect(await pane.locator('#ready', { hasText: 'ready' }).count()).toBe(0);
    await context.close();
  });
});
