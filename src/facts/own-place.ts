// Whether a place named in running text is the writer's own: he says so of himself, or the goods shall go there.
// Example: "my shop in Onitsha" -> his; "we have buyers in Dubai" -> not his; "would you post one to Ireland?" -> shipped to him

import type { Span } from '../email/open-email.ts';
import { peopleElsewhere, sendsGoods } from '../lexicon/places/people-elsewhere.ts';
import { anyWithin, lastEnding } from './hit-search.ts';
import { isOwn, sentenceAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import type { PlacedHit, Reading } from './reading.ts';

/** "We are based in Lagos", "my shop in Onitsha", 我们是槟城的...: the first person in the sentence, no port or delivery. */
export function saysOfHimself(reading: Reading, hit: PlacedHit): boolean {
  if (hit.part !== 'own' && hit.part !== 'lead') return false;
  const sentence = sentenceAt(reading.email.text, hit.start);
  const self = lastEnding(hitsOf(reading, 'firstPerson'), hit.start, hit.start - sentence.start);
  if (self === undefined || isOfOthers(reading, { start: self.end, end: hit.start })) return false;
  // 你好 and "you" before he begins to speak of himself say nothing.
  const near = { start: Math.max(self.end, hit.start - 30), end: hit.end };
  return !anyWithin(
    [
      hitsOf(reading, 'incoterm'),
      hitsOf(reading, 'destination'),
      hitsOf(reading, 'secondPerson'),
      hitsOf(reading, 'delivery'),
    ],
    near,
  );
}

export function isShippedTo(reading: Reading, hit: PlacedHit): boolean {
  if (!isOwn(hit.part)) return false;
  const { text } = reading.email;
  const sentence = sentenceAt(text, hit.start);
  const told =
    lastEnding(hitsOf(reading, 'destination'), hit.start, 12) !== undefined ||
    (/\bto (?:the )?$/i.test(text.slice(Math.max(sentence.start, hit.start - 8), hit.start)) &&
      sendsGoods.test(text.slice(Math.max(sentence.start, hit.start - 60), hit.start)));
  return told && !anyWithin([hitsOf(reading, 'incoterm')], sentence);
}

/** "We have buyers in Dubai", 我们后台有沙特客户: between him and the place stand the people who sit there. */
function isOfOthers(reading: Reading, { start, end }: Span): boolean {
  return end - start > 1 && peopleElsewhere.test(reading.email.text.slice(Math.max(start, end - 60), end));
}
