// Mails read ahead: what is there at the click, and when it must be read again.

import { describe, expect, it } from 'vitest';
import { createReadAhead } from '../../src/workbench/read-ahead.ts';
import type { OpenedMail } from '../../src/workbench/screening-messages.ts';

/** The cast holds because nothing looks into the mail. */
const opened = (id: string) => ({ id }) as OpenedMail;

function make() {
  const reads: string[] = [];
  const stamps = new Map<string, string>();
  let broken = false;
  const ahead = createReadAhead({
    async read(id) {
      reads.push(id);
      if (broken) throw new Error('the worker died');
      return id === 'gone' ? null : opened(id);
    },
    stampOf: (id) => stamps.get(id) ?? '',
  });
  return { ahead, reads, stamps, break: (now: boolean) => (broken = now) };
}

describe('Reading ahead', () => {
  it('has the next mail ready when it is opened', async () => {
    const { ahead, reads } = make();
    ahead.around(['m2', 'm3']);
    expect((await ahead.open('m2'))?.id).toBe('m2');
    expect(reads).toEqual(['m2', 'm3']);
  });
  it('reads again what got another label meanwhile', async () => {
    const { ahead, reads, stamps } = make();
    ahead.around(['m2']);
    stamps.set('m2', '询盘/A');
    await ahead.open('m2');
    expect(reads).toEqual(['m2', 'm2']);
  });
  it('reads again after the settings changed', async () => {
    const { ahead, reads } = make();
    ahead.around(['m2']);
    ahead.forget();
    await ahead.open('m2');
    expect(reads).toEqual(['m2', 'm2']);
  });
  it('keeps no failure, and harms nobody who did not ask', async () => {
    const { ahead, reads, break: breakNow } = make();
    breakNow(true);
    ahead.around(['m2']);
    await expect(ahead.open('m2')).rejects.toThrow('the worker died');
    breakNow(false);
    expect((await ahead.open('m2'))?.id).toBe('m2');
    expect(reads).toEqual(['m2', 'm2']);
  });
  it('holds a few mails and no more', async () => {
    const { ahead, reads } = make();
    for (let mail = 0; mail < 20; mail += 1) await ahead.open(`m${mail}`);
    await ahead.open('m19');
    await ahead.open('m0');
    expect(reads.length).toBe(21);
  });
  it('says of a mail that is gone that it is gone', async () => {
    expect(await make().ahead.open('gone')).toBeNull();
  });
});
