// What the panel shows for the mail that the page has open: the right verdict and never an old one, and what it could not learn.

import { describe, expect, it } from 'vitest';
import { panelStand, pitch, rfq } from './panel-stand.ts';

describe('an opened mail', () => {
  it('is judged by what is visible at once, and by its source when that comes', async () => {
    const { panel, page, settled, letter, state, note } = panelStand();
    page.holding = 'source';
    await panel.start();
    page.open(rfq);
    await settled(() => letter() === 'A');
    expect([state.get().from, note()]).toEqual(['visible', '']);
    page.release(rfq);
    await settled(() => state.get().from === 'source');
    expect([letter(), note()]).toEqual(['A', '']);
  });
  it('is not asked for its source before the verdict by what is visible is there', async () => {
    const { panel, page, settled, letter } = panelStand();
    page.holding = 'visible';
    await panel.start();
    page.open(rfq);
    await settled(() => page.asked.length > 0);
    expect(page.asked).toEqual(['visible']);
    page.release(rfq);
    await settled(() => letter() === 'A' && page.asked.length > 1);
    expect(page.asked).toEqual(['visible', 'source']);
  });
  it('without its source is judged all the same, and the user is told', async () => {
    const { panel, page, settled, letter, note } = panelStand();
    page.source = 'refused';
    await panel.start();
    page.open(rfq);
    await settled(() => note() === 'visibleOnly');
    expect(letter()).toBe('A');
  });
  it('of which nothing can be read is told as failed, with what to do', async () => {
    const { panel, page, settled, face } = panelStand();
    page.source = 'refused';
    page.visible = 'empty';
    await panel.start();
    page.open(rfq);
    await settled(() => face().face === 'failed');
    expect(face()).toMatchObject({ sentence: { en: expect.stringContaining('Read again') } });
    page.visible = 'comes';
    panel.props().reread();
    await settled(() => face().face === 'ready');
  });
  it('never shows what was read of the mail before it', async () => {
    const { panel, page, settled, letter, face } = panelStand();
    page.holding = 'visible';
    page.source = 'refused';
    await panel.start();
    page.open(rfq);
    page.open(pitch);
    page.release(rfq);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(face().face).toBe('loading');
    page.release(pitch);
    await settled(() => letter() === 'D');
    expect(panel.props().screened?.messageId).toBe(pitch.messageId);
  });
  it('is read once, however often the page tells of it, and keeps its verdict when the theme changes', async () => {
    const { panel, page, settled, letter, worker } = panelStand();
    await panel.start();
    page.open(rfq);
    await settled(() => letter() === 'A' && worker.asked.length === 1);
    page.open(rfq, { theme: 'dark' });
    page.open({ ...rfq, subject: 'RFQ camping tents, second try' });
    expect(letter()).toBe('A');
    expect(panel.props()).toMatchObject({ open: { subject: 'RFQ camping tents, second try' } });
    expect(worker.asked).toHaveLength(1);
  });
});

describe('without a mail', () => {
  it('nothing is shown of the last one, and the words fit the place', async () => {
    const { panel, page, settled, letter, face, note } = panelStand();
    await panel.start();
    page.open(rfq);
    await settled(() => letter() === 'A');
    page.open(null);
    expect([face().face, note()]).toEqual(['empty', '']);
    page.tell(null);
    expect([face().face, note()]).toEqual(['empty', 'noGmail']);
    page.open(null, { reduced: true });
    expect([face().face, note()]).toEqual(['empty', 'lost']);
  });
});

describe('settings', () => {
  it('change the verdict at once, and are kept', async () => {
    const { panel, page, settled, letter, kept } = panelStand();
    await panel.start();
    page.open(rfq);
    await settled(() => letter() === 'A');
    panel.props().saveSettings({ ...panel.props().settings, gate: 15 });
    await settled(() => letter() === 'C');
    expect((await kept.read()).settings.gate).toBe(15);
  });
  it('changed in another tab are taken over here', async () => {
    const { panel, page, settled, letter, kept } = panelStand();
    await panel.start();
    page.open(rfq);
    await settled(() => letter() === 'A');
    const { settings } = await kept.read();
    await kept.save({ settings: { ...settings, gate: 15, language: 'zh' } });
    await settled(() => letter() === 'C');
    expect(panel.props().settings.language).toBe('zh');
    expect(page.told.at(-1)).toBe('{"type":"language","language":"zh"}');
  });
  it('that could not be kept are told', async () => {
    const { panel, kept, settled, note } = panelStand();
    await panel.start();
    kept.full = true;
    panel.props().saveSettings({ ...panel.props().settings, gate: 9 });
    await settled(() => note() === 'act');
  });
  it('ask for the profile on the first run, and not again when it was skipped', async () => {
    const { panel, kept, settled } = panelStand();
    await panel.start();
    expect(panel.props()).toMatchObject({ profile: null, firstRun: true });
    panel.props().skipProfile?.();
    await settled(() => panel.props().firstRun === false);
    expect((await kept.read()).profileSkipped).toBe(true);
  });
});

describe('evidence', () => {
  it('is marked in the mail by its words and its place, and cleared again', async () => {
    const { panel, page, settled, letter } = panelStand();
    await panel.start();
    page.open(rfq);
    await settled(() => letter() === 'A');
    const reason = panel
      .props()
      .screened?.screening.reasons.find(({ signal }) => signal === 'quantity-stated');
    const span = reason?.evidence[0]?.span ?? { start: 0, end: 0 };
    panel.props().onEvidence(span);
    expect(JSON.parse(page.told.at(-1) ?? '')).toMatchObject({
      type: 'mark',
      messageId: rfq.messageId,
      words: expect.stringMatching(/300/),
      nth: 0,
    });
    panel.props().onEvidence(null);
    expect(JSON.parse(page.told.at(-1) ?? '')).toMatchObject({ type: 'mark', words: '' });
  });
});
