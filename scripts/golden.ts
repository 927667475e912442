// npm run golden -- NAME file.eml [PROFILE]: makes test/mails/NAME from a mail, with what the core says now, for a human to review.
// Example: npm run golden -- engineer-asks-drawing rfq.eml valves -> test/mails/engineer-asks-drawing/{mail.eml, expected.json}

import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedProfile, screenGolden } from './golden/golden-mails.ts';
import { stageTable } from './golden/stage-table.ts';
import { screeningLine } from './screen/screening-line.ts';

const [name = '', file = '', profile = null] = process.argv.slice(2);
const folder = join('test', 'mails', name);

async function makeGolden(): Promise<void> {
  const screened = await screenGolden(file, namedProfile(join('test', 'profiles'), profile));
  const line = screeningLine(name, screened, 0);
  const { kind, subkind, quadrant, scores, role, language, contact, products, source } = line;
  const expect = { kind, subkind, quadrant, scores, role, language, contact, products, source };
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, join(folder, 'mail.eml'));
  const why = 'TO REVIEW: say in one line why this is right, and correct what the core got wrong';
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify({ why, profile, expect }, null, 2)}\n`);
  console.log(stageTable(screened));
  console.log(`\n${folder} is made. Read the mail, correct expected.json by hand, write its "why".`);
}

if (!/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name) || !existsSync(file)) {
  console.error(
    'Usage: npm run golden -- NAME file.eml [PROFILE]   NAME in kebab-case: what the mail teaches',
  );
  console.error('用法: npm run golden -- 名称 邮件.eml [档案]   名称用小写英文和连字符，说明该邮件的要点');
  process.exitCode = 2;
} else if (existsSync(folder)) {
  console.error(`${folder} exists already 已存在`);
  process.exitCode = 2;
} else {
  await makeGolden();
}
