// Many selected mails: screened, labelled and put away together.
// Example: 100 mails selected -> screened one at a time -> "label 97" -> second click -> each has its labels

import { describe, expect, it } from 'vitest';
import { defaultLabelSettings } from '../../../src/tags/label-settings.ts';
import { keyOf, standOnSelection } from './selection-stand.ts';
import {
  allOf,
  clickTwice,
  hundred,
  mail,
  mixed,
  nothingIsLoadedTwice,
  screened,
  stateOf,
} from './selections.ts';

describe('screening the selected mails', () => {
  it('loads each one, gives each back, and writes nothing', async () => {
    const stand = standOnSelection(mixed);
    const start = allOf(stand);
    await stand.several.screen();
    const { rows, progress, running, run } = stand.several.get();
    expect(rows.map((row) => row.mail?.quadrant)).toEqual(['A', 'C', 'D', 'D', null]);
    expect([progress, running, run]).toEqual([{ done: 5, of: 5 }, false, null]);
    expect(stand.calls).toEqual(mixed.flatMap(({ id }) => [`load ${id}`, `unload ${id}`]));
    expect(allOf(stand)).toEqual(start);
  });

  it('touches a hundred mails at most and tells how far it is after each', async () => {
    const stand = standOnSelection([...hundred, mail('one-more', 'C')]);
    const seen = new Set<number>();
    stand.several.onChange(() => void seen.add(stand.several.get().progress.done));
    await stand.several.screen();
    expect(stand.several.get().rows).toHaveLength(100);
    expect(seen.size).toBe(101);
    nothingIsLoadedTwice(stand.calls);
  });

  it('goes on past a mail that cannot be read, and says which', async () => {
    const stand = standOnSelection(mixed);
    stand.failLoad((id) => (id === 'c' ? 'no-permission' : null));
    await stand.several.screen();
    const { rows } = stand.several.get();
    expect(rows.filter((row) => row.mail === null).map(({ id }) => id)).toEqual(['c']);
    expect(rows[1]?.problem?.zh).toBeTruthy();
  });

  it('stops between two mails and goes on from there', async () => {
    const stand = standOnSelection(hundred);
    stand.onLoad((id) => {
      if (id === 'm40') stand.several.stop();
    });
    await stand.several.screen();
    expect(stand.several.get()).toMatchObject({
      running: false,
      run: 'screen',
      progress: { done: 41, of: 100 },
    });
    await stand.several.resume();
    expect(stand.several.get()).toMatchObject({ run: null, progress: { done: 100, of: 100 } });
    expect(stand.calls.filter((call) => call.startsWith('load'))).toHaveLength(100);
  });

  it('halts by itself when the line is cut, and the same mail is read when it goes on', async () => {
    const stand = standOnSelection(mixed);
    stand.failLoad((id) => (id === 'd1' ? 'offline' : null));
    await stand.several.screen();
    expect(stand.several.get()).toMatchObject({ running: false, run: 'screen', progress: { done: 2 } });
    expect(stand.several.get().problem?.en).toContain('network');
    stand.failLoad(() => null);
    await stand.several.resume();
    expect(stand.several.get().rows.every((row) => row.mail !== null && row.problem === null)).toBe(true);
  });

  it('reads only what is new when the selection changes', async () => {
    const stand = await screened(mixed);
    stand.select(['a', 'd1']);
    await stand.several.screen();
    expect(stand.several.get().rows.map(({ id }) => id)).toEqual(['a', 'd1']);
    expect(stand.calls).toHaveLength(10);
  });
});

