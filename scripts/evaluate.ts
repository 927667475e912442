// npm run evaluate -- GOLD.jsonl MAILS [--profile DIR]: how near the verdicts come to gold labels, and where each mistake arose.
// Example: npm run evaluate -- dev/gold.jsonl dev --profile profiles -> figures, confusion, "002.eml A>C  specificity 5>4 (...)"

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEml } from '../src/email/open-eml.ts';
import { type ScreeningContext, screenEmail } from '../src/screen-email.ts';
import { confusion, figures, mistakeOf, type Pair } from './evaluate/figures.ts';
import { readGold } from './evaluate/gold-line.ts';
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
    pairs.push({ gold, line: screeningLine(gold.file, screened, performance.now() - start) });
  }
  const mistakes = pairs.map(mistakeOf).filter((mistake) => mistake !== '');
  console.log(`${pairs.length} mails, ${missing} missing\n`);
  console.log(`${figures(pairs).join('\n')}\n\n${confusion(pairs)}\n\n${mistakes.join('\n')}`);
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
