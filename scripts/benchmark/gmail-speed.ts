// The built Gmail extension in a browser whose CPU is slowed down four times, in the stand-in for Gmail: from the moment at which the text
// of a mail stands in the page to its painted quadrant. Example: "text in Gmail's page to quadrant painted, CPU 4x, p50   48 ms  <= 60 ms  ok"

import type { CDPSession, Frame, Page } from 'playwright-core';
import { beginStory } from '../../test/gmail-host/begin-story.ts';
import { panelFrame } from '../../test/gmail-host/drawer-look.ts';
import { extensionFiles } from '../../test/gmail-host/extension-files.ts';
import { type Desk, startDesk } from '../../test/gmail-host/open-gmail.ts';
import { bare, pitch, rfq, trader } from '../../test/gmail-host/stand-in-mails.ts';
import { median, quantile, type Row, row, sameRow } from './measure.ts';

const slowdown = 4;
const selections = 60;
/** The first ones fetch and compile. */
const warm = 12;
const mostMilliseconds = 60;

export async function* gmailRows(): AsyncGenerator<Row> {
  const files = await extensionFiles();
  let desk: Desk;
  try {
    desk = await startDesk(files);
  } catch {
    // A benchmark goes on without a browser; the tests do not.
    yield { what: 'gmail: no Chrome, Chromium or Edge found', value: 'not run', goal: '', kept: null };
    return;
  }
  try {
    yield* selectionRows(desk);
  } finally {
    await desk.close();
  }
}

async function* selectionRows(desk: Desk): AsyncGenerator<Row> {
  const { page, show, panel } = await beginStory(desk, {});
  const mails = [trader, rfq, pitch, bare];
  await show(bare);
  await panel.locator('.iq .axes').waitFor();
  const frame = await panelFrame(page);
  const sessions = await Promise.all([page, frame].map((each) => slow(desk, each)));
  const timings: number[] = [];
  let shown = 0;
  for (let turn = 0; turn < selections; turn += 1) {
    const mail = mails[turn % mails.length] ?? rfq;
    const drawn = await textDrawn(page);
    const painted = await quadrantPainted(frame, mail.subject);
    await show(mail);
    const [from, to] = [await drawn.value, await painted.value];
    if (from === null || to === null) continue;
    shown += 1;
    if (turn >= warm) timings.push(to - from);
  }
  for (const session of sessions) await session.detach();
  yield row(`text in Gmail's page to quadrant painted, CPU ${slowdown}x, p50`, median(timings), {
    most: mostMilliseconds,
    unit: 'ms',
  });
  yield row('  p99', quantile(timings, 0.99), { unit: 'ms' });
  yield sameRow('mails that showed their verdict', shown, selections);
}

async function slow({ context }: Desk, target: Page | Frame): Promise<CDPSession> {
  const session = await context.newCDPSession(target);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return session;
}

interface Coming {
  /** Milliseconds since 1970, on the clock that page and panel share; null after ten seconds. */
  readonly value: Promise<number | null>;
}

/** Listens in the page before the mail is opened: when the body of a mail comes into it. */
async function textDrawn(page: Page): Promise<Coming> {
  await page.evaluate(() => {
    const measured = new Promise<number | null>((resolve) => {
      setTimeout(() => resolve(null), 10_000);
      const watcher = new MutationObserver((records) => {
        const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
        if (!added.some((node) => node instanceof Element && node.querySelector('.ii.gt') !== null)) return;
        watcher.disconnect();
        resolve(performance.timeOrigin + performance.now());
      });
      watcher.observe(document, { subtree: true, childList: true });
    });
    Reflect.set(globalThis, 'measured', measured);
  });
  return { value: page.evaluate(() => Reflect.get(globalThis, 'measured') as Promise<number | null>) };
}

/** Listens in the panel: when the quadrant of this mail is on the screen. */
async function quadrantPainted(frame: Frame, subject: string): Promise<Coming> {
  await frame.evaluate((wanted) => {
    const measured = new Promise<number | null>((resolve) => {
      setTimeout(() => resolve(null), 10_000);
      const isShown = () =>
        document.querySelector('.iq .subject')?.textContent === wanted &&
        !['…', undefined].includes(document.querySelector('.iq .verdict .tile')?.textContent?.trim());
      const watcher = new MutationObserver(() => {
        if (!isShown()) return;
        watcher.disconnect();
        // The task after the next frame: what was drawn is on the screen then.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
          port2.postMessage(null);
        });
      });
      watcher.observe(document, { subtree: true, childList: true, characterData: true });
    });
    Reflect.set(globalThis, 'measured', measured);
  }, subject);
  return { value: frame.evaluate(() => Reflect.get(globalThis, 'measured') as Promise<number | null>) };
}
