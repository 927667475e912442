// The Outlook pane in a browser whose CPU is slowed down four times, beside the real office.js in the stand-in for Outlook on the web:
// from the client's word that another mail is open to its quadrant. Example: "ItemChanged to quadrant painted, CPU 4x, p50   61 ms"

import type { Frame } from 'playwright-core';
import { type Desk, startDesk } from '../../test/outlook-host/open-outlook.ts';
import { paneFiles } from '../../test/outlook-host/pane-files.ts';
import { sampleMails, sellerSettings } from '../../test/outlook-host/sample-mails.ts';
import { median, quantile, type Row, row, sameRow } from './measure.ts';

const slowdown = 4;
const selections = 60;
/** The first ones fetch and compile. */
const warm = 12;

/** What is measured in the pane itself, on its own clock. */
interface Timing {
  readonly painted: number;
  /** From the first question about the mail to the last answer that a verdict needs: the client's own time. */
  readonly client: number;
}

export async function* outlookRows(): AsyncGenerator<Row> {
  let desk: Desk;
  try {
    desk = await startDesk(await paneFiles());
  } catch {
    // A benchmark goes on without a browser; the tests do not.
    yield { what: 'outlook: no Chrome, Chromium or Edge found', value: 'not run', goal: '', kept: null };
    return;
  }
  try {
    yield* selectionRows(desk);
  } finally {
    await desk.close();
  }
}

async function* selectionRows(desk: Desk): AsyncGenerator<Row> {
  const mails = sampleMails();
  const { pane, outlook, context } = await desk.open({ mailbox: { mails, settings: sellerSettings() } });
  const session = await context.newCDPSession(pane);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await pane.locator('.iq .axes').waitFor();
  const timings: Timing[] = [];
  let shown = 0;
  for (let turn = 1; turn <= selections; turn += 1) {
    const mail = mails[turn % mails.length];
    if (mail === undefined) continue;
    const coming = await timing(pane, mail.subject);
    await outlook.select(mail.id);
    const time = await coming.value;
    if (time !== null) shown += 1;
    if (time !== null && turn > warm) timings.push(time);
  }
  const beyond = timings.map(({ painted, client }) => painted - client);
  const all = timings.map(({ painted }) => painted);
  yield row(
    `ItemChanged to quadrant painted beyond the client's answers, CPU ${slowdown}x, p50`,
    median(beyond),
    {
      most: 50,
      unit: 'ms',
    },
  );
  yield row('  p99', quantile(beyond, 0.99), { unit: 'ms' });
  yield row('  with the answers of the stand-in, p50', median(all), { unit: 'ms' });
  yield sameRow('selections that showed the verdict of their mail', shown, selections);
}

/** Listens in the pane before the mail is selected; the value comes when it is painted, null after ten seconds. */
async function timing(pane: Frame, subject: string): Promise<{ readonly value: Promise<Timing | null> }> {
  await pane.evaluate((wanted) => {
    const measured = new Promise<Timing | null>((resolve) => {
      let told = 0;
      let answered = 0;
      setTimeout(() => resolve(null), 10_000);
      const hear = ({ data }: MessageEvent) => {
        const text = typeof data === 'string' ? data : '';
        if (text.includes('"olkItemSelectedChanged"')) told = performance.now();
        // The answers that a verdict waits for are short of a verdict by the pane's own work.
        else if (told > 0 && text.includes('"ExecuteMethod"')) answered = performance.now();
      };
      addEventListener('message', hear, { capture: true });
      const isShown = () =>
        document.querySelector('.iq .subject')?.textContent === wanted &&
        !['…', undefined].includes(document.querySelector('.iq .verdict .tile')?.textContent?.trim());
      const watcher = new MutationObserver(() => {
        if (told === 0 || !isShown()) return;
        watcher.disconnect();
        removeEventListener('message', hear, { capture: true });
        const client = Math.max(0, answered - told);
        // The task after the next frame: what was drawn is on the screen then.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ painted: performance.now() - told, client });
          port2.postMessage(null);
        });
      });
      watcher.observe(document, { subtree: true, childList: true, characterData: true });
    });
    Reflect.set(globalThis, 'measured', measured);
  }, subject);
  return { value: pane.evaluate(() => Reflect.get(globalThis, 'measured') as Promise<Timing | null>) };
}
