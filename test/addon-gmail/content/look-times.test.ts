// When the page is looked at: at once for a mail, a little later for anything else, with growing pauses while an id is missing, never for ever.

import { expect, it } from 'vitest';
import { createLookTimes } from '../../../addon-gmail/extension/content/look-times.ts';

function clock() {
  let now = 0;
  let last = 0;
  const due = new Map<number, { readonly at: number; readonly work: () => void }>();
  const looks: number[] = [];
  const times = createLookTimes(() => looks.push(now), {
    set(work, milliseconds) {
      last += 1;
      due.set(last, { at: now + milliseconds, work });
      return last;
    },
    clear: (timer) => void due.delete(timer),
  });
  const pass = (milliseconds: number) => {
    const end = now + milliseconds;
    for (;;) {
      const [next] = [...due].sort(([, one], [, other]) => one.at - other.at);
      if (next === undefined || next[1].at > end) break;
      due.delete(next[0]);
      now = next[1].at;
      next[1].work();
    }
    now = end;
  };
  return { times, looks, pass, due };
}

it('looks once for all that happened in one turn', () => {
  const { times, looks, pass } = clock();
  for (let count = 0; count < 1000; count += 1) times.soon();
  pass(0);
  expect(looks).toEqual([0]);
});

it('waits for a little rest in a page that is busy with itself, but not for ever', () => {
  const { times, looks, pass } = clock();
  for (let count = 0; count < 100; count += 1) {
    times.rather();
    pass(20);
  }
  expect(looks.length).toBeGreaterThan(3);
  expect(looks.length).toBeLessThan(12);
  pass(10_000);
  const rest = looks.length;
  pass(60_000);
  expect(looks).toHaveLength(rest);
});

it('tries again with growing pauses while an open mail cannot be found, then gives up and says so', () => {
  const { times, looks, pass } = clock();
  for (let count = 0; count < 20; count += 1) {
    times.retry();
    times.retry();
    pass(10_000);
  }
  expect(looks).toHaveLength(6);
  expect(times.gaveUp).toBe(true);
  times.found();
  expect(times.gaveUp).toBe(false);
  times.retry();
  pass(100);
  expect(looks).toHaveLength(7);
});

it('leaves nothing behind when it is stopped', () => {
  const { times, looks, pass, due } = clock();
  times.soon();
  times.rather();
  times.retry();
  times.stop();
  expect(due.size).toBe(0);
  pass(10_000);
  expect(looks).toEqual([]);
});
