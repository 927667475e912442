// Phrases of mail that is no inquiry: service pitches, newsletters, job applications, scam scripts, and asks that only probe.
// Example: "Can I send you a free audit? We improve your Google ranking" -> [{ family: 'pitchOffer', text: 'Can I send you' }, { family: 'pitchSeo', ... }]

import type { PartKind } from '../email/open-email.ts';
import type { RubbishTables } from '../lexicon/language.ts';
import { factAt, sentenceAt } from './own-words.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

/** The tables of mail that sells, cheats or probes; the tables of mail that merely informs are read by `readNotices`. */
export type RubbishFamily = Exclude<
  keyof RubbishTables,
  | 'autoReply'
  | 'bounce'
  | 'removalRequest'
  | 'notification'
  | 'receipt'
  | 'calendar'
  | 'colleague'
  | 'privateTalk'
>;

export interface RubbishFact extends Fact {
  readonly family: RubbishFamily;
}

const FAMILIES: readonly RubbishFamily[] = [
  'pitchSeo',
  'pitchFreight',
  'pitchExhibition',
  'pitchSupplier',
  'pitchService',
  'pitchOffer',
  'newsletter',
  'jobApplication',
  'survey',
  'award',
  'registrar',
  'advanceFee',
  'tenderFee',
  'visaInvitation',
  'sampleCollecting',
  'fakeOrder',
  'loginTheft',
  'bankChange',
  'overpayment',
  'goodsOnCredit',
  'courierFee',
  'sextortion',
  'cryptoLoan',
  'competitorProbing',
  'studyRequest',
  'genericGreeting',
  'salesTitle',
  'offTopic',
  'sellerVoice',
  'buyerVoice',
  'openWish',
  'readersNeed',
  'serviceTopic',
  'serviceHouse',
];

/** Where the writer speaks; adverts and forged notices also betray themselves in their sender and footer lines. */
const OWN_PARTS: readonly PartKind[] = ['sender', 'subject', 'own', 'signature', 'lead', 'attachment'];
const FOOTER_PARTS: readonly PartKind[] = [...OWN_PARTS, 'notice'];

/** A family that stands in footers: "you receive this because you subscribed", "view in browser". */
const FOOTER_FAMILIES: readonly RubbishFamily[] = ['newsletter', 'loginTheft', 'pitchOffer'];

/** One fact per distinct phrase and family, in the order of the text. A phrase said twice is one sign, not two. */
export function readRubbish(reading: Reading): readonly RubbishFact[] {
  const found: RubbishFact[] = [];
  for (const family of FAMILIES) {
    const hits = reading.hits.get(family);
    if (hits === undefined) continue;
    const parts = FOOTER_FAMILIES.includes(family) ? FOOTER_PARTS : OWN_PARTS;
    const phrases =
      family === 'readersNeed' ? askedNeeds(reading, hits) : distinctPhrases(reading, hits, parts);
    for (const { text, span } of phrases) found.push({ text, span, family });
  }
  return found.length < 2 ? found : found.sort((a, b) => a.span.start - b.span.start);
}

/** "How many metres does your workshop use in a year?" is one question about us, to its last word: its "how many" asks for no offer. */
function askedNeeds(reading: Reading, hits: readonly PlacedHit[]): readonly Fact[] {
  const facts: Fact[] = [];
  let end = -1;
  for (const hit of hits) {
    if (hit.negated || !OWN_PARTS.includes(hit.part) || hit.start < end) continue;
    const sentence = sentenceAt(reading.email.text, hit.start);
    end = Math.max(hit.end, sentence.end);
    facts.push(factAt(reading, Math.min(hit.start, sentence.start), end));
  }
  return facts;
}

/** The hits that stand in the given parts, each wording once, none inside or across another. */
export function distinctPhrases(
  reading: Reading,
  hits: readonly PlacedHit[],
  parts: readonly PartKind[],
): readonly Fact[] {
  const facts: Fact[] = [];
  // A phrase that stands alone needs no comparing.
  const seen = hits.length > 1 ? new Set<string>() : null;
  let end = -1;
  for (const hit of hits) {
    if (!parts.includes(hit.part) || hit.start < end) continue;
    const text = reading.email.text.slice(hit.start, hit.end);
    if (seen !== null) {
      const key = text.toLowerCase().replace(/\s+/g, ' ');
      if (seen.has(key)) continue;
      seen.add(key);
    }
    end = hit.end;
    facts.push({ text, span: { start: hit.start, end: hit.end } });
  }
  return facts;
}
