// Twice the mail, at most two and a half times the work: for every string that could make some reader look again and again.
// Example: "1x" to 5,000 and to 20,000 units as letter -> at most 2.5 times 2.5 times the CPU

import { describe, expect, it } from 'vitest';
import { cpuOf, leastCpu } from './cpu-time.ts';
import { pumped, pumps } from './families/pump-strings.ts';
import { bytesOf, htmlMail, rawMail } from './hostile-mail.ts';
import { screenRaw } from './run-core.ts';

const most = 2.5;
/** Milliseconds under which the clock says more about the machine than about the mail. */
const floor = 1.5;
const mostRounds = 10;

type Place = (text: string) => string;
const places: readonly (readonly [where: string, place: Place, first: number])[] = [
  ['as letter', (body) => rawMail({ body }), 5_000],
  [
    'as signature',
    (text) => rawMail({ body: `300 pcs of tents\r\n\r\nBest regards,\r\nBo\r\n${text}` }),
    5_000,
  ],
  [
    'as quoted mail',
    (text) =>
      rawMail({
        body: `300 pcs\r\n\r\nOn 12 May 2026, Amy <a@b.example> wrote:\r\n> ${text.replaceAll('\n', '\n> ')}`,
      }),
    5_000,
  ],
  ['as HTML', (text) => htmlMail(`<p>300 pcs of tents</p><div>${text}</div>`), 5_000],
  [
    'as header',
    (text) =>
      rawMail({ top: [`X-Long: ${text.replace(/[\r\n]+/g, ' ')}`, `Cc: ${text.replace(/[\r\n]+/g, ' ')}`] }),
    7_000,
  ],
];

/** What one doubling costs on the mean of two; measured again until it holds or the rounds are used up. */
async function growth(mailOf: (units: number) => Uint8Array, first: number): Promise<number> {
  const [small, large] = [mailOf(first), mailOf(first * 4)];
  let [before, now] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < mostRounds; round++) {
    before = Math.min(before, await cpuOf(() => screenRaw(small)));
    now = Math.min(now, await cpuOf(() => screenRaw(large)));
    if (now <= floor || Math.sqrt(now / before) <= most) break;
  }
  return now <= floor ? 1 : Math.sqrt(now / before);
}

describe('the time for a mail', () => {
  it('is measured by something that sees a square', async () => {
    const square = async (units: number): Promise<number> => {
      let sum = 0;
      for (let one = 0; one < units; one++) for (let other = 0; other < units; other++) sum += other & one;
      return sum;
    };
    // The least of several, as for mails: the first run is not compiled yet, and a busy machine makes any one of them longer.
    const slow = await leastCpu(() => square(4_000), 5);
    const slower = await leastCpu(() => square(16_000), 3);
    expect(slower / slow).toBeGreaterThan(6);
  });

  it.each(places)('no more than doubles with it: pump strings %s', async (where, place, first) => {
    // The code is compiled before the clock runs.
    for (const kind of pumps.slice(0, 12)) await screenRaw(bytesOf(place(pumped(kind, 4_000))));
    const turn = places.findIndex(([name]) => name === where);
    // Every string as letter; the other places take turns.
    const mine = pumps.filter((_, at) => turn === 0 || at % (places.length - 1) === turn - 1);
    const growing: string[] = [];
    for (const kind of mine) {
      const factor = await growth((units) => bytesOf(place(pumped(kind, units))), first);
      if (factor > most) growing.push(`${kind.what} ${where}: ${factor.toFixed(1)}`);
    }
    expect(growing).toEqual([]);
  });
});
