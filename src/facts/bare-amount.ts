// Whether a number without any unit is an amount of goods: the goods, a label, a rate or the column of a table must say so.
// Example: "300 heavy duty camping tents" -> yes, "Chef knife 20 cm ..... 60" -> yes for 60, "room 300" -> no

import {
  amountTails,
  clauseTails,
  houseUnits,
  oneHeads,
  otherThings,
  partTails,
  placeTails,
  wishHeads,
} from '../lexicon/trade/amount-words.ts';
import { firstBetween, lastBefore, lastEnding } from './hit-search.ts';
import type { MeasureWords } from './measure-words.ts';
import type { PlacedNumber } from './reading.ts';

/** The goods may stand this far behind a bare number: "300 heavy duty camping tents". */
const goodsReach = 28;

export function isToldAsAmount(number: PlacedNumber, words: MeasureWords): boolean {
  return (
    isLabelled(number, words) ||
    isWanted(number, words) ||
    isBeforeGoods(number, words) ||
    standsForGoods(number, words) ||
    endsGoodsLine(number, words) ||
    isQuantityCell(number, words)
  );
}

function isLabelled(number: PlacedNumber, { text, labels }: MeasureWords): boolean {
  const label = lastEnding(labels, number.start, 14);
  return label !== undefined && !text.slice(label.end, number.start).includes('\n');
}

/** "We use 60,000 a year", "I would like to buy 1": a rate behind or a request right before. */
function isWanted(number: PlacedNumber, words: MeasureWords): boolean {
  if (firstBetween(words.rates, number.end, number.end + 3) !== undefined) return true;
  return lastEnding(words.requests, number.start, 1) !== undefined;
}

function isBeforeGoods(number: PlacedNumber, words: MeasureWords): boolean {
  const goods = firstBetween(words.goods, number.end, number.end + goodsReach);
  if (goods === undefined || isPlace(goods.end, words.text)) return false;
  const between = words.text.slice(number.end, goods.start);
  return (
    !houseUnits.some((unit) => between.trimStart().startsWith(unit)) &&
    !isOtherThing(between) &&
    !/[\n.,;:!?()|，。；：、]/u.test(between) &&
    !/\d(?![\d-])/u.test(between) &&
    /^[\s\p{Lo}]/u.test(`${between} `)
  );
}

/** "340 toy stores", 三家玩具店: the goods tell only what is sold there. */
function isPlace(end: number, text: string): boolean {
  const behind = text.slice(end, end + longestTail).toLowerCase();
  return placeTails.some((tail) => behind.startsWith(tail));
}

function isOtherThing(between: string): boolean {
  const said = ` ${between.toLowerCase()} `;
  return otherThings.some((word) => said.includes(word));
}

/** "I only need one pump", 要一台泵: one is an amount where it is wished and the goods follow. */
export function isWishedOne(number: PlacedNumber, end: number, { text, goods }: MeasureWords): boolean {
  const item = firstBetween(goods, end, end + goodsReach);
  if (item === undefined || /[\n.,;:!?，。；：、]/u.test(text.slice(end, item.start))) return false;
  const between = text.slice(end, item.start);
  if (between.toLowerCase().includes(' of ') || isOtherThing(between)) return false;
  const before = ` ${text.slice(Math.max(0, number.start - longestHead), number.start)}`.toLowerCase();
  return oneHeads.some((head) => before.endsWith(head));
}

const longestPart = Math.min(...partTails.map(({ length }) => length)) - 1;
const longestTail = 16;
const longestHead = 14;

/** "Need 40 of them", "30k of the 250 g pouches", "200 to start": a pronoun, a part or a wish stands for the goods. */
function standsForGoods(number: PlacedNumber, { text, goods }: MeasureWords): boolean {
  const behind = text.slice(number.end, number.end + longestTail).toLowerCase();
  if (amountTails.some((tail) => behind.startsWith(tail))) return true;
  if (partTails.some((tail) => behind.startsWith(tail))) {
    const item = firstBetween(goods, number.end, number.end + 2 * goodsReach);
    if (item === undefined) return false;
    const between = text.slice(number.end, item.start);
    return !/[\n.;!?。；！？]/u.test(between) && !isOtherThing(between.slice(longestPart));
  }
  const before = ` ${text.slice(Math.max(0, number.start - longestHead), number.start)}`.toLowerCase();
  if (!wishHeads.some((head) => before.endsWith(head))) return false;
  return /^ ?(?:[.,;!?。，；！？\n)]|$)/u.test(behind) || clauseTails.some((tail) => behind.startsWith(tail));
}

/** "- mugs, 600" or "side plates: about 900": a line that names goods and closes with a number behind a sign. */
function endsGoodsLine(number: PlacedNumber, { text, goods }: MeasureWords): boolean {
  const rest = text.slice(number.end, number.end + 8);
  if (!/^[ .]{0,3}(?:\n|$)/u.test(rest)) return false;
  const start = text.lastIndexOf('\n', number.start - 1) + 1;
  if (number.start - start > 120 || firstBetween(goods, start, number.start) === undefined) return false;
  return /(?:[,:，：–—=x×-]|\.\.\.|\s\s)\s?(?:\p{L}{2,9}\.? ){0,2}$/u.test(text.slice(start, number.start));
}

/** A cell that holds only the number, in the column whose head is a quantity word. */
function isQuantityCell(number: PlacedNumber, words: MeasureWords): boolean {
  const { text } = words;
  const right = text.slice(number.end, number.end + 3).trimStart();
  const closed = right === '' || right.startsWith('|') || text.charAt(number.end) === '\n';
  if (!closed || !/\|\s{0,3}$/u.test(text.slice(Math.max(0, number.start - 4), number.start))) return false;
  // A line is looked at as far as a row of a table goes: one of 20,000 units is walked for none of its numbers.
  const near = text.slice(Math.max(0, number.start - 401), number.start);
  const lineStart = near.lastIndexOf('\n') + 1;
  if (lineStart === 0 && number.start > 401) return false;
  const column = near.slice(lineStart).split('|').length - 1;
  const head = lastBefore(words.labels, number.start);
  if (head === undefined || number.start - head.start > 3000) return false;
  const headLine = text.lastIndexOf('\n', head.start) + 1;
  return head.start - headLine < 400 && text.slice(headLine, head.start).split('|').length - 1 === column;
}
