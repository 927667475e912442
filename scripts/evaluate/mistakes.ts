// Each mail that went wrong, with what was wrong and the stage where it arose; and how many mistakes each stage made.
// Example: "002.eml A>C  facts: contact 5>4 (full-name-given ...) · facts: title "titolare">null"

import type { Pair } from './figures.ts';
import { judgeFields } from './gold-line.ts';
import {
  earliest,
  type Stage,
  stageOfField,
  stageOfKind,
  stageOfRole,
  stageOfScore,
  stages,
} from './stage-of.ts';

interface Mistake {
  readonly stage: Stage;
  readonly what: string;
  /** The quadrant hangs on it. */
  readonly decides: boolean;
}

const axes = ['specificity', 'contact', 'industry'] as const;

export function mistakesOf({ gold, line, screened }: Pair): Mistake[] {
  const wrong = judgeFields(gold, line).filter(({ right }) => !right);
  const found: Mistake[] = [];
  if (gold.kind !== line.kind) {
    const stage = stageOfKind(gold, screened, line.kind);
    found.push({ stage, what: `kind ${gold.kind}>${line.kind}`, decides: true });
  }
  for (const axis of axes) {
    const [wanted, got] = [gold[axis], line.scores[axis]];
    if (wanted === null || wanted === got) continue;
    const spoke = line.reasons.filter((reason) => reason.axis === axis).map(({ signal }) => signal);
    const stage = stageOfScore({ axis, tooLow: (got ?? 0) < wanted, wrong }, screened);
    found.push({ stage, what: `${axis} ${wanted}>${got ?? '-'} (${spoke.join(' ')})`, decides: true });
  }
  if (gold.role !== line.role) {
    const stage = stageOfRole(wrong, screened);
    found.push({ stage, what: `role ${gold.role}>${line.role}`, decides: true });
  }
  for (const judged of wrong) {
    const { field, wanted, got } = judged;
    const what = `${field} ${JSON.stringify(wanted)}>${JSON.stringify(got)}`;
    found.push({ stage: stageOfField(judged, screened), what, decides: false });
  }
  return found;
}

/** '' where all is right. A wrong quadrant names the first stage that its mistakes reach back to. */
export function mistakeLine(pair: Pair): string {
  const { gold, line } = pair;
  const mistakes = mistakesOf(pair);
  const misplaced = gold.quadrant !== line.quadrant;
  if (mistakes.length === 0 && !misplaced) return '';
  const verdict = misplaced
    ? `${gold.quadrant ?? '-'}>${line.quadrant ?? '-'} [${stageOfMail(mistakes)}]`
    : '';
  const list = mistakes.map(({ stage, what }) => `${stage}: ${what}`).join(' · ');
  return `${gold.file}  ${verdict}  ${list}`;
}

const stageOfMail = (mistakes: readonly Mistake[]): Stage =>
  earliest(mistakes.filter(({ decides }) => decides).map(({ stage }) => stage));

/** Wrong quadrants and single mistakes by stage. */
export function stageTable(pairs: readonly Pair[]): string[] {
  const misplaced = pairs.filter(({ gold, line }) => gold.quadrant !== line.quadrant);
  const ofMails = misplaced.map((pair) => stageOfMail(mistakesOf(pair)));
  const ofMistakes = pairs.flatMap((pair) => mistakesOf(pair).map(({ stage }) => stage));
  const count = (found: readonly Stage[], stage: Stage) =>
    String(found.filter((each) => each === stage).length).padStart(10);
  return [
    'stage       quadrants  mistakes',
    ...stages.map((stage) => `${stage.padEnd(11)}${count(ofMails, stage)}${count(ofMistakes, stage)}`),
  ];
}