describe('labelling all', () => {
  it('writes nothing at the first click, which only names the number', async () => {
    const stand = await screened(mixed);
    const start = allOf(stand);
    stand.several.ask('apply');
    expect(stand.several.get().asked).toEqual({ deed: 'apply', count: 4 });
    stand.several.cancel();
    await stand.several.confirm();
    expect(allOf(stand)).toEqual(start);
  });

  it('labels every mail at the second click and leaves the labels of others', async () => {
    const stand = await screened(mixed);
    expect(await clickTwice(stand, 'apply')).toBe(4);
    expect(stateOf(stand, 'c').labels).toHaveLength(2);
    expect(stateOf(stand, 'c').labels).toContain('VIP');
    expect(stateOf(stand, 'o').labels).toEqual([]);
    expect(stateOf(stand, 'd1').folder).toBe('inbox');
    expect(stand.signIns()).toBe(0);
    nothingIsLoadedTwice(stand.calls);
    stand.several.ask('apply');
    expect(stand.several.get().asked?.count).toBe(0);
  });

  it('asks again when settings have made the number another by the second click', async () => {
    const stand = await screened(mixed);
    const start = allOf(stand);
    stand.several.ask('apply');
    stand.setSettings({ ...defaultLabelSettings, groups: [] });
    await stand.several.confirm();
    expect(stand.several.get()).toMatchObject({
      asked: { deed: 'apply', count: 0 },
      run: null,
      progress: { of: 5 },
    });
    expect(allOf(stand)).toEqual(start);
  });

  it('writes nothing when another selection was made after the first click', async () => {
    const stand = await screened(mixed);
    stand.several.ask('apply');
    stand.select(['a']);
    await stand.several.screen();
    await stand.several.confirm();
    expect(stateOf(stand, 'a').labels).toEqual([]);
  });

  it('keeps what a mail was refused beside it and labels the others', async () => {
    const stand = await screened(mixed);
    stand.failWrite((verb) => (verb === 'addLabels' ? 'no-permission' : null));
    await clickTwice(stand, 'apply');
    const refused = stand.several.get().rows.filter(({ problem }) => problem !== null);
    expect(refused.map(({ id }) => id)).toEqual(['a', 'c', 'd1', 'd2']);
    expect(stand.several.get().rows.every(({ receipts }) => receipts.length === 0)).toBe(true);
  });

  it('waits with the mail at which the service asks to slow down, and ends with every label on once', async () => {
    const stand = await screened(mixed);
    let writes = 0;
    stand.failWrite((verb) => {
      if (verb !== 'addLabels') return null;
      writes += 1;
      return writes === 2 ? 'rate-limited' : null;
    });
    await clickTwice(stand, 'apply');
    expect(stand.several.get()).toMatchObject({ run: 'apply', progress: { done: 1, of: 4 } });
    await stand.several.resume();
    expect(stand.several.get()).toMatchObject({ run: null, problem: null });
    expect(['a', 'c', 'd1', 'd2'].map((id) => stateOf(stand, id).labels?.length)).toEqual([1, 2, 1, 2]);
  });
});

describe('putting rubbish away together', () => {
  it('moves what the screening calls D and nothing else, after one sign-in', async () => {
    const stand = await screened(mixed);
    expect(await clickTwice(stand, 'dismiss')).toBe(2);
    expect(mixed.map(({ id }) => stateOf(stand, id).folder)).toEqual([
      'inbox',
      'inbox',
      'd-class',
      'd-class',
      'inbox',
    ]);
    expect(stand.signIns()).toBe(1);
  });

  it('refuses a sum of 8 and more, and every sign of a known customer', async () => {
    const stand = await screened([
      mail('seven', 'D', 7),
      mail('eight', 'D', 8),
      mail('deal', 'D', 4, { kind: 'deal' }),
      mail('quoted', 'D', 4, {
        tags: [
          { group: 'quadrant', key: 'D' },
          { group: 'stage', key: 'quoted' },
        ],
      }),
      mail('labelled', 'D', 4, { labels: ['询盘/A 重点跟进'] }),
      mail('ordered', 'D', 4, { labels: ['Inquiry/Ordered'] }),
      mail('new', 'D', 4, { labels: ['Inquiry/To quote', 'VIP'] }),
    ]);
    expect(await clickTwice(stand, 'dismiss')).toBe(2);
    const away = stand.mailbox.messages().filter(({ folder }) => folder === 'd-class');
    expect(away.map(({ messageId }) => messageId)).toEqual([keyOf('seven'), keyOf('new')]);
  });

  it('looks once more at each mail: one that was labelled as a buyer since the preview stays', async () => {
    const stand = await screened(mixed);
    stand.several.ask('dismiss');
    stand.mailbox.change(keyOf('d2'), { labels: ['Ropes', '询盘/已报价'] });
    await stand.several.confirm();
    expect(stateOf(stand, 'd1').folder).toBe('d-class');
    expect(stateOf(stand, 'd2')).toEqual({ labels: ['Ropes', '询盘/已报价'], folder: 'inbox' });
  });

  it('moves nothing when the user does not sign in', async () => {
    const stand = await screened(mixed);
    stand.failSignIn('sign-in-needed');
    const start = allOf(stand);
    await clickTwice(stand, 'dismiss');
    expect(allOf(stand)).toEqual(start);
    expect(stand.several.get().problem?.zh).toContain('登录');
  });

  it('labels only, asks for no sign-in and says so, where mail cannot be moved', async () => {
    const stand = await screened(mixed, { move: false });
    await clickTwice(stand, 'dismiss');
    expect(stand.signIns()).toBe(0);
    expect(stateOf(stand, 'd1').folder).toBe('inbox');
    expect(stateOf(stand, 'd1').labels).toHaveLength(1);
    expect(stand.several.get().rows.find(({ id }) => id === 'd1')?.problem?.en).toContain('cannot move');
  });
});

it('a second run does not begin while one goes on', async () => {
  const stand = await screened(hundred);
  stand.several.ask('apply');
  const first = stand.several.confirm();
  stand.several.ask('dismiss');
  await Promise.all([first, stand.several.confirm(), stand.several.undoAll(), stand.several.screen()]);
  expect(stand.mailbox.messages().every(({ folder }) => folder === 'inbox')).toBe(true);
  expect(stand.mailbox.messages().every(({ labels }) => labels.length === 1)).toBe(true);
});
