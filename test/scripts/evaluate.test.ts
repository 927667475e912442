// What `npm run evaluate` says of a mail that went wrong: which figure it lowers and at which stage it arose.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../structure/source-files.ts';

let folder = '';

const mail = [
  'From: "Marta Ruiz" <marta.ruiz@montana-outdoor.example>',
  'To: sales@tentmaker.example',
  'Subject: RFQ tents',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Dear Sirs, please quote 300 pcs of your camping tent, FOB Ningbo, and tell us the delivery time.',
  '',
  'Marta Ruiz',
  'Purchasing Manager, Montana Outdoor S.L.',
  'Tel: +34 961 234 567',
  '',
  'On Mon, 2 Mar 2026 at 08:00, Sales <sales@tentmaker.example> wrote:',
  '> The port of Kaohsiung is closed this week.',
  '',
].join('\n');

const gold = {
  file: 'right.eml',
  profile: 'tents',
  kind: 'inquiry',
  subkind: null,
  quadrant: 'A',
  specificity: 4,
  contact: 5,
  industry: 5,
  role: 'decision-maker',
  language: 'en',
  fields: {
    name: 'Marta Ruiz',
    title: 'Purchasing Manager',
    company: 'Montana Outdoor S.L.',
    phones: ['+34961234567'],
    website: null,
    country: 'ES',
  },
  source: 'direct',
  stage_tags: [],
  products: [],
  quantity: '300 pcs',
  incoterm: 'FOB',
  port: 'Ningbo',
  questions: 2,
  why: '',
};

function evaluate(...lines: readonly object[]): string {
  const file = join(folder, 'gold.jsonl');
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const command = [join(root, 'scripts', 'run.mjs'), 'evaluate', file, folder];
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' }).stdout;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  writeFileSync(join(folder, 'right.eml'), mail);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('counts a right mail in every figure and the confusion', () => {
  const out = evaluate(gold, { ...gold, file: 'gone.eml' });
  expect(out).toMatch(/^1 mails, 1 missing/);
  expect(out).toMatch(/^quadrant +1\/1 +100\.0 %/m);
  expect(out).toMatch(/^A +1 +0 +0 +0 +0$/m);
  for (const field of ['name', 'title', 'company', 'phones', 'quantity', 'incoterm', 'port', 'questions']) {
    expect(out).toMatch(new RegExp(`^${field} +1/1`, 'm'));
  }
  expect(out).toMatch(/^0\.9-1\.0 +1 +0\.\d+ +1\.00$/m);
});

it('names the stage: words in a quoted mail were lost with the email, words nobody read with the facts', () => {
  const out = evaluate({ ...gold, port: 'Kaohsiung', role: 'influencer', quadrant: 'B' });
  expect(out).toMatch(/^right\.eml {2}B>A \[findings\]/m);
  expect(out).toContain('email: port "Kaohsiung">"Ningbo"');
  expect(out).toContain('findings: role influencer>decision-maker');
  expect(evaluate({ ...gold, fields: { ...gold.fields, title: 'delivery time' } })).toContain(
    'facts: title "delivery time">"Purchasing Manager"',
  );
});
