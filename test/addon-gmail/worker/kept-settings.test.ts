// Settings of the extension: kept on this computer, with what the company has set as the beginning.
// Example: policy gate 9 -> 9; the user saves 11 -> 11, whatever the policy says

import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../addon-gmail/extension/company-policy.ts';
import { keepSettings } from '../../../addon-gmail/extension/kept-settings.ts';
import { memoryArea } from './memory-area.ts';

const profile = {
  company: 'Ridgeline',
  aliases: [],
  domains: [],
  brands: [],
  products: [{ name: 'tent', keywords: ['tent'], models: [] }],
  industries: [],
  related: [],
  excluded: [],
};

function stand(policy: unknown = {}) {
  const local = memoryArea();
  const listeners = new Set<(changes: object, area: string) => void>();
  const storage = {
    local: {
      get: local.get,
      async set(values: Record<string, unknown>) {
        await local.set(values);
        for (const listener of listeners) listener(values, 'local');
      },
    },
    managed: { get: async () => policy },
    onChanged: {
      addListener: (listener: never) => void listeners.add(listener),
      removeListener: (listener: never) => void listeners.delete(listener),
    },
  };
  const open = () =>
    keepSettings({ storage: storage as never, language: 'en', now: () => '2026-11-25T08:00:00Z' });
  return { local, storage, open };
}

describe('settings', () => {
  it('begin with the language of the browser and no profile', async () => {
    const settings = await stand().open().read();
    expect(settings).toMatchObject({ profile: null, profileSkipped: false, labels: { language: 'en' } });
    expect(settings.settings).toMatchObject({ language: 'en', gate: 10 });
  });

  it('come back as they were saved, part by part, under one name', async () => {
    const { open, local } = stand();
    const kept = open();
    const { settings, labels } = await kept.read();
    await Promise.all([
      kept.save({ settings: { ...settings, gate: 11 }, labels }),
      kept.save({ profile }),
      kept.save({ profileSkipped: true }),
    ]);
    expect(await open().read()).toMatchObject({ settings: { gate: 11 }, profile, profileSkipped: true });
    expect([...local.kept.keys()]).toEqual(['inquiry-quadrant']);
  });

  it("begin with the company's, until the user saves his own", async () => {
    const { open } = stand({
      gate: 9,
      profile,
      labels: { prefix: '客户', language: 'zh' },
      weights: { 'moq-asked': 0 },
    });
    const kept = open();
    const first = await kept.read();
    expect(first).toMatchObject({ profile, labels: { prefix: '客户', language: 'zh' } });
    expect(first.settings).toMatchObject({ gate: 9, prefix: '客户', labelLanguage: 'zh', language: 'en' });
    await kept.save({ settings: { ...first.settings, gate: 12 }, labels: first.labels });
    expect((await open().read()).settings.gate).toBe(12);
    await kept.save({ profile: null });
    expect((await open().read()).profile).toBeNull();
  });

  it('tell when another page has saved them, until told to stop', async () => {
    const { open } = stand();
    let heard = 0;
    const stop = open().onChange(() => {
      heard += 1;
    });
    await open().save({ profileSkipped: true });
    stop();
    await open().save({ profileSkipped: false });
    expect(heard).toBe(1);
  });

  it('that cannot be kept are said to be so, and what is damaged is as if it were not there', async () => {
    const { open, storage, local } = stand();
    await local.set({
      'inquiry-quadrant': { v: 1, look: { at: 'x', value: { settings: 7 } }, profile: 'x' },
    });
    expect((await open().read()).settings.gate).toBe(10);
    storage.local.set = async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    expect(await open().save({ profile })).toMatchObject({ ok: false, problem: { code: 'not-kept' } });
  });
});

it("of a company's policy only sound parts are taken", () => {
  expect(
    readPolicy({
      gate: 99,
      profile: { company: 1 },
      weights: { a: 'x' },
      labels: { prefix: 'x'.repeat(41) },
    }),
  ).toEqual({
    profile: null,
    gate: null,
    weights: {},
    labels: { language: null, prefix: null },
    webClientId: '',
  });
  for (const odd of [null, undefined, 'x', [], { labels: 7, webClientId: 7 }])
    expect(readPolicy(odd)).toMatchObject({ profile: null, webClientId: '' });
});
