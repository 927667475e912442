// The view model: what a salesperson reads about a mail, in both languages, whatever stands in the mail.

import { describe, expect, it } from 'vitest';
import { localTime, zoneOf } from '../../src/panel/country-zones.ts';
import { words } from '../../src/panel/dictionary.ts';
import { evidenceRuns } from '../../src/panel/evidence-runs.ts';
import type { InterfaceLanguage } from '../../src/panel/panel-props.ts';
import { viewOf } from '../../src/panel/panel-view.ts';
import { plainText } from '../../src/panel/plain-text.ts';
import type { ScreenedEmail } from '../../src/panel/screened-email.ts';
import { stageOf } from '../../src/panel/stage.ts';
import { quadrantTags } from '../../src/tags/quadrant.ts';
import { now } from './fixture-props.ts';
import { fact, fixtures } from './fixtures.ts';
import { hostileTexts, poison } from './hostile-texts.ts';

const can = { label: true, makeLabels: true, colourLabels: true, move: true, undo: true };
const view = (mail: ScreenedEmail, language: InterfaceLanguage = 'zh', part = {}) =>
  viewOf(mail, { language, now, can: { ...can, ...part } });
const kinds = (mail: ScreenedEmail) => view(mail).notices.map(({ kind }) => kind);

describe('the verdict in words', () => {
  it('names an A with intent and role in the chosen language', () => {
    expect(view(fixtures.a).verdict).toMatchObject({
      letter: 'A',
      title: '重点跟进',
      detail: '高意向 · 决策者',
    });
    expect(view(fixtures.a, 'en').verdict).toMatchObject({
      title: 'Priority',
      detail: 'high intent · decision-maker',
    });
  });
  it('calls a quadrant as its label does', () => {
    for (const letter of ['A', 'B', 'C', 'D'] as const) {
      for (const language of ['zh', 'en'] as const) {
        const label = quadrantTags.entries([]).get(letter)?.name[language];
        expect(`${letter} ${words(language).quadrant[letter]}`).toBe(label);
      }
    }
  });
  it('says the sum against the gate and whether it is passed', () => {
    expect(view(fixtures.a, 'en').sum?.label).toBe('Total 13 of 15, gate 10, passed');
    expect(view(fixtures.c, 'en').sum?.label).toBe('Total 7 of 15, gate 10, not passed');
  });
  it('shows no scores where scores do not count: rubbish and mail that is no inquiry', () => {
    for (const mail of [fixtures.pitch, fixtures.phish, fixtures.other]) {
      expect(view(mail).sum).toBeNull();
      expect(view(mail).axes).toEqual([]);
      expect(view(mail).missing).toEqual([]);
    }
  });
  it('gives ordinary mail no letter and nothing to apply', () => {
    expect(view(fixtures.other).verdict.letter).toBeNull();
    expect(view(fixtures.other).primary.act).toBeNull();
    expect(view(fixtures.other).second).toBe('correct');
  });
  it('asks for a look one point under the gate, and only there', () => {
    expect(kinds(fixtures.look)).toContain('look');
    expect(kinds(fixtures.c)).not.toContain('look');
  });
  it('says when the language is not read, by its name, and when a mail was cut', () => {
    expect(view(fixtures.unread, 'en').notices[0]?.text).toContain('Thai is not read yet');
    expect(view(fixtures.unread, 'zh').notices[0]?.text).toContain('泰语');
    expect(kinds(fixtures.look)).toContain('truncated');
    expect(kinds(fixtures.a)).toEqual([]);
  });
  it('puts the warning of a phish first', () => {
    expect(kinds(fixtures.phish)[0]).toBe('warning');
  });
});

describe('the two buttons', () => {
  it('offers the labels with their number, in the right English plural', () => {
    expect(view(fixtures.a).primary).toEqual({ act: 'apply', text: '应用 5 个标签' });
    expect(view(fixtures.a, 'en').primary.text).toBe('Apply 5 labels');
    expect(view(fixtures.c, 'en').primary.text).toBe('Apply 1 label');
  });
  it('offers to move rubbish to class D first, and a correction beside it', () => {
    expect(view(fixtures.pitch)).toMatchObject({ primary: { act: 'dismiss' }, second: 'correct' });
  });
  it('has nothing to do when the labels are set already', () => {
    const none = { add: [], remove: [], moveTo: null };
    expect(view({ ...fixtures.a, labels: none }).primary).toEqual({ act: null, text: '标签已齐' });
    expect(view({ ...fixtures.pitch, labels: none }).primary.act).toBeNull();
  });
  it('tells a mailbox that cannot label or move, and promises neither', () => {
    const noLabel = view(fixtures.a, 'zh', { label: false });
    expect(noLabel.primary.act).toBeNull();
    expect(noLabel.notices.map(({ text }) => text)).toContain('这个邮箱不能加标签，结果只在这里显示。');
    const noMove = view(fixtures.pitch, 'en', { move: false });
    expect(noMove.labels.move).toBe('');
    expect(noMove.notices.map(({ kind }) => kind)).toContain('cannot');
  });
});

