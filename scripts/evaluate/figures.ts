// The figures over all mails of a gold set: confusion, kind, scores, gate, role, and every field.
// Example: figures(pairs) -> ["quadrant   108/120  90.0 %", ..., "specificity within 1   80/82  97.6 %", "title   33/36  91.7 %"]

import type { Screened } from '../../src/screen-email.ts';
import type { ScreeningLine } from '../screen/screening-line.ts';
import { type GoldLine, judgeFields } from './gold-line.ts';

export interface Pair {
  readonly gold: GoldLine;
  readonly line: ScreeningLine;
  readonly screened: Screened;
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
  const roled = pairs.filter(({ gold }) => gold.role !== 'unknown');
  const sumOf = (gold: GoldLine) => axes.reduce((sum, axis) => sum + (gold[axis] ?? 0), 0);
  const passes = ({ gold, line }: Pair) => line.gate.passed === sumOf(gold) >= line.gate.threshold;
  return [
    ...quadrantFigures(pairs),
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

/** The worst error is a buyer in D, the next an A shown as C: each has its own figure. */
function quadrantFigures(pairs: readonly Pair[]): string[] {
  const buyers = pairs.filter(({ gold }) => gold.kind === 'inquiry' || gold.kind === 'deal');
  const best = pairs.filter(({ gold }) => gold.quadrant === 'A');
  const [rubbish, shownRubbish] = [
    pairs.filter(({ gold }) => gold.quadrant === 'D'),
    pairs.filter(({ line }) => line.quadrant === 'D'),
  ];
  const isKept = ({ line }: Pair) => line.quadrant === 'A' || line.quadrant === 'B';
  const isRight = ({ gold, line }: Pair) => gold.quadrant === line.quadrant;
  const isBuried = ({ line }: Pair) => line.quadrant === 'D';
  return [
    share('quadrant', count(pairs, isRight), pairs.length),
    share('buyers buried in D', count(buyers, isBuried), buyers.length),
    share('A kept high (A or B)', count(best, isKept), best.length),
    share('D precision', count(shownRubbish, isRight), shownRubbish.length),
    share('D recall', count(rubbish, isRight), rubbish.length),
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
