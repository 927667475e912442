// The phrase matcher on 3,000 made-up phrases in eight alphabets, its hits compared with a search for each phrase alone.
// Example: await matcherRows() -> [{ what: "matcher", value: "72 MB/s", ... }, { what: "hits other than a plain search's", value: "0" }]

import { defaultLexicon } from '../../src/words/default-lexicon.ts';
import { classOf, DIGIT, foldText, LETTER } from '../../src/words/fold.ts';
import { findHits } from '../../src/words/lexicon.ts';
import { compilePhrases, matchPhrases } from '../../src/words/phrase-matcher.ts';
import { makeRandom } from './make-corpus.ts';
import { cpuOf, type Row, row } from './measure.ts';

const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзиклмнопрстуфхц',
  'αβγδεζηθικλμνοπρστυω',
  'ابتثجحدذرزسشصضطظعغفقكلمنهوي',
  'אבגדהוזחטיכלמנסעפצקרשת',
  '阀门帐篷灯具报价样品包装交期付款价格数量公司采购',
  'ぁあいうえおかきくけこさしすせそたちつてと',
  'กขคงจฉชซญดตถทนบปผพฟมยรลวสหอ',
];

function makeWord(random: () => number): string {
  const letters = alphabets[Math.floor(random() * alphabets.length)] ?? '';
  const length = letters.startsWith('阀') || letters.startsWith('ぁ') ? 2 : 3;
  return Array.from(
    { length: length + Math.floor(random() * 4) },
    () => letters[Math.floor(random() * letters.length)],
  ).join('');
}

const makeWords = (count: number, random: () => number): string[] =>
  Array.from({ length: count }, () => makeWord(random));

/** Each phrase by itself with indexOf, then the longest at each start: slow, and simple enough to be trusted. */
function plainSearch(phrases: readonly string[], text: string): Set<string> {
  const folded = foldText(text);
  const kindAt = (at: number) => classOf[folded.charCodeAt(at)] ?? 0;
  const cuts = (at: number) => {
    const kind = kindAt(at);
    return at === 0 || at === folded.length || kindAt(at - 1) !== kind || (kind !== LETTER && kind !== DIGIT);
  };
  const longest = new Map<number, number>();
  for (const phrase of phrases.map(foldText)) {
    for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
      const end = at + phrase.length;
      if (cuts(at) && cuts(end)) longest.set(at, Math.max(longest.get(at) ?? 0, end));
    }
  }
  return new Set([...longest].map(([start, end]) => `${start}-${end}`));
}

export async function matcherRows(): Promise<Row[]> {
  const random = makeRandom(7);
  const phrases = Array.from({ length: 3000 }, () =>
    makeWords(1 + Math.floor(random() * 2), random).join(' '),
  );
  const texts = Array.from({ length: 200 }, () => {
    const words = makeWords(1500, random).map((word) =>
      random() < 0.1 ? (phrases[Math.floor(random() * phrases.length)] ?? word) : word,
    );
    return words.join(' ');
  });
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const entries = [{ table: 'request' as const, key: '', language: 'en', phrases }];
  const build = await cpuOf(() => void compilePhrases(entries));
  const matcher = compilePhrases(entries);
  const pass = () => {
    for (const text of texts) matchPhrases(matcher, text);
  };
  pass();
  const own = await cpuOf(() => {
    for (let round = 0; round < 5; round++) pass();
  });
  const lexicon = defaultLexicon();
  const real = await cpuOf(() => {
    for (let round = 0; round < 5; round++) for (const text of texts) findHits(lexicon, text);
  });
  const different = texts.slice(0, 20).reduce((sum, text) => {
    const wanted = plainSearch(phrases, text);
    const got = new Set(matchPhrases(matcher, text).map(({ start, end }) => `${start}-${end}`));
    return (
      sum +
      [...wanted].filter((hit) => !got.has(hit)).length +
      [...got].filter((hit) => !wanted.has(hit)).length
    );
  }, 0);
  const perSecond = (cpu: number) => (5 * units) / 1e6 / (cpu / 1000);
  return [
    row('matcher, 3,000 phrases, 8 alphabets', perSecond(own), { least: 60, unit: 'MB/CPU s' }),
    row('matcher, the real lexicon', perSecond(real), { unit: 'MB/CPU s' }),
    row('matcher build', build, { most: 15, unit: 'ms' }),
    row("hits other than a plain search's", different, { most: 0, unit: 'of 20 texts' }),
  ];
}
