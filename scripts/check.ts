// npm run check: format, lint, types, dead code, the structure of the house and the manifests, side by side, in seconds.
// Example: npm run check -> "ok    types 0.9 s" per check, the full words of each that failed, exit code 0 or 1

import { spawn } from 'node:child_process';
import { join } from 'node:path';

interface Check {
  readonly name: string;
  /** Path of a program, run by this Node: works the same on Windows. */
  readonly program: string;
  readonly args: readonly string[];
}

const installed = (path: string): string => join('node_modules', path);

const checks: readonly Check[] = [
  {
    name: 'format and lint',
    program: installed('@biomejs/biome/bin/biome'),
    args: ['ci', '--colors=off', '.'],
  },
  { name: 'types', program: installed('typescript/bin/tsc'), args: ['--noEmit', '--pretty', 'false'] },
  { name: 'dead code', program: installed('knip/bin/knip.js'), args: ['--no-progress'] },
  {
    name: 'structure',
    program: installed('vitest/vitest.mjs'),
    args: ['run', 'test/structure.test.ts'],
  },
  { name: 'manifests', program: join('scripts', 'run.mjs'), args: ['manifest'] },
];

interface Outcome {
  readonly check: Check;
  readonly passed: boolean;
  readonly seconds: number;
  readonly output: string;
}

function run(check: Check): Promise<Outcome> {
  const start = performance.now();
  const env = { ...process.env, NO_COLOR: '1' };
  const child = spawn(process.execPath, [check.program, ...check.args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done) => {
    const finish = (passed: boolean, extra: string) => {
      const output = Buffer.concat(chunks).toString('utf8') + extra;
      done({ check, passed, seconds: (performance.now() - start) / 1000, output });
    };
    child.on('error', (problem) => finish(false, problem.message));
    child.on('close', (code) => finish(code === 0, ''));
  });
}

const outcomes = await Promise.all(checks.map(run));
for (const { check, passed, output } of outcomes) {
  if (!passed) console.log(`\n--- ${check.name} ---\n${output.trim()}`);
}
console.log('');
for (const { check, passed, seconds } of outcomes) {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${check.name} ${seconds.toFixed(1)} s`);
}
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
