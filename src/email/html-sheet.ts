// Classes that a mail's style sheet hides: '.x{display:none}' hides as well as the style of the element itself does.
// Example: hiddenClasses('.pre{display:none} @media print{.ad{display:none}}') -> ['pre']: what only some screens hide is seen

import { hides, readStyle } from './html-style.ts';

const maxSheet = 20_000;
const maxRules = 400;

/** Only rules for a class alone ('.pre', 'div.pre'), outside of any @ block. A later rule that shows the class again takes it back. */
export function hiddenClasses(sheet: string): string[] {
  const hidden = new Set<string>();
  const css = sheet.slice(0, maxSheet).replaceAll(/<!--|-->/g, '');
  let at = 0;
  for (let rules = 0; rules < maxRules; rules++) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    const selector = css.slice(at, open).split(';').at(-1)?.trim() ?? '';
    const end = selector.startsWith('@') ? blockEnd(css, open) : css.indexOf('}', open);
    if (end < 0) break;
    if (!selector.startsWith('@')) takeRule(hidden, selector, css.slice(open + 1, end));
    at = end + 1;
  }
  return [...hidden];
}

function takeRule(hidden: Set<string>, selector: string, declarations: string): void {
  const style = readStyle(declarations);
  const hiding = hides(style);
  if (!hiding && !style.has('display') && !style.has('visibility')) return;
  for (const one of selector.split(',', 20)) {
    const name = /^(?:[a-z\d]{1,12})?\.([\w-]{1,80})$/i.exec(one.trim())?.[1];
    if (name === undefined) continue;
    if (hiding) hidden.add(name);
    else hidden.delete(name);
  }
}

/** The brace that closes a block with blocks inside; -1 when none does. */
function blockEnd(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    const unit = css.charCodeAt(at);
    if (unit === 0x7b) depth++;
    else if (unit === 0x7d && --depth === 0) return at;
  }
  return -1;
}
