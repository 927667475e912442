// Marks words of evidence in the body of the open mail, by the browser's own highlights: no node of the page is changed.
// Example: markWords(body, '3000pcs', 0) -> the first "3000 pcs" of the mail stands on yellow and is scrolled into sight

const name = 'inquiry-quadrant-evidence';
const mostUnits = 300_000;
/** Blanks and what has no width: they differ between the text that was read and the text that is drawn. */
const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

interface Piece {
  readonly node: Text;
  readonly offset: number;
}

let sheet: CSSStyleSheet | null = null;

export function clearMarks(): void {
  if ('highlights' in CSS) CSS.highlights.delete(name);
}

/** @returns whether the words were found. */
export function markWords(body: Element, words: string, nth: number): boolean {
  clearMarks();
  if (!('highlights' in CSS)) return false;
  const { text, pieces } = seenText(body);
  const bare = withoutUnseen(words);
  const start = nthPlace(text, bare, nth);
  const [first, last] = [pieces[start], pieces[start + bare.length - 1]];
  if (first === undefined || last === undefined) return false;
  addSheet();
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  CSS.highlights.set(name, new Highlight(range));
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  first.node.parentElement?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  return true;
}

/** Place of the nth occurrence (from 0), of the last one when there are fewer, -1 for none. */
export function nthPlace(text: string, words: string, nth: number): number {
  if (words === '') return -1;
  let place = text.indexOf(words);
  for (let count = 0; count < nth && place >= 0; count += 1) {
    const next = text.indexOf(words, place + words.length);
    if (next < 0) break;
    place = next;
  }
  return place;
}

export function withoutUnseen(text: string): string {
  return [...text].filter((sign) => !unseen.test(sign)).join('');
}

function seenText(body: Element): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  const units: string[] = [];
  for (let node = walker.nextNode(); node !== null && units.length < mostUnits; node = walker.nextNode()) {
    // The walker shows text alone.
    const each = node as Text;
    for (let offset = 0; offset < each.data.length; offset += 1) {
      const unit = each.data.charAt(offset);
      if (unseen.test(unit)) continue;
      units.push(unit);
      pieces.push({ node: each, offset });
    }
  }
  return { text: units.join(''), pieces };
}

function addSheet(): void {
  if (sheet !== null) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${name}) { background-color: #ffe28a; color: #202124; }`);
  document.adoptedStyleSheets.push(sheet);
}
