// Runs a command written in TypeScript: bundles scripts/<name>.ts when one of its sources has changed, then imports it.
// Example: node scripts/run.mjs screen a.eml -> build/commands/screen/screen.mjs, run with ["a.eml"]
// The only .mjs of the project: Node 20 cannot read TypeScript, and this is what teaches it to.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Size and time of a source; another pair of figures than at the last build means that it was touched. */
function stampOf(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  return stat === undefined ? 'gone' : `${stat.mtimeMs}:${stat.size}`;
}

/** Only the sources that went into the bundle are looked at: a changed panel does not rebuild the batch command. */
function isFresh(bundle, stampFile) {
  if (!existsSync(bundle) || !existsSync(stampFile)) return false;
  try {
    const stamps = Object.entries(JSON.parse(readFileSync(stampFile, 'utf8')));
    return stamps.length > 0 && stamps.every(([path, stamp]) => stampOf(path) === stamp);
  } catch {
    return false; // half-written by a run that was stopped
  }
}

/** Written beside and renamed, so that two runs at once never read half a file. */
function writeWhole(path, contents) {
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, contents);
  renameSync(beside, path);
}

async function bundleCommand(name, folder, stampFile) {
  const { build } = await import('esbuild');
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // What is needed to screen is bundled, for one fast read; tools stay where they are installed.
  const result = await build({
    absWorkingDir: root,
    entryPoints: [join('scripts', `${name}.ts`)],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is asked for later is read later: the reader of .msg, the progress bar.
    splitting: true,
    chunkNames: 'part-[hash]',
    // Half the bytes to read at every start; names stay, for the traces of errors.
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: [...Object.keys(devDependencies), '@kenjiuno/msgreader'],
    logLevel: 'error',
  });
  const sources = Object.keys(result.metafile.inputs).filter((path) => !path.startsWith('node_modules/'));
  const watched = ['package.json', 'package-lock.json', 'scripts/run.mjs', ...sources];
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of result.outputFiles) writeWhole(path, contents);
  writeWhole(stampFile, JSON.stringify(Object.fromEntries(watched.map((path) => [path, stampOf(path)]))));
}

const [name = '', ...rest] = process.argv.slice(2);
if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(join(root, 'scripts', `${name}.ts`))) {
  const known = readdirSync(join(root, 'scripts')).filter((file) => file.endsWith('.ts'));
  console.error(
    `run.mjs: no command "${name}". Commands: ${known.map((file) => file.slice(0, -3)).join(', ')}`,
  );
  process.exit(2);
}
const folder = join(root, 'build', 'commands', name);
const bundle = join(folder, `${name}.mjs`);
const stampFile = join(folder, 'sources.json');
if (!isFresh(bundle, stampFile)) {
  try {
    await bundleCommand(name, folder, stampFile);
  } catch (problem) {
    console.error(`run.mjs: scripts/${name}.ts could not be bundled.`);
    if (!Array.isArray(problem?.errors)) console.error(problem?.message ?? problem);
    process.exit(70);
  }
}
// Node 22 keeps compiled code between runs; Node 20 has no such switch.
nodeModule.enableCompileCache?.(join(root, 'build', 'compile-cache'));
process.argv = [process.argv[0] ?? 'node', bundle, ...rest];
await import(pathToFileURL(bundle).href);
