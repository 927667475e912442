// npm run evaluate -- GOLD.jsonl MAILS [--profile DIR]: how near the verdicts come to gold labels, and where each mistake arose.
// Example: npm run evaluate -- dev/gold.jsonl dev --profile profiles -> figures, confusion, "002.eml A>C [facts] ..."

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEml } from '../src/email/open-eml.ts';
import { type ScreeningContext, screenEmail } from '../src/screen-email.ts';
import { confusion, figures, type Pair } from './evaluate/figures.ts';
import { readGold } from './evaluate/gold-line.ts';
import { mistakeLine, stageTable } from './evaluate/mistakes.ts';
import { reliabilityTable } from './evaluate/reliability.ts';
import { namedProfile } from './golden/golden-mails.ts';
import { screeningContext } from './screen/screening-context.ts';
import { screeningLine } from './screen/screening-line.ts';

async function evaluate(goldFile: string, mails: string, profiles: string): Promise<void> {
  const contexts = new Map<string | null, ScreeningContext>();
  const pairs: Pair[] = [];
  let missing = 0;
  for (const gold of readGold(goldFile)) {
    const file = join(mails, gold.file);
    if (!existsSync(file)) {
      missing += 1;
      continue;
    }
    const context = contexts.get(gold.profile) ?? screeningContext(namedProfile(profiles, gold.profile));
    contexts.set(gold.profile, context);
    const start = performance.now();
    const screened = screenEmail(await openEml(readFileSync(file)), context);
    pairs.push({ gold, line: screeningLine(gold.file, screened, performance.now() - start), screened });
  }
  print(pairs, missing);
}

function print(pairs: readonly Pair[], missing: number): void {
  const claims = pairs.map(({ gold, line }) => ({
    shown: line.confidence ?? 0,
    right: gold.quadrant === line.quadrant,
  }));
  const mistakes = pairs.map(mistakeLine).filter((mistake) => mistake !== '');
  const blocks = [
    [`${pairs.length} mails, ${missing} missing`],
    figures(pairs),
    [confusion(pairs)],
    reliabilityTable(claims),
    stageTable(pairs),
    mistakes,
  ];
  console.log(blocks.map((lines) => lines.join('\n')).join('\n\n'));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { profile: { type: 'string', default: join('test', 'profiles') } },
});
const [gold = '', mails = ''] = positionals;
if (existsSync(gold) && existsSync(mails)) {
  await evaluate(gold, mails, values.profile);
} else {
  console.error('Usage 用法: npm run evaluate -- GOLD.jsonl MAILS [--profile DIR]');
  process.exitCode = 2;
}
