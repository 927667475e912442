// What each stage made of a mail, as a table for the eye: shows at which stage a verdict went wrong.
// Example: stageTable(screened) -> "facts     quantities  3000 pcs\nfindings  specificity  +1 quantity-stated  3000 pcs\n..."

import type { Screened } from '../../src/screen-email.ts';

const isFact = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

/** Every fact below a value, with its other fields: a record of facts (contact) or a list of them. */
function factTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(factTexts);
  if (isFact(value)) {
    const { text, span: _span, ...rest } = value as { text: string; span?: unknown };
    const fields = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
    return [`${JSON.stringify(text)}${fields}`];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => factTexts(inner).map((text) => `${key}: ${text}`));
}

export function stageTable({ email, facts, findings, screening, plan }: Screened): string {
  const rows: string[][] = [];
  for (const { kind, start, end } of email.parts) {
    rows.push(['email', kind, JSON.stringify(email.text.slice(start, end).slice(0, 100))]);
  }
  for (const [key, value] of Object.entries(facts)) {
    for (const text of factTexts(value)) rows.push(['facts', key, text.slice(0, 160)]);
  }
  for (const { signal, axis, points, evidence } of findings) {
    rows.push([
      'findings',
      axis,
      `${points >= 0 ? '+' : ''}${points} ${signal} ${factTexts(evidence).join(' | ')}`,
    ]);
  }
  const { kind, subkind, quadrant, scores, gate, role, intent } = screening;
  rows.push([
    'screening',
    kind,
    JSON.stringify({ subkind, quadrant, ...scores, passed: gate.passed, role, intent }),
  ]);
  rows.push(['plan', 'labels', plan.add.map(({ name }) => name).join(', ')]);
  return rows
    .map(([stage = '', key = '', text = '']) => `${stage.padEnd(10)}${key.padEnd(16)}${text}`)
    .join('\n');
}
