// Certificates, tests, quality papers and warranty, given or asked for; "good quality" alone is none.
// Example: "need CE and RoHS, 5 years warranty" -> [{ text: 'CE' }, { text: 'RoHS' }, { text: 'warranty' }]

import { isCertificateMark } from '../lexicon/trade/standards.ts';
import { isPlainAbbreviation, mergedFacts, ownHits } from './own-words.ts';
import type { Fact, Reading } from './reading.ts';

export type CertificateFact = Fact;

export function readCertificates(reading: Reading): readonly CertificateFact[] {
  const { text } = reading.email;
  const marks = ownHits(reading, 'standard').filter(
    // "ce" is French, "ped" Czech, "sni" a slip: marks of up to three letters count in capitals only.
    (hit) => isCertificateMark(hit.key) && isPlainAbbreviation(text.slice(hit.start, hit.end), 3),
  );
  return mergedFacts(reading, [...ownHits(reading, 'certificate'), ...marks]);
}
