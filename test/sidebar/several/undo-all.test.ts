// Taking back what was done to many mails at once. Example: 100 mails labelled and put away -> "undo all" -> each as it was

import { describe, expect, it } from 'vitest';
import { keyOf } from './selection-stand.ts';
import { allOf, clickTwice, hundred, mixed, screened, stateOf } from './selections.ts';

describe('taking all of it back', () => {
  it('restores labels and folders of a hundred mails exactly', async () => {
    const stand = await screened(hundred);
    const start = allOf(stand);
    await clickTwice(stand, 'apply');
    await clickTwice(stand, 'dismiss');
    expect(allOf(stand)).not.toEqual(start);
    await stand.several.undoAll();
    expect(allOf(stand)).toEqual(start);
    await stand.several.undoAll();
    expect(allOf(stand)).toEqual(start);
  });

  it('reaches mails that left the selection when they were put away', async () => {
    const stand = await screened(mixed);
    const start = allOf(stand);
    await clickTwice(stand, 'dismiss');
    stand.select(['a', 'c', 'o']);
    await stand.several.screen();
    expect(stand.several.get().rows).toHaveLength(3);
    await stand.several.undoAll();
    expect(allOf(stand)).toEqual(start);
    expect(stand.several.get().earlier.every(({ receipts }) => receipts.length === 0)).toBe(true);
  });

  it('can be stopped and gone on with', async () => {
    const stand = await screened(hundred);
    const start = allOf(stand);
    await clickTwice(stand, 'apply');
    stand.onLoad((id) => {
      if (id === 'm50') stand.several.stop();
    });
    await stand.several.undoAll();
    expect(stand.several.get()).toMatchObject({ run: 'undo', progress: { done: 50, of: 100 } });
    await stand.several.resume();
    expect(allOf(stand)).toEqual(start);
  });

  it('leaves what the user has changed since', async () => {
    const stand = await screened(mixed);
    await clickTwice(stand, 'dismiss');
    stand.mailbox.change(keyOf('d1'), { folder: 'folder-suppliers' });
    await stand.several.undoAll();
    expect(stateOf(stand, 'd1').folder).toBe('folder-suppliers');
    expect(stateOf(stand, 'd2')).toEqual({ labels: ['Ropes'], folder: 'inbox' });
  });
});
