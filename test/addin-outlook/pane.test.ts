// The pane follows the open mail and never shows what belongs to another one; the core behind it is the real one.
// Example: a hundred mails in a second -> one verdict, that of the last

import { describe, expect, it } from 'vitest';
import { openMemoryLedger } from '../../src/ledger/open-ledger.ts';
import { fakeServer } from './fake-office.ts';
import { m1, m2, mails, paneStand, rfq } from './pane-stand.ts';

describe('opening', () => {
  it('shows the verdict of the mail that was open at the start, and offers only what is missing on it', async () => {
    const { office, pane, face, letter } = paneStand();
    office.select('AAMk/1');
    await pane.start();
    expect(face().face).toBe('ready');
    expect(letter()).toBe('A');
    const { labels } = pane.props().screened!;
    expect(labels.add.length).toBeGreaterThan(1);
    expect(labels.add[0]).toMatch(/^Inquiry\/A/);
    expect(labels.remove).toEqual([]);
  });

  it('says so when nothing is open, and when the mail is closed again', async () => {
    const { office, pane, face } = paneStand();
    await pane.start();
    expect(face().face).toBe('empty');
    office.select('AAMk/1');
    office.select(null);
    expect(face().face).toBe('empty');
    expect(pane.props().screened).toBeNull();
  });

  it('drops the body of a mail that the user has left', async () => {
    const { office, pane, settled, letter } = paneStand();
    await pane.start();
    const held = office.hold('readBody');
    office.select('AAMk/1');
    office.select('AAMk/2');
    held.release();
    await settled(() => pane.props().screened !== null);
    expect(pane.props()).toMatchObject({
      open: { messageId: m2 },
      screened: { messageId: m2 },
      failure: null,
    });
    expect(letter()).toBe('D');
  });

  it('drops a verdict that comes too late, and never draws one under another subject', async () => {
    const { office, pane, core, face, settled } = paneStand();
    await pane.start();
    const open = core.open;
    let release = () => {};
    const slow = new Promise<void>((resolve) => (release = resolve));
    Object.assign(core, {
      open: async (...args: Parameters<typeof open>) => {
        if (args[0] === m1) await slow;
        return open(...args);
      },
    });
    office.select('AAMk/1');
    await new Promise((resolve) => setTimeout(resolve, 5));
    office.select('AAMk/2');
    expect(face().face).toBe('loading');
    await settled(() => face().face === 'ready');
    release();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(pane.props().screened?.messageId).toBe(m2);
  });

  it('tells why a mail cannot be read, and reads it when asked again', async () => {
    const { office, pane, face, settled } = paneStand();
    await pane.start();
    office.fault = (verb) => (verb === 'readBody' ? 'timed-out' : null);
    office.select('AAMk/1');
    await settled(() => face().face === 'failed');
    office.fault = () => null;
    pane.props().reread();
    await settled(() => face().face === 'ready');
  });

  it('goes through a hundred mails and ends at the last', async () => {
    const server = fakeServer(
      Array.from({ length: 100 }, (_, at) => ({
        itemId: `I${at}`,
        key: `m${at}`,
        subject: `RFQ ${at}`,
        html: rfq,
      })),
    );
    const { office, pane, settled } = paneStand(server);
    await pane.start();
    for (const { itemId } of server.mails) office.select(itemId);
    await settled(() => pane.props().screened !== null);
    expect(pane.props()).toMatchObject({ open: { subject: 'RFQ 99' }, screened: { subject: 'RFQ 99' } });
  });
});

describe('settings, reply and theme', () => {
  it('changed in the pane change the verdict at once and are in the mailbox afterwards', async () => {
    const { office, pane, server, settled, letter } = paneStand();
    office.select('AAMk/1');
    await pane.start();
    const bodies = office.calls.filter((verb) => verb === 'readBody').length;
    pane.props().saveSettings({ ...pane.props().settings, gate: 15 });
    await settled(() => letter() === 'C');
    await settled(() => server.settings.size === 1);
    expect(office.calls.filter((verb) => verb === 'readBody')).toHaveLength(bodies);
  });

  it('that the mailbox does not keep are told in words', async () => {
    const { office, pane, settled } = paneStand();
    await pane.start();
    office.fault = (verb) => (verb === 'saveSetting' ? 9019 : null);
    pane.props().skipProfile?.();
    pane.props().saveSettings({ ...pane.props().settings, gate: 9 });
    await settled(() => /on this computer only/.test(pane.session.state.get().notice?.en ?? ''));
    expect(pane.props().firstRun).toBe(false);
  });

  it('open a reply with the text escaped, on the mail before the user only', async () => {
    const { office, pane, settled } = paneStand();
    office.select('AAMk/1');
    await pane.start();
    pane.props().reply?.(m1, '1. Which port <of discharge>?');
    await settled(() => office.replies.length === 1);
    expect(office.replies).toEqual(['<div>1. Which port &lt;of discharge&gt;?</div>']);
    office.select('AAMk/2', false);
    pane.props().reply?.(m1, 'again');
    await settled(() => pane.props().open?.messageId === m2);
    expect(office.replies).toHaveLength(1);
  });

  it('follow the colours of the client while it is open', async () => {
    const { office, pane } = paneStand();
    office.setColours({ background: '#292929', foreground: '#ffffff' });
    await pane.start();
    expect(pane.props().theme).toBe('dark');
    office.setColours({ background: '#ffffff', foreground: '#242424' });
    expect(pane.props().theme).toBe('light');
    pane.stop();
    office.setColours(null);
    expect(pane.props().theme).toBe('light');
  });

  it('are read-only on a phone: the verdict is there, nothing is offered that the client refuses', async () => {
    const lacks = { can: { categories: false, masterCategories: false, reply: false } };
    const { office, pane, mover, letter } = paneStand(mails(), openMemoryLedger(), lacks);
    mover.can = false;
    office.select('AAMk/1');
    await pane.start();
    expect(letter()).toBe('A');
    expect(pane.props().can).toMatchObject({ label: false, move: false, undo: false });
    expect(pane.props().reply).toBeUndefined();
    expect(office.calls).not.toContain('categories');
  });
});
