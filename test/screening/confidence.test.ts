// Whether the shown confidence can be believed, and that every doubt lowers it.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Claim, calibrationError, reliability } from '../../scripts/evaluate/reliability.ts';
import { listGolden, namedProfile, screenGolden } from '../../scripts/golden/golden-mails.ts';
import type { Facts } from '../../src/facts/read-facts.ts';
import { type ConfidenceGrounds, measureConfidence } from '../../src/screening/confidence.ts';
import { facts, quiet } from '../signals/facts-builder.ts';
import { root } from '../structure/source-files.ts';

const rfq: ConfidenceGrounds = {
  kind: 'inquiry',
  balance: -6,
  scores: { specificity: 5, contact: 4, industry: 4, total: 13 },
  gate: 10,
  rolePoints: 6,
};
const shown = (grounds: Partial<ConfidenceGrounds> = {}, given: Partial<Facts> = {}) =>
  measureConfidence(facts(given), { ...rfq, ...grounds });
const totalling = (specificity: number, total: number) => ({
  scores: { ...rfq.scores, specificity, total },
});

describe('the confidence of a verdict', () => {
  it('is high for a full inquiry of a buyer who decides', () => expect(shown()).toBeGreaterThan(0.95));
  it('is far lower in a language that has no tables', () => {
    const language = { tag: 'pl', read: false, others: [] };
    const unread = (ownLength: number) =>
      shown({}, { circumstances: { ...quiet.circumstances, language, ownLength } });
    expect(unread(60)).toBeLessThan(0.9);
    expect(unread(400)).toBeLessThan(0.7);
    expect(unread(400)).toBeGreaterThan(0);
  });
  it('is lower when only a part of the mail was read', () => {
    expect(shown({}, { circumstances: { ...quiet.circumstances, truncated: true } })).toBeLessThan(0.8);
  });
  it('falls with every sign of a pitch in a mail still taken for an inquiry', () => {
    const steps = [-6, -4, -2, 0, 2, 3].map((balance) => shown({ balance }));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(steps.at(-1)).toBeLessThan(0.6);
  });
  it('grows with every sign of a pitch in a mail taken for rubbish', () => {
    const steps = [4, 6, 8, 20].map((balance) => shown({ kind: 'non-prospect', balance }));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBeGreaterThan(2);
  });
  it('is lowest at the gate and grows on both sides', () => {
    const below = [7, 8, 9].map((total) => shown(totalling(4, total)));
    const above = [10, 11, 12].map((total) => shown(totalling(5, total)));
    expect(below).toEqual([...below].sort((a, b) => b - a));
    expect(above).toEqual([...above].sort((a, b) => a - b));
    expect(above[0]).toBeLessThan(above[2] ?? 0);
  });
  it('looks at the line that decides: a vague mail far above the gate is surely a C', () => {
    expect(shown(totalling(1, 11))).toBeGreaterThan(shown(totalling(2, 11)));
  });
  it('doubts a role that nothing or one weak sign speaks for', () => {
    for (const rolePoints of [0, -2]) expect(shown({ rolePoints })).toBeLessThan(shown({ rolePoints: -4 }));
  });
});

describe('the calibration', () => {
  it('is measured as the gap between shown and right', () => {
    const claims = [true, true, true, false].map((right) => ({ shown: 0.95, right }));
    expect(reliability(claims)).toEqual([{ from: 0.9, mails: 4, shown: 0.95, right: 0.75 }]);
    expect(calibrationError(claims)).toBeCloseTo(0.2);
    expect(calibrationError([])).toBe(0);
    expect(reliability([{ shown: 1, right: true }])[0]?.from).toBe(0.9);
  });
  it('keeps its promise on the golden mails: sure where it may be, and no further from the truth than a tenth', async () => {
    const mails = join(root, 'test', 'mails');
    const claims: Claim[] = [];
    for (const { name, profile, expect: expected } of listGolden(mails)) {
      const wanted =
        typeof expected === 'object' && expected !== null && 'quadrant' in expected
          ? expected['quadrant']
          : undefined;
      if (wanted === undefined) continue;
      const file = join(mails, name, 'mail.eml');
      const { screening } = await screenGolden(file, namedProfile(join(root, 'test', 'profiles'), profile));
      claims.push({ shown: screening.confidence ?? 0, right: screening.quadrant === wanted });
    }
    expect(claims.length).toBeGreaterThan(60);
    expect(calibrationError(claims)).toBeLessThan(0.1);
    const sure = claims.filter(({ shown }) => shown >= 0.9);
    expect(sure.length).toBeGreaterThan(30);
    expect(sure.filter(({ right }) => right).length / sure.length).toBeGreaterThan(0.9);
  });
});
