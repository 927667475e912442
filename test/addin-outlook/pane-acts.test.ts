// What the user does in the pane is written on the mail before him and on no other, and told as it really went.
// Example: he labels a mail and goes on at once -> nothing on the next mail; the first is finished when he comes back

import { describe, expect, it } from 'vitest';
import { m1, m2, paneStand } from './pane-stand.ts';

describe('labelling', () => {
  it('writes the categories, shows them as there, and remembers the class on the mail', async () => {
    const { office, pane, settled, act, mail } = paneStand();
    office.select('AAMk/1');
    await pane.start();
    pane.props().apply(m1);
    await settled(() => act()?.state === 'confirmed');
    expect(mail(m1).categories).toContain('VIP');
    expect(mail(m1).categories.some((name) => name.startsWith('Inquiry/A'))).toBe(true);
    await settled(() => mail(m1).notes !== null);
    expect(mail(m1).notes).toMatchObject({ v: 1, quadrant: 'A', judged: null });
    expect(pane.props().screened?.labels).toMatchObject({ add: [], remove: [] });
    pane.props().undo(act()?.id ?? '');
    await settled(() => act()?.verb === 'undo' && act()?.state === 'confirmed');
    expect(mail(m1).categories).toEqual(['VIP']);
  });

  it('does nothing for a mail that is not the one before the user any more', async () => {
    const { office, pane, settled, letter, server } = paneStand();
    office.select('AAMk/1');
    await pane.start();
    // The client has gone on and told nobody.
    office.select('AAMk/2', false);
    pane.props().apply(m1);
    await settled(() => letter() === 'D');
    expect(server.mails.map(({ categories }) => categories)).toEqual([['VIP'], []]);
    expect(pane.props().open?.messageId).toBe(m2);
  });

  it('left half done because the user went on is finished when he comes back', async () => {
    const { office, pane, settled, act, mail } = paneStand();
    office.select('AAMk/1');
    await pane.start();
    const held = office.hold('addCategories');
    pane.props().apply(m1);
    await settled(() => office.calls.includes('addCategories'));
    office.select('AAMk/2');
    held.release();
    await settled(() => act()?.state === 'failed');
    expect(act()?.problem?.en).toMatch(/goes on when you open/);
    expect(mail(m1).categories).toEqual(['VIP']);
    office.select('AAMk/1');
    await settled(() => act()?.state === 'confirmed');
    expect(mail(m1).categories.length).toBeGreaterThan(1);
    expect(mail(m2).categories).toEqual([]);
  });

  it('in a shared mailbox puts on what exists and names what is missing', async () => {
    const { office, pane, server, settled, act, mail } = paneStand();
    office.select('AAMk/1');
    await pane.start();
    const [quadrant = ''] = pane.props().screened?.labels.add ?? [];
    server.master = [...server.master, { name: quadrant, preset: 4 }];
    office.fault = (verb) => (verb === 'addMasterCategory' ? 9055 : null);
    pane.props().apply(m1);
    await settled(() => act()?.state === 'partial');
    expect(act()?.problem?.en).toMatch(/shared mailbox/);
    expect(mail(m1).categories).toEqual(['VIP', quadrant]);
  });
});

describe('dismissing', () => {
  it('moves the mail to the D folder, and undo brings it back from there', async () => {
    const { office, pane, settled, act, mail } = paneStand();
    office.select('AAMk/2');
    await pane.start();
    pane.props().dismiss(m2);
    await settled(() => act()?.state === 'confirmed');
    expect(mail(m2)).toMatchObject({ folder: 'd-class' });
    office.select('AAMk/1');
    pane.props().undo(act()?.id ?? '');
    await settled(() => act()?.verb === 'undo' && act()?.state === 'confirmed');
    expect(mail(m2)).toMatchObject({ folder: 'inbox', categories: [] });
    expect(act()?.subject).toBe('Your website');
  });

  it('without Graph labels the mail and says that it was not moved', async () => {
    const { office, pane, mover, settled, act, mail } = paneStand();
    mover.can = false;
    office.select('AAMk/2');
    await pane.start();
    pane.props().dismiss(m2);
    await settled(() => act()?.state === 'partial');
    expect(act()?.problem?.en).toMatch(/cannot move/);
    expect(mail(m2).folder).toBe('inbox');
    expect(mail(m2).categories[0]).toMatch(/^Inquiry\/D/);
  });
});

describe('the user’s own word', () => {
  it('counts on this mail from then on, also on another computer', async () => {
    const here = paneStand();
    here.office.select('AAMk/1');
    await here.pane.start();
    here.pane.props().record(m1, 'C');
    await here.settled(() => here.mail(m1).notes !== null);
    expect(here.mail(m1).categories.some((name) => name.startsWith('Inquiry/C'))).toBe(true);
    const there = paneStand(here.server);
    there.office.select('AAMk/1');
    await there.pane.start();
    expect(there.pane.props().screened?.labels).toMatchObject({ add: [], remove: [] });
    expect((await here.ledger.screenings.get(m1))?.judged).toBe('C');
  });

  it('that it is no inquiry at all writes no category', async () => {
    const { office, pane, settled, mail } = paneStand();
    office.select('AAMk/1');
    await pane.start();
    pane.props().record(m1, 'other');
    await settled(() => mail(m1).notes !== null);
    expect(mail(m1)).toMatchObject({ categories: ['VIP'], notes: { judged: 'other' } });
    expect(pane.props().screened?.labels.add).toEqual([]);
  });
});
