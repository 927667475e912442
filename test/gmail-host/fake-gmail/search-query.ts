// The part of Gmail's search language that we use; a word of it that the stand-in does not know is refused, never guessed at.
// Example: matcher('in:inbox -label:询盘-d from:mara older_than:14d tents', box, now) -> a test for one message

import { headerOf, splitEml } from './eml-parts.ts';
import type { FakeMailbox, FakeMessage } from './fake-mailbox.ts';
import { comparableName } from './label-rules.ts';

type Test = (message: FakeMessage) => boolean;

export interface Search {
  readonly test: Test;
  /** Whether the words themselves ask for spam or all places; else spam and bin are left out. */
  readonly everywhere: boolean;
}

export class UnknownSearchWord extends Error {}

const days = { d: 1, m: 30, y: 365 } as const;
const dayLength = 86_400_000;

export function readSearch(q: string, box: FakeMailbox, now: number): Search {
  const pieces = q.match(/-?[a-z_0-9]+:"[^"]*"|-?"[^"]*"|\S+/gi) ?? [];
  const tests = pieces.map((piece) => testOf(piece, box, now));
  return {
    test: (message) => tests.every((test) => test(message)),
    everywhere: /\bin:(?:anywhere|spam|trash)\b|\blabel:(?:spam|trash)\b|\bis:spam\b/i.test(q),
  };
}

function testOf(piece: string, box: FakeMailbox, now: number): Test {
  if (piece.startsWith('-')) {
    const test = testOf(piece.slice(1), box, now);
    return (message) => !test(message);
  }
  const found = /^([a-z_0-9]+):(.*)$/i.exec(piece);
  if (found === null) return wordTest(piece.replaceAll('"', ''));
  return operatorTest((found[1] ?? '').toLowerCase(), (found[2] ?? '').replaceAll('"', ''), box, now);
}

function operatorTest(operator: string, value: string, box: FakeMailbox, now: number): Test {
  const low = value.toLowerCase();
  switch (operator) {
    case 'in':
    case 'label':
    case 'is':
      return placeTest(operator, low, box);
    case 'from':
      if (low === 'me') return ({ from }) => from.toLowerCase().includes(box.address);
      return ({ from }) => from.toLowerCase().includes(low);
    case 'to':
      return ({ raw }) => headerOf(splitEml(raw).headers, 'to').toLowerCase().includes(low);
    case 'subject':
      return ({ subject }) => subject.toLowerCase().includes(low);
    case 'rfc822msgid':
      return ({ rfcId }) => rfcId === value.replace(/[<>]/g, '');
    case 'older_than':
      return ({ internalDate }) => internalDate < now - spanOf(low);
    case 'newer_than':
      return ({ internalDate }) => internalDate >= now - spanOf(low);
    case 'before':
      return ({ internalDate }) => internalDate < instantOf(low);
    case 'after':
      return ({ internalDate }) => internalDate >= instantOf(low);
    case 'has':
      if (low === 'attachment')
        return ({ raw }) => /^content-disposition: *attachment/im.test(raw.toString('latin1'));
      break;
  }
  throw new UnknownSearchWord(`${operator}:${operator === 'has' ? low : ''}`);
}

const places: { readonly [name: string]: string } = {
  inbox: 'INBOX',
  spam: 'SPAM',
  trash: 'TRASH',
  sent: 'SENT',
  draft: 'DRAFT',
  drafts: 'DRAFT',
  unread: 'UNREAD',
  starred: 'STARRED',
  important: 'IMPORTANT',
};

function placeTest(operator: string, value: string, box: FakeMailbox): Test {
  if (operator === 'in' && value === 'anywhere') return () => true;
  if (operator === 'is' && value === 'read') return ({ labelIds }) => !labelIds.has('UNREAD');
  const system = places[value];
  if (system !== undefined) return ({ labelIds }) => labelIds.has(system);
  if (operator === 'is') throw new UnknownSearchWord(`is:${value}`);
  const wanted = searchName(value);
  // A label that nobody has finds nothing, as in Gmail.
  return ({ labelIds }) => [...labelIds].some((id) => searchName(box.labels.get(id)?.name ?? '') === wanted);
}

/** In a search, blanks and the nesting stroke of a label's name are hyphens. */
function searchName(name: string): string {
  return comparableName(name).replace(/[\s/&()]+/g, '-');
}

function spanOf(value: string): number {
  const found = /^(\d{1,4})([dmy])$/.exec(value);
  if (found === null) throw new UnknownSearchWord(value);
  return Number(found[1]) * days[found[2] as keyof typeof days] * dayLength;
}

function instantOf(value: string): number {
  if (/^\d{9,11}$/.test(value)) return Number(value) * 1000;
  const found = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value);
  if (found === null) throw new UnknownSearchWord(value);
  return Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
}

function wordTest(word: string): Test {
  const low = word.toLowerCase();
  if (/^(?:or|and)$/i.test(word) || /[{}()]/.test(word)) throw new UnknownSearchWord(word);
  return ({ subject, from, snippet }) => `${subject}\n${from}\n${snippet}`.toLowerCase().includes(low);
}
