// What the user does in the panel is written on the thread before him, after his consent, and told as it really went.

import { describe, expect, it } from 'vitest';
import { panelStand, pitch, rfq } from './panel-stand.ts';

const ours = (labels: readonly string[]) => labels.filter((name) => name.startsWith('Inquiry/'));

async function opened(mail = rfq) {
  const stand = panelStand();
  await stand.panel.start();
  stand.page.open(mail);
  await stand.settled(() => stand.letter() !== undefined && stand.state.get().from === 'source');
  await stand.settled(() => stand.state.get().access !== 'unknown');
  return stand;
}

describe('labelling', () => {
  it('writes on the thread, waits until the worker says so, and can be taken back', async () => {
    const { panel, settled, act, worker } = await opened();
    let write = () => {};
    worker.gate = new Promise((done) => {
      write = done;
    });
    panel.props().apply(rfq.messageId);
    await settled(() => worker.asked.some((line) => line.startsWith('apply')));
    expect(act()).toMatchObject({ state: 'waiting', messageId: rfq.messageId, subject: rfq.subject });
    write();
    await settled(() => act()?.state === 'confirmed');
    expect(ours(worker.labelsOf(rfq)).some((name) => name.startsWith('Inquiry/A'))).toBe(true);
    expect(worker.labelsOf(rfq)).toContain('VIP');
    expect(worker.asked.filter((line) => !line.startsWith('labels'))).toEqual([
      `apply ${rfq.threadId} ${rfq.messageId}`,
    ]);
    await settled(() => panel.props().screened?.labels.add.length === 0);
    panel.props().undo(act()?.id ?? '');
    await settled(() => act()?.verb === 'undo' && act()?.state === 'confirmed');
    expect(worker.labelsOf(rfq)).toEqual(['VIP']);
  });
  it('takes off an older quadrant of ours, also when the labels were not known before the consent', async () => {
    const stand = panelStand();
    const { panel, page, worker, settled, letter, note, act } = stand;
    worker.consent = 'none';
    worker.mailbox.change(rfq.threadId, { labels: ['VIP', 'Inquiry/C Standard reply'] });
    await panel.start();
    page.open(rfq);
    await settled(() => letter() === 'A' && note() === 'noConsent');
    expect(worker.asked).not.toContain('consent');
    panel.props().apply(rfq.messageId);
    await settled(() => act()?.state === 'confirmed');
    expect(worker.asked.filter((line) => line === 'consent')).toHaveLength(1);
    const quadrants = ours(worker.labelsOf(rfq)).filter((name) => /\/[ABCD] /.test(name));
    expect(quadrants).toHaveLength(1);
    expect(quadrants[0]).toMatch(/^Inquiry\/A /);
    expect(note()).toBe('');
  });
  it('without consent writes nothing and says what is missing', async () => {
    const { panel, settled, act, worker } = await opened();
    worker.consent = 'refused';
    panel.props().apply(rfq.messageId);
    await settled(() => act()?.state === 'failed');
    expect(act()?.problem?.en).not.toBe('');
    expect(worker.labelsOf(rfq)).toEqual(['VIP']);
    worker.consent = 'none';
    panel.props().apply(rfq.messageId);
    await settled(() => act()?.state === 'confirmed');
    expect(panel.props().acts).toHaveLength(1);
  });
  it('for another account than the page shows writes nothing', async () => {
    const { panel, page, settled, act, worker, note } = await opened();
    page.open(rfq, { account: 'private@x.example' });
    await settled(() => note() === 'wrongAccount');
    panel.props().apply(rfq.messageId);
    await settled(() => act()?.state === 'failed');
    expect(worker.labelsOf(rfq)).toEqual(['VIP']);
  });
  it('that stopped for want of a network says so, and shows it done when the worker has done it', async () => {
    const { panel, settled, act, worker } = await opened();
    worker.problem = 'offline';
    panel.props().apply(rfq.messageId);
    await settled(() => act()?.state === 'failed');
    expect(act()?.problem?.en).toMatch(/No network/);
    worker.problem = null;
    panel.props().apply(rfq.messageId);
    await settled(() => act()?.state === 'confirmed');
  });
  it('does nothing for a mail that is not open any more', async () => {
    const { panel, page, settled, letter, worker } = await opened();
    const { apply } = panel.props();
    page.open(pitch);
    apply(rfq.messageId);
    await settled(() => letter() === 'D');
    expect(worker.asked.filter((line) => line.startsWith('apply'))).toEqual([]);
  });
  it('done in another tab shows here when the worker tells of it', async () => {
    const { panel, worker, settled, act } = await opened();
    const other = panelStand();
    expect(other.panel.props().acts).toEqual([]);
    await worker.mailbox.apply({
      id: 'by another tab',
      messageId: rfq.threadId,
      add: [],
      remove: [],
      moveTo: 'd-class',
    });
    expect(panel.props().acts).toEqual([]);
    worker.acted();
    await settled(() => act()?.state === 'confirmed');
    expect(act()).toMatchObject({ verb: 'dismiss', messageId: rfq.messageId, canUndo: true });
  });
});

