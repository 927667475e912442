// The built workbench reads mails that want to be noticed: the browser's own log shows not one request while it does.
// Example: drop a mail with a tracking picture, open it -> its quadrant on the screen, requests: []

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { dropFiles, settled, startWorkbench, type Workbench } from '../workbench/workbench-page.ts';
import { beaconMails } from './beacon-mails.ts';
import { scriptVectors } from './script-vectors.ts';

const tracker = 'https://tracker.example';
const beacons = beaconMails(tracker);

let bench: Workbench;
beforeAll(async () => {
  bench = await startWorkbench();
});
afterAll(() => bench.close());

it('the same things in a page that shows HTML of mails do ask: the control', async () => {
  const browser = await launchBrowser();
  const context = await browser.newContext();
  const asked = new Set<string>();
  await context.route('**/*', (route) => {
    asked.add(new URL(route.request().url()).pathname);
    return route.abort();
  });
  const page = await context.newPage();
  const calm = beacons.filter(({ kind }) => !/refresh|form|base|frame|object|embed/.test(kind));
  await page.setContent(`<!doctype html>${calm.map(({ html }) => html).join('\n')}`);
  await expect.poll(() => asked.size).toBeGreaterThan(12);
  await browser.close();
});

/** Every mail of the list, opened one after the other; gives how many were shown with their verdict. */
async function openEach(page: Page, words: string): Promise<number> {
  await page.locator('#search').fill(words);
  await page.locator('[role=option]', { hasText: words }).first().waitFor();
  await settled(page);
  return page.evaluate(async () => {
    const until = async <T>(find: () => T | null): Promise<T> => {
      for (let tries = 0; tries < 2_000; tries++) {
        const found = find();
        if (found !== null) return found;
        await new Promise((done) => setTimeout(done, 10));
      }
      throw new Error('not shown in time');
    };
    const rowAt = (place: number) =>
      document.querySelector<HTMLElement>(`[role=option][aria-posinset="${place}"]`);
    const count = Number(rowAt(1)?.getAttribute('aria-setsize'));
    for (let place = 1; place <= count; place++) {
      const row = await until(() => rowAt(place));
      row.scrollIntoView();
      row.click();
      await until(() => document.querySelector(`[data-mail="${row.id.replace('mail-', '')}"]`));
      await until(() => document.querySelector('.iq .verdict'));
    }
    return count;
  });
}

it('reading mails that want to be noticed makes no request, to their sender or to anybody', async () => {
  const { page, context, strangers, faults } = await bench.open();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const texts = beacons.map(({ kind, bytes }) => ({
    name: `${kind}.eml`,
    text: new TextDecoder().decode(bytes).replace('<m1@', `<${kind}@`),
  }));
  await dropFiles(page, texts);
  expect(await openEach(page, 'Beacon')).toBe(beacons.length);
  expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([]);
  expect(strangers).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

it('a script in any header or line of a raw mail stays text on the page', async () => {
  const { page, context, strangers, faults } = await bench.open();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const box = scriptVectors(11, 60).map((text, at) => {
    const line = text.replaceAll(/[\r\n\f\0]+/g, ' ');
    return [
      'From a@b.example Tue May 12 16:10:22 2026',
      `From: "${line.replaceAll(/["\\]/g, '\\$&')}" <b${at}@nordsport.example>`,
      `Subject: Vector ${at} ${line}`,
      `Message-ID: <v${at}${line.replaceAll(/[<>\s]/g, '')}@nordsport.example>`,
      'Date: Tue, 12 May 2026 16:10:22 +0800',
      '',
      `Please quote 300 pcs of tents ${line}, FOB ${line}.`,
      `Best regards,\r\n${line}\r\n${line} Ltd\r\nTel: ${line}\r\n\r\n`,
    ].join('\r\n');
  });
  await dropFiles(page, [{ name: 'vectors.mbox', text: box.join('') }]);
  expect(await openEach(page, 'Vector')).toBe(box.length);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'hacked'))).toBeUndefined();
  const foreign =
    'img, iframe, object, embed, form[action], link[href*="evil"], script[src*="evil"], svg[onload]';
  expect(await page.locator(`.page :is(${foreign})`).count()).toBe(0);
  expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([]);
  expect(strangers).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