describe('why', () => {
  it('underlines the words of the mail and knows where they stand', () => {
    const runs = view(fixtures.a).why;
    const marked = runs.filter(({ span }) => span !== null);
    expect(marked.map(({ text }) => text)).toEqual(['FT-4P', '3000pcs', 'FOB Ningbo']);
    expect(runs.map(({ text }) => text).join('')).toBe(fixtures.a.screening.why.zh);
  });
  it('adds the weightiest words where the sentence quotes none', () => {
    expect(
      view(fixtures.pitch).why.some(({ text, span }) => span !== null && text === 'first page ranking'),
    ).toBe(true);
  });
  it('proves a need by what he asks, never by how he signs', () => {
    const contact = fixtures.a.screening.reasons.filter(({ axis }) => axis === 'contact');
    const asks = fixtures.a.screening.reasons.filter(({ axis }) => axis === 'specificity');
    const screening = {
      ...fixtures.a.screening,
      why: { zh: '需求不具体', en: 'No need' },
      reasons: [...contact, ...asks],
    };
    const proof = view({ ...fixtures.a, screening }).why.find(({ span }) => span !== null);
    expect(proof?.text).toBe(asks[0]?.evidence[0]?.text);
  });
  it('lets the longer words win and never overlaps', () => {
    const runs = evidenceRuns('needs DN80 PN16 valves', [fact('DN80'), fact('DN80 PN16')]);
    expect(runs.map(({ text }) => text)).toEqual(['needs ', 'DN80 PN16', ' valves']);
  });
  it('puts each reason and each lack under its score', () => {
    const [specificity, contact, industry] = view(fixtures.a).axes;
    expect(specificity?.reasons).toHaveLength(4);
    expect(contact?.missing).toHaveLength(1);
    // The mail is English, the panel Chinese: the words to copy are the buyer's.
    expect(industry?.missing[0]?.question).toBe(
      fixtures.a.screening.missing.find((lack) => lack.axis === 'industry')?.sentence.en,
    );
  });
  it('shows three quotes of a reason and counts all', () => {
    const parameters = view(fixtures.a).reasons[0]?.reasons[2];
    expect(parameters?.quotes).toHaveLength(3);
    expect(parameters?.places).toBe(5);
  });
});

describe('the reasons', () => {
  it('never show a minus at what speaks for a buyer', () => {
    const screening = {
      ...fixtures.a.screening,
      reasons: fixtures.a.screening.reasons.map((reason) => ({
        ...reason,
        axis: 'kind' as const,
        points: -2,
      })),
    };
    const [group] = view({ ...fixtures.a, screening }).reasons;
    expect(group?.title).toBe('像买家的地方');
    expect(new Set(group?.reasons.map(({ points }) => points))).toEqual(new Set(['+2']));
  });
  it('tell of rubbish only what makes it rubbish, not how full its signature is', () => {
    const extra = fixtures.a.screening.reasons.filter(({ axis }) => axis === 'contact');
    const screening = {
      ...fixtures.pitch.screening,
      reasons: [...extra, ...fixtures.pitch.screening.reasons],
    };
    const signals = view({ ...fixtures.pitch, screening }).reasons.flatMap(({ reasons }) =>
      reasons.map(({ signal }) => signal),
    );
    expect(signals).toContain(fixtures.pitch.screening.reasons.find(({ axis }) => axis === 'kind')?.signal);
    expect(signals).not.toContain(extra[0]?.signal);
  });
});

describe('the buyer', () => {
  it('shows who writes, and what time it is at his place', () => {
    expect(view(fixtures.a).buyer).toMatchObject({
      name: 'Michael Brandt',
      place: '美国',
      time: '当地 10:24',
    });
  });
  it('leaves the time out for a country without a zone or without a clock', () => {
    expect(localTime('XX', now, 'zh-CN')).toBe('');
    expect(viewOf(fixtures.a, { language: 'en', now: null, can }).buyer.time).toBe('');
  });
  it('knows the zone of every country it lists', () => {
    for (const code of ['CN', 'US', 'DE', 'BR', 'IN', 'AU', 'ZA', 'AE', 'AR', 'MU', 'NZ', 'IS']) {
      expect(zoneOf(code), code).not.toBeNull();
      expect(localTime(code, now, 'en-GB'), code).toMatch(/^\d\d:\d\d$/);
    }
  });
});

describe('text of a stranger', () => {
  it('drops what cannot be seen but turns the reading round', () => {
    expect(plainText('in\u202Evoice\u200B \u0007 50')).toBe('invoice 50');
    expect(plainText('\uD800x')).toBe('x');
    expect(plainText('a'.repeat(1000), 10)).toBe('aaaaaaaaa…');
    expect(plainText(`x${'\u0301'.repeat(400)}y`)).toBe('x\u0301\u0301\u0301\u0301y');
    expect(plainText('ราคาเต็นท์')).toBe('ราคาเต็นท์');
  });
  it('never throws and never grows, whatever stands in any field', () => {
    for (const text of hostileTexts) {
      const poisoned = poison(fixtures.a, text);
      for (const language of ['zh', 'en'] as const) {
        const shown = view(poisoned, language);
        expect(shown.subject.length).toBeLessThanOrEqual(240);
        expect(JSON.stringify(shown)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B-\u200F]/u);
        expect(JSON.stringify(shown).length).toBeLessThan(20_000);
      }
    }
  });
});

describe('a result and its mail', () => {
  const open = { messageId: 'mail-b', subject: 'B' };
  it('never shows the result of another mail', () => {
    expect(stageOf({ open, screened: fixtures.a, failure: null }).face).toBe('loading');
    expect(stageOf({ open, screened: fixtures.b, failure: null }).face).toBe('ready');
    expect(stageOf({ open: null, screened: fixtures.a, failure: null }).face).toBe('empty');
  });
  it('never shows the failure of another mail', () => {
    const failure = { messageId: 'mail-a', sentence: { zh: '没有', en: 'no' } };
    expect(stageOf({ open, screened: fixtures.b, failure }).face).toBe('ready');
    expect(stageOf({ open: { ...open, messageId: 'mail-a' }, screened: null, failure }).face).toBe('failed');
  });
});
