// Where the writer asks for a client of his: he looks around for somebody else, who decides.
// Example: "for one of my clients" -> [clients]; "my client stopped the payment" -> []: an own customer is no principal.

import type { Span } from '../email/open-email.ts';
import {
  actsForClient,
  actsForClientChinese,
  type ClientLead,
  clientWants,
  nearClient,
  nearClientChinese,
  publicOfShop,
} from '../lexicon/people/client-words.ts';
import { factAt, ownHits, sentenceAt } from './own-words.ts';
import type { Fact, Reading } from './reading.ts';

/** He says once or twice for whom he asks. */
const MOST_LOOKS = 12;
const REACH = 60;

export function readClients(reading: Reading): readonly Fact[] {
  const hits = ownHits(reading, 'client');
  if (hits.length === 0) return [];
  return hits
    .slice(0, MOST_LOOKS)
    .filter((hit) => hit.part !== 'attachment' && !hit.negated && isPrincipal(reading.email.text, hit))
    .map((hit) => factAt(reading, hit.start, hit.end));
}

function isPrincipal(text: string, { start, end }: Span): boolean {
  const sentence = sentenceAt(text, start);
  const before = text.slice(Math.max(sentence.start, start - REACH), start);
  const isPublic = publicOfShop.test(text.slice(start, end));
  const actsFor = isLedTo(before, actsForClient) || actsForClientChinese.test(before.trimEnd());
  if (actsFor && !(isPublic && !/\bone of\b/i.test(before))) return true;
  if (isPublic || !(isLedTo(before, nearClient) || nearClientChinese.test(before))) return false;
  return clientWants.test(text.slice(end, Math.min(sentence.end, end + REACH + 20)));
}

/** The words right before, up to the first sign that is no letter, hold one of these with few enough others behind it. */
function isLedTo(before: string, leads: readonly ClientLead[]): boolean {
  let from = before.length;
  while (from > 0 && /[\p{L} -]/u.test(before.charAt(from - 1))) from -= 1;
  const words = before.slice(from).trim().toLowerCase().split(/ +/);
  return leads.some(({ lead, between }) => {
    const wanted = lead.split(' ');
    for (let others = 0; others <= between; others += 1) {
      const start = words.length - others - wanted.length;
      if (start >= 0 && wanted.every((word, at) => words[start + at] === word)) return true;
    }
    return false;
  });
}
