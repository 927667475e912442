// The writer's position and how much it decides. A department alone is no title; nor is "i.A.".
// Example: "PA to the Managing Director" -> rank influence, "Purchasing Manager" -> decision, "Sales Dept" -> null.

import type { Span } from '../email/open-email.ts';
import { nicknames } from '../lexicon/people/company-links.ts';
import { purchasingDepartments } from '../lexicon/people/purchasing-departments.ts';
import { foldText } from '../words/fold.ts';
import type { ContactZone } from './contact-zone.ts';
import { displayPieces } from './display-name.ts';
import { firstBetween, lastEnding } from './hit-search.ts';
import { endsSentence, factAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { trimmed } from './piece-signs.ts';
import type { Fact, Reading } from './reading.ts';
import { type TitleHit, type TitleRank, titleHits } from './title-hits.ts';

export interface TitleFact extends Fact {
  readonly rank: TitleRank;
}

/** Longer pieces are sentences around a title, not the title. */
const LONGEST_TITLE = 60;
/** "I am, since two years, the purchasing manager": how far the first person may stand before the title. */
const INTRODUCTION_REACH = 40;

/** At one place the longest title speaks ("Purchasing Assistant" over nothing, "Assistant Manager" over "Assistant"). */
function strongest(hits: readonly TitleHit[], span: Span): TitleHit | null {
  const inside = hits.filter((hit) => hit.start >= span.start && hit.end <= span.end);
  const first = inside[0];
  if (first === undefined) return null;
  const real = inside.find((hit) => hit.rank !== 'other' && hit.start <= first.end + 20) ?? first;
  return (
    inside.find((hit) => hit.rank === 'influence' && hit.start < real.end && hit.end > real.start) ?? real
  );
}

interface Place {
  readonly span: Span;
  readonly person: Span | null;
}

function titleIn(reading: Reading, hits: readonly TitleHit[], { span, person }: Place): TitleFact | null {
  const hit = strongest(hits, span);
  if (hit === null) return null;
  const { text } = reading.email;
  const words = text.slice(span.start, span.end);
  if (/[\u3400-\u9fff]/.test(text.charAt(hit.start))) {
    // 采购部 经理: the department before the blank is no part of the title, though it lends it its rank.
    const last = text.slice(hit.start, hit.end).split(/\s/).at(-1) ?? '';
    return { ...factAt(reading, hit.end - last.length, hit.end), rank: hit.rank };
  }
  const named = person !== null && person.start < span.end && person.end > span.start;
  const whole = words.length <= LONGEST_TITLE && !named && !/\d{3}|@|:/.test(words);
  const place = whole ? afterName(text, span, hit) : hit;
  return { ...factAt(reading, place.start, place.end), rank: hit.rank };
}

/** "Senior Piping Engineer" stays whole; what follows " at ", " of Acme" or a bracket goes. */
function afterName(text: string, span: Span, hit: Span): Span {
  const behind = /^(?:\s(?:at|@|for|with|bei|chez)\s|\s?[([（])/u;
  let end = hit.end;
  while (end < span.end && !behind.test(text.slice(end, end + 8))) end += 1;
  return trimmed(text, { start: span.start, end });
}

/** "I am the piping engineer on ...", 我是采购经理: the title stands close behind the first person. */
function introducedTitle(reading: Reading, hits: readonly TitleHit[]): TitleFact | null {
  const { text } = reading.email;
  for (const hit of hits) {
    if (hit.part !== 'own' && hit.part !== 'lead') continue;
    const self = lastEnding(hitsOf(reading, 'selfNamed'), hit.start, INTRODUCTION_REACH);
    if (self === undefined) continue;
    const between = text.slice(self.end, hit.start);
    if (/[.!?。！？\n]\s?/.test(between) || between.split(' ').length > 6 || endsSentence(text, self.end))
      continue;
    if (firstBetween(hitsOf(reading, 'secondPerson'), self.end, hit.start) !== undefined) continue;
    return { ...factAt(reading, hit.start, hit.end), rank: hit.rank };
  }
  return null;
}

/** "Manager - Purchase", "Head, Supply Chain": the field beside a plain title says that it buys. */
function withField(zone: ContactZone, at: number, title: TitleFact): TitleFact {
  if (title.rank !== 'other') return title;
  const { text } = zone.reading.email;
  const piece = zone.pieces[at];
  const next = zone.pieces[at + 1];
  const beside = next !== undefined && next.line === piece?.line ? next : null;
  const isField = beside !== null && buys(zone.reading, beside);
  if (!isField && !(piece !== undefined && buys(zone.reading, piece))) return title;
  const end =
    isField && /^[\s,–—-]{1,4}$/.test(text.slice(title.span.end, beside.start)) ? beside.end : title.span.end;
  return { ...factAt(zone.reading, title.span.start, end), rank: 'decision' };
}

/** Names a field of purchasing in at most four words, and no firm. */
function buys(reading: Reading, piece: Span): boolean {
  const words = reading.email.text.slice(piece.start, piece.end);
  if (words.length > LONGEST_TITLE || words.split(/\s+/).length > 4) return false;
  if (firstBetween(hitsOf(reading, 'legalForm'), piece.start, piece.end) !== undefined) return false;
  const folded = foldText(words);
  return purchasingDepartments.some((stem) => folded.includes(stem));
}

export function readTitle(zone: ContactZone, person: Span | null): TitleFact | null {
  const { reading } = zone;
  const hits = titleHits(reading);
  const field = reading.email.lead?.fields.title;
  if (field !== undefined) {
    const rank = strongest(hits, field)?.rank ?? 'other';
    return { ...factAt(reading, field.start, field.end), rank };
  }
  const { text } = reading.email;
  const shown = displayPieces(reading).filter(
    ({ start, end }) => !nicknames.has(foldText(text.slice(start, end))),
  );
  for (const [at, piece] of zone.pieces.entries()) {
    const title = titleIn(reading, hits, { span: piece, person });
    if (title !== null) return withField(zone, at, title);
  }
  const spoken = introducedTitle(reading, hits);
  if (spoken !== null) return spoken;
  for (const piece of shown) {
    const title = titleIn(reading, hits, { span: piece, person });
    if (title !== null) return title;
  }
  return null;
}
