// Letters that deceive the eye or break the machine: direction signs, look-alikes, nulls, half characters, piles of marks.
// Example: a sender domain with a Cyrillic "о"

import { type Family, hostile, htmlMail, letter, rawMail } from '../hostile-mail.ts';

const texts: readonly (readonly [name: string, text: string])[] = [
  ['overrides', '\u202egnp.exe\u202c'],
  ['5,000 overrides', '\u202e'.repeat(5_000)],
  ['open isolates', '\u2066\u2067\u2068'.repeat(2_000)],
  ['zero-width signs', '\u200b\u200c\u200d\u2060\ufeff'.repeat(2_000)],
  ['tag letters', '\u{e0041}\u{e0042}'.repeat(2_000)],
  ['variation selectors', 'a\ufe0f\u{e0100}'.repeat(2_000)],
  ['Hangul fillers', '\u3164\u115f\uffa0'.repeat(2_000)],
  ['nulls', '\0'.repeat(5_000)],
  ['C1 controls', '\u0080\u0085\u009b'.repeat(2_000)],
  ['line separators', '\u2028\u2029'.repeat(2_000)],
  ['first halves', '\ud83d'.repeat(3_000)],
  ['second halves', '\udca1'.repeat(3_000)],
  ['private letters', '\ue000\uf8ff\u{f0000}'.repeat(2_000)],
  ['non-characters', '\ufffe\uffff\ufdd0'.repeat(2_000)],
  ['piled marks', `e${'\u0301'.repeat(5_000)}`],
  ['joined emoji', '👩‍👩‍👧‍👦'.repeat(1_000)],
  ['flags', '🇸🇪'.repeat(2_000)],
  ['mathematical letters', '𝐭𝐞𝐧𝐭 '.repeat(1_500)],
  ['full-width letters', 'ｔｅｎｔ ３００ '.repeat(1_000)],
  ['circled letters', 'ⓣⓔⓝⓣ ①② '.repeat(1_000)],
  ['letters that grow in capitals', 'ŉǰΐßﬃ'.repeat(1_500)],
  ['Turkish letters', 'İıİı'.repeat(1_500)],
  ['Greek final letters', 'ΣΣΣ '.repeat(1_500)],
  ['letters that unfold', 'ﷺ'.repeat(1_500)],
  ['escape sequences', '\u001b[31m\u001b]0;x\u0007'.repeat(800)],
  ['Arabic digits', '٣٠٠ '.repeat(1_500)],
  ['fractions and powers', '½⅓²³ '.repeat(1_500)],
  ['ideographs of the second plane', '𠀀𪛖'.repeat(1_500)],
];

const anywhere: Family = () =>
  texts.flatMap(([name, text]) => [
    hostile('odd-letters', `a body of ${name}`, rawMail({ body: `${letter}${text}` }), { reads: '300 pcs' }),
    hostile(
      'odd-letters',
      `a subject and sender of ${name}`,
      rawMail({ subject: text.slice(0, 900), from: `${text.slice(0, 200)} <bo@nordsport.example>` }),
      { reads: '300 pcs' },
    ),
    hostile('odd-letters', `HTML of ${name}`, htmlMail(`<p>300 pcs of tents</p><p>${text}</p>`)),
  ]);

const lookalikes = [
  'nоrdsport.example',
  'nordsp0rt.example',
  'maplеcamp.example',
  'maplecarnp.example',
  'xn--maplcamp-y1a.example',
  'maplecamp.example.evil.example',
  '[127.0.0.1]',
  '[IPv6:::1]',
  '2130706433',
  'maplecamp.example.',
  '..',
  'a..b',
  '-a.example',
  `${'a'.repeat(300)}.example`,
  `${'a.'.repeat(150)}example`,
];

const senders: Family = () =>
  lookalikes.map((domain) =>
    hostile(
      'odd-letters',
      `a sender at ${domain.slice(0, 40)}`,
      rawMail({ from: `Amy Zhou <amy@${domain}>`, top: [`Reply-To: pay@${domain}`] }),
      { reads: '300 pcs' },
    ),
  );

export const oddLetters: Family = (random) => [anywhere, senders].flatMap((family) => family(random));
