// Which language words are in: the script decides first, small words tell languages of one script apart.
// Example: "请报价 300 个帐篷" -> { tag: 'zh', read: true, others: [] }; "bitte ein Angebot für 300 Zelte" -> de, not read yet.

import { scriptLanguages, tellingLetters } from '../lexicon/writing/scripts.ts';
import { classOf, IDEOGRAPH, LETTER } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { FoundPhrases } from './phrase-matcher.ts';

export interface MailLanguage {
  /** ISO 639-1 tag ('zh' for Chinese in either script), also of languages that have no tables yet; '' when there are no words. */
  readonly tag: string;
  /** Whether the lexicon has tables of it: if not, the mail says that its language is not read yet. */
  readonly read: boolean;
  /** Further languages of the lexicon with a real share of the words. */
  readonly others: readonly string[];
}

/** Half-open range of UTF-16 units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A second language counts from this share of the letters on: a signature or product word is less. */
const REAL_SHARE = 0.15;
/** An ideograph carries about as much as three letters. */
const IDEOGRAPH_WEIGHT = 3;
/** A letter only one language of the script writes counts as much as three small words. */
const LETTER_VOTES = 3;
/** Plain Latin letters, nearly all of most mails, end below. */
const LATIN_END = 0x250;
/** Letters that tell a language begin here: "¡". */
const TELLING_FROM = 0xa1;

const tagsOfLetter: ReadonlyMap<number, readonly string[]> = lettersByUnit();

function lettersByUnit(): Map<number, string[]> {
  const tags = new Map<number, string[]>();
  for (const [tag, letters] of Object.entries(tellingLetters)) {
    for (const letter of letters) {
      const unit = letter.charCodeAt(0);
      tags.set(unit, [...(tags.get(unit) ?? []), tag]);
    }
  }
  return tags;
}

function scriptOf(unit: number): string {
  for (const { from, to, script } of scriptLanguages) if (unit >= from && unit <= to) return script;
  return '';
}

interface Letters {
  /** Weight of each script. */
  readonly scripts: Map<string, number>;
  /** Telling letters seen, each once. */
  readonly telling: ReadonlySet<number>;
}

function countLetters(text: string, ranges: readonly Range[]): Letters {
  const scripts = new Map<string, number>();
  const telling = new Set<number>();
  let latin = 0;
  for (const { start, end } of ranges) {
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const kind = classOf[unit];
      if (unit >= TELLING_FROM && tagsOfLetter.has(unit)) telling.add(unit);
      if (kind !== LETTER && kind !== IDEOGRAPH) continue;
      if (unit < LATIN_END) latin++;
      else {
        const script = scriptOf(unit);
        scripts.set(script, (scripts.get(script) ?? 0) + (kind === IDEOGRAPH ? IDEOGRAPH_WEIGHT : 1));
      }
    }
  }
  if (latin > 0) scripts.set('latin', (scripts.get('latin') ?? 0) + latin);
  return { scripts, telling };
}

/** Votes of small words and of letters that only one language writes. */
function countVotes(
  { matcher }: Lexicon,
  { text, found, ranges }: LanguageEvidence,
  telling: ReadonlySet<number>,
): Map<string, number> {
  const votes = new Map<string, number>();
  const small = matcher.tables.indexOf('functionWords');
  let range = 0;
  for (let row = 0; row < found.count; row++) {
    const start = found.rows[row * 3 + 1] ?? 0;
    while (range < ranges.length && (ranges[range]?.end ?? 0) <= start) range++;
    const meaning = found.rows[row * 3] ?? 0;
    if (matcher.tableOf[meaning] !== small || start < (ranges[range]?.start ?? text.length)) continue;
    const key = matcher.meanings[meaning]?.key ?? '';
    votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  for (const unit of telling) {
    for (const tag of tagsOfLetter.get(unit) ?? []) votes.set(tag, (votes.get(tag) ?? 0) + LETTER_VOTES);
  }
  return votes;
}

const languagesOfScript: { readonly [script: string]: readonly string[] } = {
  latin: [
    'en',
    'es',
    'pt',
    'fr',
    'de',
    'it',
    'nl',
    'pl',
    'tr',
    'id',
    'ms',
    'vi',
    'ro',
    'cs',
    'sk',
    'hu',
    'sv',
    'da',
    'no',
    'fi',
    'hr',
    'sw',
    'tl',
  ],
  cyrillic: ['ru', 'uk', 'bg'],
  arabic: ['ar', 'fa', 'ur'],
  devanagari: ['hi'],
};

function bestOf(script: string, votes: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const tag of languagesOfScript[script] ?? []) {
    const count = votes.get(tag) ?? 0;
    if (count > most) {
      best = tag;
      most = count;
    }
  }
  return best !== '' ? best : (languagesOfScript[script]?.[0] ?? script);
}

/** Kana beside Han is Japanese, Hangul Korean; other scripts by their votes. */
function tagOfScript(
  script: string,
  counts: ReadonlyMap<string, number>,
  votes: ReadonlyMap<string, number>,
): string {
  if (script === 'han') return (counts.get('ja') ?? 0) > 0 ? 'ja' : 'zh';
  return languagesOfScript[script] === undefined ? script : bestOf(script, votes);
}

export interface LanguageEvidence {
  readonly text: string;
  /** Where the words stand whose language is asked, in order, without overlaps. */
  readonly ranges: readonly Range[];
  /** What the lexicon's matcher found in the text. */
  readonly found: FoundPhrases;
}

/** Linear in the ranges and hits. */
export function detectLanguage(evidence: LanguageEvidence, lexicon: Lexicon): MailLanguage {
  const { scripts, telling } = countLetters(evidence.text, evidence.ranges);
  let total = 0;
  for (const count of scripts.values()) total += count;
  if (total === 0) return { tag: '', read: false, others: [] };
  const votes = countVotes(lexicon, evidence, telling);
  const shares = new Map<string, number>();
  for (const [script, count] of scripts) {
    const tag = tagOfScript(script, scripts, votes);
    shares.set(tag, (shares.get(tag) ?? 0) + count / total);
  }
  const ordered = [...shares].sort((a, b) => b[1] - a[1]);
  const tag = ordered[0]?.[0] ?? '';
  const isRead = (other: string) => lexicon.languages.some((language) => language.tag === other);
  const others = ordered.slice(1).filter(([other, share]) => share >= REAL_SHARE && isRead(other));
  return { tag, read: isRead(tag), others: others.map(([other]) => other) };
}
