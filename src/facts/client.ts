// Where the writer asks for a client of his: he looks around for somebody else, who decides.
// Example: "for one of my clients" -> [clients]; "my client stopped the payment" -> []: an own customer is no principal.

import type { Span } from '../email/open-email.ts';
import { actsForClient, clientWants, nearClient, publicOfShop } from '../lexicon/people/client-words.ts';
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
  if (actsForClient.test(before) && !(isPublic && !/\bone of\b/i.test(before))) return true;
  if (isPublic || !nearClient.test(before)) return false;
  return clientWants.test(text.slice(end, Math.min(sentence.end, end + REACH + 20)));
}
