// The pane notices another mail, whatever the client tells: late, twice, never, or before it is there.
// Example: the event is lost, the user clicks into the pane -> the new mail is told once

import { describe, expect, it } from 'vitest';
import { createItemWatch } from '../../addin-outlook/item-watch.ts';
import { fakeOffice, fakeServer } from './fake-office.ts';

function setting() {
  const server = fakeServer([
    { itemId: 'AAMk/1', key: 'm1', subject: 'Tents' },
    { itemId: 'AAMk/2', key: 'm2', subject: 'Ropes' },
  ]);
  const office = fakeOffice(server);
  const due: (() => void)[] = [];
  let look = () => {};
  const watch = createItemWatch(office, {
    onLook: (listener) => {
      look = listener;
      return () => {
        look = () => {};
      };
    },
    later: (work) => {
      due.push(work);
      return () => void due.splice(due.indexOf(work), 1);
    },
  });
  const told: (string | null)[] = [];
  watch.onChange((item) => told.push(item?.key ?? null));
  const passTime = () => {
    for (const work of due.splice(0)) work();
  };
  return { server, office, watch, told, passTime, look: () => look(), due };
}

describe('another mail', () => {
  it('is told once, though event and focus both report it', () => {
    const { office, told, look } = setting();
    office.select('AAMk/1');
    look();
    office.select('AAMk/2');
    look();
    expect(told).toEqual(['m1', 'm2']);
  });

  it('is noticed at the next look when the client never tells, and before an act in any case', () => {
    const { office, told, look, watch } = setting();
    office.select('AAMk/1', false);
    expect(told).toEqual([]);
    look();
    expect(told).toEqual(['m1']);
    office.select('AAMk/2', false);
    expect(watch.check()?.key).toBe('m2');
    expect(told).toEqual(['m1', 'm2']);
  });

  it('is waited for when the event comes before it is there', () => {
    const { office, told, passTime } = setting();
    office.select('AAMk/1');
    office.select(null);
    office.select('AAMk/2', false);
    expect(told).toEqual(['m1']);
    passTime();
    expect(told).toEqual(['m1', 'm2']);
  });

  it('is none after all when nothing comes', () => {
    const { office, told, passTime, due } = setting();
    office.select('AAMk/1');
    office.select(null);
    office.select(null);
    expect(due).toHaveLength(1);
    passTime();
    expect(told).toEqual(['m1', null]);
  });

  it('is not what a moved mail is: its verdict stays, its calls get the new token', () => {
    const { office, server, told, watch, look } = setting();
    office.select('AAMk/1');
    server.mails[0]!.itemId = 'AAMk/moved';
    office.select('AAMk/moved');
    look();
    expect(told).toEqual(['m1']);
    expect(watch.current()?.itemId).toBe('AAMk/moved');
  });

  it('is nobody’s business once the watch has stopped', () => {
    const { office, told, watch, look } = setting();
    watch.stop();
    office.select('AAMk/1');
    look();
    expect(told).toEqual([]);
  });
});
