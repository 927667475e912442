// The matcher finds what a naive search finds, in every script, and numbers are read as people write them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../src/words/default-lexicon.ts';
import { detectLanguage } from '../../src/words/detect-language.ts';
import { foldText } from '../../src/words/fold.ts';
import { findHits } from '../../src/words/lexicon.ts';
import { readNumbers } from '../../src/words/numbers.ts';
import { compilePhrases, matchPhrases, scanPhrases } from '../../src/words/phrase-matcher.ts';

const matcher = compilePhrases([
  { table: 'request', key: '', language: 'en', phrases: ['quot*', 'please quote', 'looking for'] },
  { table: 'request', key: '', language: 'zh', phrases: ['报价', '帐篷'] },
  { table: 'units', key: 'piece', language: 'en', phrases: ['pcs', 'pc'] },
]);
const found = (text: string) => matchPhrases(matcher, text).map((hit) => text.slice(hit.start, hit.end));

describe('phrases', () => {
  test('a stem takes any ending of its word', () => expect(found('Your quotation?')).toEqual(['quotation']));
  test('a unit that touches its number is found', () => expect(found('300pcs')).toEqual(['pcs']));
  test('a word inside another word is not found', () => expect(found('unquoted epcs')).toEqual([]));
  test('hyphens, line breaks and capitals do not hide a phrase', () =>
    expect(found('LOOKING-FOR and looking\nfor')).toEqual(['LOOKING-FOR', 'looking\nfor']));
  test('the longest phrase of a table wins at its start', () =>
    expect(found('please quote')).toEqual(['please quote', 'quote']));
  test('traditional Chinese reads as simplified', () =>
    expect(found('請報價帳篷')).toEqual(['報價', '帳篷']));
  test('zero-width characters inside a word are read over', () =>
    expect(found('looking\u200b for')).toHaveLength(1));
});

test('folding keeps the length of any text', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(text).length === text.length)));

test('every hit of the lexicon lies in the text and holds the words of its phrase', () => {
  const lexicon = defaultLexicon();
  const words = fc.constantFrom(
    'please',
    'quote',
    '300',
    'pcs',
    'FOB',
    'Ningbo',
    '报价',
    '帐篷',
    '\n',
    '-',
    ',',
    'tent',
    'ﬁ',
    'é',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      for (const hit of findHits(lexicon, text)) {
        expect(hit.start).toBeGreaterThanOrEqual(0);
        expect(hit.end).toBeGreaterThan(hit.start);
        expect(hit.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

describe('numbers', () => {
  const read = (text: string) =>
    readNumbers(
      text,
      findHits(defaultLexicon(), text).filter(({ table }) => table === 'numberWords'),
    ).map((token) => token.value);
  test.each([
    ['3,000 pcs', [3000]],
    ['1.200,50 EUR', [1200.5]],
    ['1,200.50', [1200.5]],
    ['0.125 mm', [0.125]],
    ['3,5 m', [3.5]],
    ['12 000 kg', [12000]],
    ['5万个', [50000]],
    ['10k pcs', [10000]],
    ['两千五百个', [2500]],
    ['两个高柜', [2]],
    ['2,50,000 nos', [250000]],
    ['١٠٠٠ كيس', [1000]],
    ['３００台', [300]],
    ['100-200', [100, 200]],
  ])('%s', (text, values) => expect(read(text)).toEqual(values));
});

describe('language', () => {
  const lexicon = defaultLexicon();
  const tag = (text: string) => {
    const found = scanPhrases(lexicon.matcher, text);
    return detectLanguage({ text, ranges: [{ start: 0, end: text.length }], found }, lexicon).tag;
  };
  test.each([
    ['We are looking for 300 tents, please send your price.', 'en'],
    ['请报价三百个帐篷, FOB Ningbo', 'zh'],
    ['Necesitamos 500 carpas para nuestra empresa, gracias', 'es'],
    ['Gostaríamos de receber a cotação de vocês, obrigado', 'pt'],
    ['Bitte senden Sie uns ein Angebot für 200 Zelte', 'de'],
    ['Nous souhaitons recevoir votre prix pour des tentes', 'fr'],
    ['Просим выслать цену на шаровые краны', 'ru'],
    ['お見積りをお願いします', 'ja'],
    ['견적 부탁드립니다', 'ko'],
    ['نرجو إرسال عرض سعر', 'ar'],
    ['Lütfen fiyat teklifi gönderin, teşekkürler', 'tr'],
    ['Xin vui lòng báo giá cho chúng tôi', 'vi'],
    ['ขอใบเสนอราคา', 'th'],
    ['Mohon kirim harga untuk kami, terima kasih', 'id'],
    ['Wij zijn op zoek naar een leverancier voor onze winkels', 'nl'],
    ['Proszę o ofertę dla naszej firmy', 'pl'],
  ])('%s -> %s', (text, expected) => expect(tag(text)).toBe(expected));
});
