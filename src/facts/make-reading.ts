// Prepares a mail for the fact readers: one pass of the matchers, the language, parts and negations marked.
// Example: makeReading(email, lexicon, profile).hits.get('request') -> [{ start: 12, end: 24, part: 'own', negated: false, ... }]

import type { OpenEmail, Part, PartKind } from '../email/open-email.ts';
import type { ProfileWords } from '../profile/profile-words.ts';
import { detectLanguage, type MailLanguage } from '../words/detect-language.ts';
import type { Hit } from '../words/hit.ts';
import { findHits, type Lexicon } from '../words/lexicon.ts';
import { readNumbers } from '../words/numbers.ts';
import { matchPhrases } from '../words/phrase-matcher.ts';
import type { PlacedHit, PlacedNumber, Reading } from './reading.ts';

/** How far a negation reaches in its clause, in units: "tents are, as of this season, no longer needed". */
const NEGATION_REACH = 60;
const CLAUSE_END = /[.,;:!?。，；：！？、\n]/;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Clause around a negation: up to punctuation, a word of contrast or the reach. */
function reachOf(text: string, hit: Hit, contrasts: readonly Hit[]): Range {
  let start = Math.max(0, hit.start - NEGATION_REACH);
  let end = Math.min(text.length, hit.end + NEGATION_REACH);
  for (let i = hit.start - 1; i >= start; i--) if (CLAUSE_END.test(text[i] ?? '')) start = i + 1;
  for (let i = hit.end; i < end; i++) if (CLAUSE_END.test(text[i] ?? '')) end = i;
  for (const contrast of contrasts) {
    if (contrast.start >= hit.end && contrast.start < end) end = contrast.start;
    if (contrast.end <= hit.start && contrast.end > start) start = contrast.end;
  }
  return { start, end };
}

function negatedRanges(text: string, hits: readonly Hit[]): Range[] {
  const contrasts = hits.filter((hit) => hit.table === 'contrast');
  return hits.filter((hit) => hit.table === 'negation').map((hit) => reachOf(text, hit, contrasts));
}

/** The parts' kinds along growing positions without a search at each step. */
function partWalker(parts: readonly Part[]): (position: number) => PartKind {
  let at = 0;
  return (position) => {
    while (at < parts.length - 1 && position >= (parts[at]?.end ?? 0)) at++;
    const part = parts[at];
    return part !== undefined && position >= part.start && position < part.end ? part.kind : 'notice';
  };
}

function ownWords(email: OpenEmail): string {
  const own = email.parts.filter((part) => part.kind === 'own');
  const said = own.map((part) => email.text.slice(part.start, part.end)).join('\n');
  return said.trim() === '' ? email.subject : said;
}

/** Only languages of the mail, English and world tables; a hit inside a longer one of its table goes. */
function keepReadable(hits: readonly Hit[], language: MailLanguage): Hit[] {
  const readable = new Set(['', 'en', language.tag, ...language.others]);
  const reached = new Map<string, Range>();
  return hits.filter((hit) => {
    if (!readable.has(hit.language)) return false;
    const longest = reached.get(hit.table);
    if (longest !== undefined && hit.end <= longest.end && hit.start > longest.start) return false;
    if (longest !== undefined && hit.end < longest.end) return false;
    reached.set(hit.table, hit);
    return true;
  });
}

export function makeReading(email: OpenEmail, lexicon: Lexicon, profile: ProfileWords | null): Reading {
  const text = email.text;
  const language = detectLanguage(ownWords(email), lexicon);
  const ofProfile = profile === null ? [] : matchPhrases(profile.matcher, text);
  const small = matchPhrases(lexicon.languageMatcher, text);
  const found = [...findHits(lexicon, text), ...small, ...ofProfile].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept = keepReadable(found, language);
  const negated = negatedRanges(text, kept);
  const kindAt = partWalker(email.parts);
  const hits = new Map<Hit['table'], PlacedHit[]>();
  for (const hit of kept) {
    const isNegated = negated.some((range) => hit.start >= range.start && hit.end <= range.end);
    const { table, key, language: tag, start, end } = hit;
    const placed = {
      table,
      key,
      language: tag,
      start,
      end,
      part: kindAt(start),
      negated: isNegated && table !== 'negation',
    };
    const list = hits.get(hit.table);
    if (list === undefined) hits.set(hit.table, [placed]);
    else list.push(placed);
  }
  const numberKind = partWalker(email.parts);
  const numbers = readNumbers(text, kept).map(
    (token): PlacedNumber => ({ ...token, part: numberKind(token.start) }),
  );
  return { email, lexicon, profile, language, hits, numbers };
}
