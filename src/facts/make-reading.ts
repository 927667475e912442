// Prepares a mail for the fact readers: one pass of the matchers, the language, parts and negations marked.
// Example: makeReading(email, lexicon, profile).hits.get('request') -> [{ start: 12, end: 24, part: 'own', negated: false, ... }]

import type { OpenEmail, Span } from '../email/open-email.ts';
import type { ProfileWords } from '../profile/profile-words.ts';
import { detectLanguage } from '../words/detect-language.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { readNumbers } from '../words/numbers.ts';
import { scanPhrases } from '../words/phrase-matcher.ts';
import { withForeignHits } from './foreign-hits.ts';
import { type HitTables, negatedClauses, partWalker, placeHits, readableRows } from './place-hits.ts';
import type { PlacedNumber, Reading } from './reading.ts';
import { ownHitsOf } from './refused-hits.ts';

/** A table of a hundred lines has fewer; a flood of digits must not cost more than a letter. */
const mostNumbers = 1_000;

/** Where the language of the mail is asked: the writer's new words, or the subject of a mail that has none. */
function saidBy(email: OpenEmail): readonly Span[] {
  const own = email.parts.filter(({ kind }) => kind === 'own');
  const said = own.some(({ start, end }) => email.text.slice(start, end).trim() !== '');
  return said ? own : email.parts.filter(({ kind }) => kind === 'subject');
}

export function makeReading(email: OpenEmail, lexicon: Lexicon, profile: ProfileWords | null): Reading {
  const { text, parts } = email;
  const { matcher } = lexicon;
  const found = scanPhrases(matcher, text);
  const language = detectLanguage({ text, ranges: saidBy(email), found }, lexicon);
  const readable = readableRows(matcher, found, new Set(['', 'en', language.tag, ...language.others]));
  const { kept, foreign } = readable;
  let { cut } = readable;
  const negated = negatedClauses(text, matcher, found.rows, kept);
  const hits: HitTables = new Map();
  placeHits(hits, { matcher, rows: found.rows, kept, parts, negated });
  if (profile !== null) {
    const named = scanPhrases(profile.matcher, text);
    const ofProfile = readableRows(profile.matcher, named, new Set(['']));
    cut ||= ofProfile.cut;
    placeHits(hits, { matcher: profile.matcher, rows: named.rows, kept: ofProfile.kept, parts, negated });
  }
  const kindAt = partWalker(parts);
  const tokens = readNumbers(text, hits.get('numberWords') ?? []);
  const numbers = tokens
    .slice(0, mostNumbers)
    .map((token): PlacedNumber => ({ ...token, part: kindAt(token.start) }));
  return {
    email,
    lexicon,
    profile,
    language,
    hits,
    own: ownHitsOf(text, hits),
    spoken: withForeignHits(hits, email, { matcher, rows: found.rows, foreign }),
    numbers,
    cut: cut || tokens.length > mostNumbers,
    worked: new Map(),
  };
}