describe('putting away', () => {
  it('a dismissal archives under class D, and comes back with undo', async () => {
    const { panel, settled, act, worker } = await opened(pitch);
    panel.props().dismiss(pitch.messageId);
    await settled(() => act()?.state === 'confirmed');
    expect(act()?.verb).toBe('dismiss');
    expect(worker.folderOf(pitch)).toBe('d-class');
    panel.props().undo(act()?.id ?? '');
    await settled(() => act()?.verb === 'undo' && act()?.state === 'confirmed');
    expect([worker.folderOf(pitch), worker.labelsOf(pitch)]).toEqual(['inbox', ['VIP']]);
  });
  it('spam goes to spam, is told as such, and comes back with undo', async () => {
    const { panel, settled, act, worker } = await opened(pitch);
    panel.props().spam?.(pitch.messageId);
    await settled(() => act()?.state === 'confirmed');
    expect([act()?.verb, worker.folderOf(pitch)]).toEqual(['spam', 'spam']);
    panel.props().undo(act()?.id ?? '');
    await settled(() => act()?.verb === 'undo' && act()?.state === 'confirmed');
    expect(worker.folderOf(pitch)).toBe('inbox');
  });
});

describe('the user’s own word', () => {
  it('is labelled, remembered, and there when the mail is opened again', async () => {
    const { panel, page, settled, act, state, worker } = await opened();
    panel.props().record(rfq.messageId, 'B');
    await settled(() => act()?.state === 'confirmed' && state.get().judged === 'B');
    expect(ours(worker.labelsOf(rfq)).some((name) => name.startsWith('Inquiry/B'))).toBe(true);
    page.open(pitch);
    await settled(() => state.get().screened?.messageId === pitch.messageId);
    expect(state.get().judged).toBeNull();
    page.open(rfq);
    await settled(() => state.get().judged === 'B' && state.get().from === 'source');
  });
  it('that it is no inquiry is remembered without a label', async () => {
    const { panel, settled, state, ledger, worker } = await opened();
    panel.props().record(rfq.messageId, 'other');
    await settled(() => state.get().judged === 'other');
    expect((await ledger.screenings.get(rfq.messageId))?.judged).toBe('other');
    expect(worker.labelsOf(rfq)).toEqual(['VIP']);
  });
});

describe('a reply', () => {
  it('becomes a draft in the thread, and the user is told where it is', async () => {
    const { panel, settled, note, worker, state } = await opened();
    panel.props().reply?.(rfq.messageId, '1. Which port?');
    await settled(() => note() === 'act');
    expect(state.get().notice?.en).toMatch(/draft/);
    expect(worker.drafts).toEqual(['1. Which port?']);
  });
  it('that could not be made is told', async () => {
    const { panel, settled, note, worker, state } = await opened();
    worker.problem = 'offline';
    panel.props().reply?.(rfq.messageId, '1. Which port?');
    await settled(() => note() === 'act');
    expect(state.get().notice?.en).toMatch(/No network/);
  });
});
