// Which language words are in: the script decides first, small words tell languages of one script apart.
// Example: "请报价 300 个帐篷" -> { tag: 'zh', read: true, others: [] }; "bitte ein Angebot für 300 Zelte" -> de, not read yet.

import { scriptLanguages, tellingLetters } from '../lexicon/writing/scripts.ts';
import { classOf, IDEOGRAPH, LETTER } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { matchPhrases } from './phrase-matcher.ts';

export interface MailLanguage {
  /** ISO 639-1 tag ('zh' for Chinese in either script), also of languages that have no tables yet; '' when there are no words. */
  readonly tag: string;
  /** Whether the lexicon has tables of it: if not, the mail says that its language is not read yet. */
  readonly read: boolean;
  /** Further languages of the lexicon with a real share of the words. */
  readonly others: readonly string[];
}

/** A second language counts from this share of the letters on: a signature or product word is less. */
const REAL_SHARE = 0.15;
/** An ideograph carries about as much as three letters. */
const IDEOGRAPH_WEIGHT = 3;
/** A letter only one language of the script writes counts as much as three small words. */
const LETTER_VOTES = 3;

function scriptOf(unit: number): string {
  for (const { from, to, script } of scriptLanguages) if (unit >= from && unit <= to) return script;
  return '';
}

function countScripts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = classOf[unit];
    if (kind !== LETTER && kind !== IDEOGRAPH) continue;
    const script = unit < 0x250 ? 'latin' : scriptOf(unit);
    counts.set(script, (counts.get(script) ?? 0) + (kind === IDEOGRAPH ? IDEOGRAPH_WEIGHT : 1));
  }
  return counts;
}

/** Votes of small words and of letters that only one language writes. */
function countVotes(text: string, lexicon: Lexicon): Map<string, number> {
  const votes = new Map<string, number>();
  for (const { key } of matchPhrases(lexicon.languageMatcher, text))
    votes.set(key, (votes.get(key) ?? 0) + 1);
  for (const [tag, letters] of Object.entries(tellingLetters)) {
    let seen = 0;
    for (const letter of letters) if (text.includes(letter)) seen += LETTER_VOTES;
    if (seen > 0) votes.set(tag, (votes.get(tag) ?? 0) + seen);
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

/** Linear in the text. */
export function detectLanguage(text: string, lexicon: Lexicon): MailLanguage {
  const counts = countScripts(text);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return { tag: '', read: false, others: [] };
  const votes = countVotes(text, lexicon);
  const shares = new Map<string, number>();
  for (const [script, count] of counts) {
    const tag = tagOfScript(script, counts, votes);
    shares.set(tag, (shares.get(tag) ?? 0) + count / total);
  }
  const ordered = [...shares].sort((a, b) => b[1] - a[1]);
  const tag = ordered[0]?.[0] ?? '';
  const known = new Set(lexicon.languages.map((language) => language.tag));
  const others = ordered.slice(1).filter(([other, share]) => share >= REAL_SHARE && known.has(other));
  return { tag, read: known.has(tag), others: others.map(([other]) => other) };
}
