// Settings travel with the mailbox as far as it takes them, and never at the cost of what another computer saved.
// Example: a profile of 60 KB stays on this computer and the user is told; the gate goes along all the same

import { describe, expect, it } from 'vitest';
import { keepSettings } from '../../addin-outlook/kept-settings.ts';
import { openMemoryLedger } from '../../src/ledger/open-ledger.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { firstLabels, firstSettings } from '../../src/sidebar/first-settings.ts';
import { fakeOffice, fakeServer } from './fake-office.ts';

const profile: Profile = {
  company: 'Ningbo Ridgeline',
  aliases: [],
  domains: [],
  brands: [],
  products: [{ name: 'camping tent', keywords: ['tent'], models: ['FT-4P'] }],
  industries: [],
  related: [],
  excluded: [],
};
const look = (gate: number) => ({ settings: { ...firstSettings('en'), gate }, labels: firstLabels('en') });

function mailbox() {
  const server = fakeServer([]);
  let clock = 0;
  /** Another computer: the same mailbox, its own disk. */
  const computer = (ledger = openMemoryLedger(), durable = true) => {
    const office = fakeOffice(server);
    const pauses: number[] = [];
    const kept = keepSettings({
      port: office,
      documents: ledger.documents,
      durable,
      language: 'en',
      now: () => {
        clock += 1;
        return new Date(1_800_000_000_000 + clock * 1000).toISOString();
      },
      pause: async (milliseconds) => void pauses.push(milliseconds),
    });
    return { office, kept, pauses, ledger };
  };
  return { server, computer };
}

describe('settings', () => {
  it('begin with the language of the client and no profile', async () => {
    const { kept } = mailbox().computer();
    expect(await kept.read()).toEqual({ ...look(10), profile: null, profileSkipped: false });
  });

  it('saved on one computer are there on the next', async () => {
    const { computer } = mailbox();
    const office = computer();
    expect((await office.kept.save({ ...look(8), profile })).ok).toBe(true);
    await office.kept.save({ profileSkipped: true });
    expect(await computer().kept.read()).toEqual({ ...look(8), profile, profileSkipped: true });
  });

  it('of two computers are joined part by part, the newer of each', async () => {
    const { computer, server } = mailbox();
    const [home, work] = [computer(), computer()];
    await home.kept.read();
    await work.kept.read();
    await work.kept.save(look(9));
    await home.kept.save({ profile });
    // The mailbox has what came last; this computer still knows its own newer gate.
    const roaming = server.settings.get('inquiry-quadrant');
    expect(JSON.stringify(roaming)).toContain('Ningbo Ridgeline');
    expect(await computer(work.ledger).kept.read()).toMatchObject({ settings: { gate: 9 }, profile });
  });

  it('that are too large for the mailbox stay here, but for the small ones', async () => {
    const { computer, server } = mailbox();
    const here = computer();
    const keywords = Array.from({ length: 190 }, (_, at) => `tent ${at} ${'x'.repeat(60)}`);
    const large = { ...profile, products: ['a', 'b', 'c'].map((name) => ({ name, keywords, models: [] })) };
    expect(await here.kept.save({ ...look(7), profile: large })).toMatchObject({
      problem: { code: 'kept-here-only' },
    });
    expect(JSON.stringify(server.settings.get('inquiry-quadrant')).length).toBeLessThan(32_000);
    expect(await computer(here.ledger).kept.read()).toMatchObject({ profile: large, settings: { gate: 7 } });
    expect(await computer().kept.read()).toMatchObject({ profile: null, settings: { gate: 7 } });
  });

  it('refused at random are tried again with pauses, and told when it does not help', async () => {
    const { office, kept, pauses, ledger } = mailbox().computer();
    let refusals = 2;
    office.fault = () => {
      refusals -= 1;
      return refusals >= 0 ? 9019 : null;
    };
    expect((await kept.save(look(9))).ok).toBe(true);
    expect(pauses).toHaveLength(2);
    refusals = 99;
    expect(await kept.save(look(6))).toMatchObject({ problem: { code: 'kept-here-only' } });
    expect(await mailbox().computer(ledger).kept.read()).toMatchObject({ settings: { gate: 6 } });
  });

  it('are told to be kept nowhere when this computer keeps nothing either', async () => {
    const { office, kept, ledger } = mailbox().computer();
    office.fault = () => 9019;
    ledger.documents.put = () => Promise.reject(new Error('full'));
    expect(await kept.save(look(6))).toMatchObject({ problem: { code: 'not-kept' } });
    const privately = mailbox().computer(openMemoryLedger(), false);
    privately.office.fault = () => 9019;
    expect(await privately.kept.save(look(6))).toMatchObject({ problem: { code: 'not-kept' } });
  });

  it('of a newer version are read and never written over', async () => {
    const { computer, server } = mailbox();
    const newer = { v: 2, look: { at: '2027-01-01T00:00:00Z', value: look(12) }, more: 'unknown to us' };
    server.settings.set('inquiry-quadrant', newer);
    const { kept } = computer();
    expect(await kept.read()).toMatchObject({ settings: { gate: 12 } });
    expect((await kept.save(look(5))).ok).toBe(false);
    expect(server.settings.get('inquiry-quadrant')).toEqual(newer);
  });

  it('that are damaged do not take the sound ones with them', async () => {
    const { computer, server } = mailbox();
    for (const value of [
      'nonsense',
      null,
      { look: 3, profile: [] },
      { look: { at: 'x', value: { settings: { gate: 99 } } } },
    ]) {
      server.settings.set('inquiry-quadrant', value);
      expect(await computer().kept.read()).toEqual({ ...look(10), profile: null, profileSkipped: false });
    }
    server.settings.set('inquiry-quadrant', {
      v: 1,
      look: 'broken',
      profile: { at: '2026-01-01T00:00:00Z', value: profile },
    });
    expect(await computer().kept.read()).toMatchObject({ profile });
  });
});
