// What stands at the edges of a company's name and is none of it: a "for" in front, a department or a person behind.
// Example: "for Roe Infra Pvt Ltd" -> Roe Infra Pvt Ltd; 烟台罗氏食品有限公司 品质部 -> 烟台罗氏食品有限公司

import type { Span } from '../email/open-email.ts';
import { firmBranches, firmOpeners, glued } from '../lexicon/people/company-links.ts';
import { legalFormsOf } from './company-form.ts';
import { firstBetween, firstIndex } from './hit-search.ts';
import { hitsOf } from './people-hits.ts';
import { trimmed } from './piece-signs.ts';
import type { PlacedHit, Reading } from './reading.ts';

/** The last legal form that stands in the span. */
function lastForm(forms: readonly PlacedHit[], { start, end }: Span): PlacedHit | undefined {
  for (let at = firstIndex(forms, end) - 1; at >= 0; at -= 1) {
    const form = forms[at];
    if (form === undefined || form.start < start) return undefined;
    if (form.end <= end) return form;
  }
  return undefined;
}

function isChinese(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** Where the name ends: behind its legal form, when a department or a person follows. */
function endOf(reading: Reading, span: Span, form: PlacedHit): number {
  const { text } = reading.email;
  const rest = text.slice(form.end, span.end);
  if (rest.trim() === '') return span.end;
  if (isChinese(text, form.start)) {
    const apart = rest.trimStart();
    if (firmBranches.test(apart) || !isChinese(apart, 0)) return span.end;
    return apart.length < rest.length || glued.test(apart) ? form.end : span.end;
  }
  const department = firstBetween(hitsOf(reading, 'department'), form.end, span.end);
  return department === undefined ? span.end : form.end;
}

/** The name alone; the span itself where nothing is to go. */
export function withoutEdges(reading: Reading, span: Span): Span {
  const { text } = reading.email;
  const opener = firmOpeners.exec(text.slice(span.start, Math.min(span.end, span.start + 40)));
  const start = span.start + (opener?.[0].length ?? 0);
  const form = lastForm(legalFormsOf(reading), { start: start + 1, end: span.end });
  const end = form === undefined ? span.end : endOf(reading, span, form);
  // A full stop may belong to the form: only what was cut is trimmed.
  return start === span.start && end === span.end ? span : trimmed(text, { start, end });
}
