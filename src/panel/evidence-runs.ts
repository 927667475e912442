// Cuts a sentence of why into runs, so that words of the mail in it can be underlined and found again in the mail.
// Example: "Names FT-4P, 3000pcs" with the fact FT-4P -> ["Names ", FT-4P (with its span), ", 3000pcs"].

import type { Span } from '../email/open-email.ts';
import type { Fact } from '../facts/reading.ts';
import { plainText } from './plain-text.ts';

export interface Run {
  readonly text: string;
  /** Where these words stand in the mail; null for the panel's own words. */
  readonly span: Span | null;
}

/** Below two characters a word is found by chance. */
const SHORTEST = 2;
/** A full inquiry gives some sixty facts, many of them the same words; past this only the time would grow. */
const MOST_FACTS = 200;

/** The runs joined give the sentence; a longer fact wins over a shorter one at the same place. */
export function evidenceRuns(sentence: string, facts: readonly Fact[]): readonly Run[] {
  const folded = sentence.toLowerCase();
  const marks: { start: number; end: number; span: Span }[] = [];
  const known = facts
    .slice(0, MOST_FACTS)
    .map((fact) => ({ word: plainText(fact.text, 80).toLowerCase(), span: fact.span }))
    .filter(({ word, span }) => word.length >= SHORTEST && span.end > span.start)
    .sort((a, b) => b.word.length - a.word.length);
  // Lower case of a few letters is longer than the letter itself: then places would be wrong, so nothing is underlined.
  if (folded.length !== sentence.length) return [{ text: sentence, span: null }];
  for (const { word, span } of known) {
    const start = folded.indexOf(word);
    const end = start + word.length;
    if (start >= 0 && marks.every((mark) => end <= mark.start || start >= mark.end))
      marks.push({ start, end, span });
  }
  marks.sort((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let done = 0;
  for (const mark of marks) {
    if (mark.start > done) runs.push({ text: sentence.slice(done, mark.start), span: null });
    runs.push({ text: sentence.slice(mark.start, mark.end), span: mark.span });
    done = mark.end;
  }
  if (done < sentence.length) runs.push({ text: sentence.slice(done), span: null });
  return runs;
}
