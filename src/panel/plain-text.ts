// Text of a mail made safe to show: no direction controls, no invisible characters, one line, bounded.
// Example: plainText("in\u202Evoice\u200B  50") -> "invoice 50".

/** Direction controls, zero-width and filler characters, variation selectors, the tags block: nothing to see, but they change what is read. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/gu;
/** C0 and C1 controls, line and paragraph separators: a blank instead, so that words do not grow together. */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** Marks piled on one letter would be drawn over the lines around it; no script needs more than four. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Halves of characters that lost their other half. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** `limit` in UTF-16 units; a cut text ends in "…" and never in half a character. */
export function plainText(text: string, limit = 240): string {
  // Four times the limit is enough input: what is dropped is rarely more, and a hostile field may hold megabytes.
  const head = text
    .slice(0, limit * 4)
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '');
  const shown = head.replace(LONE_SURROGATE, '').replace(PILED_MARKS, '$1').replace(/ {2,}/g, ' ').trim();
  if (shown.length <= limit) return shown;
  return `${shown.slice(0, limit - 1).replace(LONE_SURROGATE, '')}…`;
}
