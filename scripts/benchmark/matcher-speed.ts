// The phrase matcher on 3,000 made-up phrases in eight alphabets, its hits compared with a search for each phrase alone.
// Example: "phrase matcher, 3,000 phrases in 8 alphabets   72 MB/CPU s   >= 60   ok", then the hits compared

import { defaultLexicon } from '../../src/words/default-lexicon.ts';
import { classOf, DIGIT, foldText, LETTER } from '../../src/words/fold.ts';
import { findHits } from '../../src/words/lexicon.ts';
import { compilePhrases, matchPhrases, scanPhrases } from '../../src/words/phrase-matcher.ts';
import { prose } from './make-corpus.ts';
import { cpuOf, median, type Row, row, sameRow } from './measure.ts';
import { makeRandom } from './mime-parts.ts';

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

export async function* matcherRows(): AsyncGenerator<Row> {
  const random = makeRandom(7);
  const phrases = Array.from({ length: 3000 }, () =>
    makeWords(1 + Math.floor(random() * 2), random).join(' '),
  );
  const texts = Array.from({ length: 200 }, () => makeText(phrases, random));
  const entries = [{ table: 'request' as const, key: '', language: 'en', phrases }];
  const matcher = compilePhrases(entries);
  const own = await throughput(texts, (text) => scanPhrases(matcher, text));
  yield row('phrase matcher, 3,000 phrases in 8 alphabets', own, { least: 60, unit: 'MB/CPU s' });
  const real = defaultLexicon();
  const mailTexts = Array.from({ length: 200 }, () => prose(60, random).join('\n'));
  const lexicon = await throughput(mailTexts, (text) => findHits(real, text));
  yield row('  all languages of the product, on mail', lexicon, { unit: 'MB/CPU s' });
  const built: number[] = [];
  for (let run = 0; run < 3; run++) built.push(await cpuOf(() => void compilePhrases(entries)));
  yield row('  build', median(built), { most: 15, unit: 'ms' });
  yield compared(phrases, matcher, texts.slice(0, 20));
}

/** A tenth of the words are phrases that must be found. */
function makeText(phrases: readonly string[], random: () => number): string {
  const words = makeWords(1500, random).map((word) =>
    random() < 0.1 ? (phrases[Math.floor(random() * phrases.length)] ?? word) : word,
  );
  return words.join(' ');
}

/** Million UTF-16 units a CPU second, the median of several passes. */
async function throughput(texts: readonly string[], find: (text: string) => unknown): Promise<number> {
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const passes: number[] = [];
  for (let pass = 0; pass < 7; pass++) {
    const cpu = await cpuOf(() => {
      for (let round = 0; round < 4; round++) for (const text of texts) find(text);
    });
    // The first passes only warm up.
    if (pass > 1) passes.push((4 * units) / 1000 / cpu);
  }
  return median(passes);
}

function compared(
  phrases: readonly string[],
  matcher: ReturnType<typeof compilePhrases>,
  texts: readonly string[],
): Row {
  let same = 0;
  let all = 0;
  for (const text of texts) {
    const wanted = plainSearch(phrases, text);
    const got = new Set(matchPhrases(matcher, text).map(({ start, end }) => `${start}-${end}`));
    const union = new Set([...wanted, ...got]);
    all += union.size;
    same += [...union].filter((hit) => wanted.has(hit) && got.has(hit)).length;
  }
  return sameRow('the hits of a plain search for each phrase', same, all);
}
