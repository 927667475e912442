// The figures over all mails of a gold set: confusion, scores, fields; and each mistake with the stage where it went wrong.
// Example: printFigures(pairs) -> "quadrant 108/120 90.0 %", a confusion table, "002.eml A>C specificity 5>4 ..."

import type { ScreeningLine } from '../screen/screening-line.ts';
import { type GoldLine, judgeFields } from './gold-line.ts';

export interface Pair {
  readonly gold: GoldLine;
  readonly line: ScreeningLine;
}

const axes = ['specificity', 'contact', 'industry'] as const;
const quadrants = ['A', 'B', 'C', 'D', 'none'] as const;

function share(name: string, right: number, all: number): string {
  const percent = all === 0 ? 'n/a' : `${((100 * right) / all).toFixed(1)} %`;
  return `${name.padEnd(24)}${`${right}/${all}`.padStart(9)}  ${percent}`;
}

const count = <T>(entries: readonly T[], test: (entry: T) => boolean): number => entries.filter(test).length;

export function confusion(pairs: readonly Pair[]): string {
  const rows = quadrants.map((wanted) => {
    const mine = pairs.filter(({ gold }) => (gold.quadrant ?? 'none') === wanted);
    const cells = quadrants.map((got) => count(mine, ({ line }) => (line.quadrant ?? 'none') === got));
    return `${wanted.padEnd(6)}${cells.map((cell) => String(cell).padStart(6)).join('')}`;
  });
  const head = `gold\\got${quadrants
    .map((quadrant) => quadrant.padStart(6))
    .join('')
    .slice(2)}`;
  return [head, ...rows].join('\n');
}

export function figures(pairs: readonly Pair[]): string[] {
  const scored = pairs.filter(({ gold }) => gold.specificity !== null);
  const buyers = pairs.filter(({ gold }) => gold.kind === 'inquiry' || gold.kind === 'deal');
  const roled = pairs.filter(({ gold }) => gold.role !== 'unknown');
  const sumOf = (gold: GoldLine) => axes.reduce((sum, axis) => sum + (gold[axis] ?? 0), 0);
  const passes = ({ gold, line }: Pair) => line.gate.passed === sumOf(gold) >= line.gate.threshold;
  return [
    share(
      'quadrant',
      count(pairs, ({ gold, line }) => gold.quadrant === line.quadrant),
      pairs.length,
    ),
    share(
      'buyers buried in D',
      count(buyers, ({ line }) => line.quadrant === 'D'),
      buyers.length,
    ),
    share(
      'kind',
      count(pairs, ({ gold, line }) => gold.kind === line.kind),
      pairs.length,
    ),
    share(
      'role (where known)',
      count(roled, ({ gold, line }) => gold.role === line.role),
      roled.length,
    ),
    share('gate', count(scored, passes), scored.length),
    ...axes.flatMap((axis) => {
      const off = scored.map(({ gold, line }) => Math.abs((gold[axis] ?? 0) - (line.scores[axis] ?? 9)));
      const exact = count(off, (by) => by === 0);
      return [
        share(`${axis} exact`, exact, off.length),
        share(
          `${axis} within 1`,
          count(off, (by) => by <= 1),
          off.length,
        ),
      ];
    }),
    ...fieldFigures(pairs),
  ];
}

/** Right where gold names a value (found), and where it names none (nothing invented). */
function fieldFigures(pairs: readonly Pair[]): string[] {
  const judged = pairs.flatMap(({ gold, line }) => judgeFields(gold, line));
  const names = [...new Set(judged.map(({ field }) => field))];
  const isNamed = (wanted: unknown) => wanted !== null && (!Array.isArray(wanted) || wanted.length > 0);
  return names.flatMap((name) => {
    const mine = judged.filter(({ field }) => field === name);
    const named = mine.filter(({ wanted }) => isNamed(wanted));
    const unnamed = mine.filter(({ wanted }) => !isNamed(wanted));
    const found = share(
      `${name}`,
      count(named, ({ right }) => right),
      named.length,
    );
    if (unnamed.length === 0) return [found];
    const quiet = count(unnamed, ({ right }) => right);
    return [`${found.padEnd(46)}none where none ${quiet}/${unnamed.length}`];
  });
}

/** Where a mail went wrong, first stage first; '' where all is right. */
export function mistakeOf({ gold, line }: Pair): string {
  const stages: string[] = [];
  if (gold.kind !== line.kind) stages.push(`kind ${gold.kind}>${line.kind}`);
  for (const axis of axes) {
    const got = line.scores[axis];
    if (gold[axis] === null || gold[axis] === got) continue;
    const spoke = line.reasons.filter((reason) => reason.axis === axis).map(({ signal }) => signal);
    stages.push(`${axis} ${gold[axis]}>${got ?? '-'} (${spoke.join(' ')})`);
  }
  if (gold.role !== line.role) stages.push(`role ${gold.role}>${line.role}`);
  for (const { field, wanted, got, right } of judgeFields(gold, line)) {
    if (!right) stages.push(`${field} ${JSON.stringify(wanted)}>${JSON.stringify(got)}`);
  }
  if (stages.length === 0 && gold.quadrant === line.quadrant) return '';
  const verdict = gold.quadrant === line.quadrant ? '   ' : `${gold.quadrant ?? '-'}>${line.quadrant ?? '-'}`;
  return `${gold.file} ${verdict}  ${stages.join(' · ')}`;
}
