// What each line of a body is: own words, signature, quoted history, headers, notices.
// Example: "ok\n\nBr, Bo\n\n-----Original Message-----\nFrom: Amy ..." -> own, signature, header, quoted.

import { markNotices } from './find-notices.ts';
import { markSignature, type Signer } from './find-signature.ts';
import type { LineRange, MailText } from './mail-lines.ts';
import { type History, splitHistory } from './split-history.ts';

/** Sets the kinds of the range's lines and tells where the history was cut. Linear in the text. */
export function splitParts(mail: MailText, range: LineRange, signer: Signer): History {
  const history = splitHistory(mail, range);
  const runs = ownRuns(mail, range);
  for (const run of runs) markNotices(mail, run);
  for (const run of runs) markSignature(mail, run, signer);
  return history;
}

/** Runs of own lines (blank ones between them included) that are not broken by quoted lines. */
export function ownRuns(mail: MailText, range: LineRange): LineRange[] {
  const runs: LineRange[] = [];
  let from = -1;
  for (let at = range.from; at <= range.to; at++) {
    const own = at < range.to && mail.lines[at]?.kind === 'own';
    if (own && from < 0) from = at;
    if (!own && from >= 0) {
      runs.push({ from, to: at });
      from = -1;
    }
  }
  return runs;
}

/** 'Dr. Ana Ruiz-Lopez' -> whole name and its words, lower case: what a signature may begin with. */
export function signerOf(...names: readonly string[]): Signer {
  const found: string[] = [];
  for (const name of names) {
    const lower = name.toLowerCase().slice(0, 120).trim();
    addName(found, lower);
    const words = lower.split(/[\s,."'()]+/, 12);
    if (words.length > 1) for (const word of words) addName(found, word);
  }
  return { names: found };
}

function addName(names: string[], word: string): void {
  const plain = isSmallLetter(word.charCodeAt(0)) && isSmallLetter(word.charCodeAt(1));
  if ((plain || /\p{L}{2}/u.test(word)) && !names.includes(word)) names.push(word);
}

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
