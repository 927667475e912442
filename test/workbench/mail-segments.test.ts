// The mail as it is drawn: cut by part, with the evidence marked. Example: "We take 300 pcs." with 300 pcs marked

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf, segmentsOf } from '../../src/workbench/mail-segments.ts';
import { plainEmail } from '../contract/plain-email.ts';

const sentence = { zh: '数量', en: 'quantity' };
const email = plainEmail({
  from: 'Mara <mara@nordcamp.example>',
  subject: 'Tents',
  body: 'We take 300 pcs.',
});

const reason = (start: number, end: number) => ({
  signal: 'quantity-stated',
  axis: 'specificity' as const,
  points: 1,
  sentence,
  evidence: [{ text: email.text.slice(start, end), span: { start, end } }],
});

describe('The reader', () => {
  it('marks the words that a reason points to, and nothing else', () => {
    const start = email.text.indexOf('300 pcs');
    const own = segmentsOf(email, marksOf([reason(start, start + 7)])).find(({ kind }) => kind === 'own');
    expect(own?.runs.map(({ text, mark }) => [text, mark !== null])).toEqual([
      ['We take ', false],
      ['300 pcs', true],
      ['.', false],
    ]);
  });

  it('draws every character once, whatever the evidence overlaps', () => {
    const span = fc.tuple(fc.nat(email.text.length), fc.nat(email.text.length));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const reasons = spans.map(([a, b]) => reason(Math.min(a, b), Math.max(a, b)));
        const drawn = segmentsOf(email, marksOf(reasons)).map(({ runs }) =>
          runs.map(({ text }) => text).join(''),
        );
        expect(drawn.join('\n')).toBe(email.text);
      }),
    );
  });

  it('shows no character that turns the text around or hides in it', () => {
    const odd = plainEmail({
      from: 'a <a@b.example>',
      subject: 'in\u202Evoice',
      body: 'pay\u200B\u0007 now',
    });
    const drawn = segmentsOf(odd, []).flatMap(({ runs }) => runs.map(({ text }) => text));
    expect(drawn).toContain('invoice');
    expect(drawn).toContain('pay  now');
  });
});
