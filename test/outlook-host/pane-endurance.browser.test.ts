// A day's mail in one pinned pane: a hundred mails one after the other, each with its own verdict, and nothing piles up.
// Example: DOM nodes and heap after mail 100 stand where they stood after mail 20

import { afterAll, beforeAll, describe, expect } from 'vitest';
import { shows } from '../browser/panel-look.ts';
import { type Desk, type OpenOutlook, startDesk } from './open-outlook.ts';
import { paneFiles } from './pane-files.ts';
import { storyOn } from './pane-story.ts';
import { sampleMails } from './sample-mails.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk(await paneFiles());
});
afterAll(() => desk.close());
const story = storyOn(() => desk);

const warm = 20;
const count = 100;
const letters = ['A', 'D', 'C', 'A'];

function manyMails() {
  const samples = sampleMails();
  return Array.from({ length: count }, (_, place) => {
    const mail = samples[place % samples.length] ?? samples[0]!;
    const id = `mail-${place}`;
    return {
      ...mail,
      id,
      internetMessageId: `<${id}@day.example>`,
      conversationId: id,
      subject: `${mail.subject} no. ${place}`,
    };
  });
}

/** What stands in the pane's own process after the garbage is collected. */
async function standing({ context, pane }: OpenOutlook) {
  const session = await context.newCDPSession(pane);
  await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  const dom = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { bytes: heap.usedSize, nodes: dom.nodes, listeners: dom.jsEventListeners };
}

describe('The pinned pane over a day in a stand-in for Outlook on the web (office.js of npm, 2022; the worker’s heap is not measured)', () => {
  const mails = manyMails();
  story('reads a hundred mails in a row without a leak', { mailbox: { mails } }, async (open) => {
    let before = await standing(open);
    for (const [place, { id, subject }] of mails.entries()) {
      if (place > 0) await open.outlook.select(id);
      await shows(open.pane, subject, letters[place % letters.length] ?? '');
      if (place === warm) before = await standing(open);
    }
    await open.outlook.select(mails[warm]?.id ?? null);
    await shows(open.pane, mails[warm]?.subject ?? '', letters[warm % letters.length] ?? '');
    const after = await standing(open);
    expect(after.nodes).toBeLessThan(before.nodes * 1.3 + 200);
    expect(after.listeners).toBeLessThan(before.listeners * 1.3 + 50);
    expect(after.bytes).toBeLessThan(before.bytes + 2_000_000);
  });
});
