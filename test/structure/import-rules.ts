// Who may import whom. Each rule takes the imports as data and gives the breaches as sentences, so that it can be proved to fail.
// Example: orderBreaches([{ from: "src/email/a.ts", to: "src/facts/b.ts" }]) -> ["src/email/a.ts imports src/facts/b.ts: ..."]

import { posix } from 'node:path';
import type { Source } from './source-files.ts';

export interface Import {
  readonly from: string;
  /** A path of the project, or the name of a package ("preact/hooks", "node:fs"). */
  readonly to: string;
}

/** Each folder imports itself and those before it. */
export const folderOrder = [
  'lexicon',
  'words',
  'email',
  'profile',
  'facts',
  'signals',
  'screening',
  'customer',
  'playbook',
  'tags',
  'mailbox',
  'ledger',
  'panel',
] as const;

const hosts = ['src/workbench/', 'addin-outlook/', 'addon-gmail/'];
const flow = 'src/screen-email.ts';
/** What hosts with the panel share: it stands behind the flow and may run it. */
const sidebar = 'src/sidebar/';

/** Packages by the folders that may use them; what is not named here may be used by hosts, scripts and tests only. */
const packageHomes: { readonly [name: string]: readonly string[] } = {
  '@kenjiuno': ['email'],
  idb: ['ledger'],
  'libphonenumber-js': ['facts'],
  preact: ['panel', 'sidebar'],
  valibot: ['profile', 'mailbox', 'ledger', 'tags'],
};

export function importsOf(sources: readonly Source[]): Import[] {
  return sources.flatMap(({ path, imports }) =>
    imports.map((to) => ({
      from: path,
      to: to.startsWith('.') ? posix.join(posix.dirname(path), to) : to,
    })),
  );
}

const hostOf = (path: string): string | null => hosts.find((host) => path.startsWith(host)) ?? null;

function folderOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
}

const isProjectPath = (path: string): boolean =>
  /^(?:src|scripts|test|addin-outlook|addon-gmail)\//.test(path);

export function orderBreaches(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const why = isProjectPath(to) ? whyNot(from, to) : null;
    return why === null ? [] : [`${from} imports ${to}: ${why}`];
  });
}

function whyNot(from: string, to: string): string | null {
  if (/^(?:scripts|test)\//.test(from)) return null;
  if (/^(?:scripts|test)\//.test(to)) return 'the product never imports scripts or tests';
  const host = hostOf(from);
  if (host !== null) {
    const other = hostOf(to);
    return other === null || other === host ? null : 'a host never imports another host';
  }
  if (hostOf(to) !== null) return 'src knows no host';
  if (from.startsWith(sidebar)) return null;
  if (to.startsWith(sidebar)) return 'only hosts, scripts and tests use what hosts share';
  const ranks: readonly string[] = folderOrder;
  if (from === flow) {
    return ranks.indexOf(folderOf(to)) > ranks.indexOf('mailbox') ? 'the flow ends at the mailbox' : null;
  }
  if (to === flow) return 'only hosts, scripts and tests run the flow';
  const [mine, theirs] = [ranks.indexOf(folderOf(from)), ranks.indexOf(folderOf(to))];
  if (mine < 0 || theirs < 0) return 'a folder outside the order of folders';
  return theirs > mine ? 'a folder imports only itself and those before it' : null;
}

export function packageBreaches(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const isOurs = isProjectPath(to) || !from.startsWith('src/') || hostOf(from) !== null;
    const homes = packageHomes[to.split('/')[0] ?? ''] ?? [];
    if (isOurs || homes.includes(folderOf(from))) return [];
    return [`${from} imports the package ${to}, which does not belong there`];
  });
}

export function endingBreaches(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter((to) => to.startsWith('.') && !/\.(?:ts|tsx|mjs|css|json)$/.test(to))
      .map((to) => `${path} imports ${to} without its ending`),
  );
}

/** Every circle once, as the path round it. Depth-first, each file finished once: linear in the imports. */
export function importCircles(imports: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) {
    if (isProjectPath(to)) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) circles.push([...trail.slice(seenAt), path].join(' -> '));
    if (seenAt >= 0 || done.has(path)) return;
    for (const next of targets.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) walk(path, []);
  return circles;
}

/** Host globals by the folders where they may stand. */
const anyHostGlobal =
  /^(?:Office|chrome|window|document|navigator|location|fetch|XMLHttpRequest|WebSocket|localStorage|sessionStorage|indexedDB|caches|setTimeout|setInterval|process|Buffer|Date\.now|new Date\(\)|performance\.now|Math\.random|crypto\.\w+|globalThis(?:\.\w+)?)$/;
const neverInPanel =
  /^(?:Office|chrome|fetch|XMLHttpRequest|WebSocket|localStorage|sessionStorage|indexedDB|process|Buffer)$/;
const neverInLedger =
  /^(?:Office|chrome|window|document|fetch|XMLHttpRequest|WebSocket|localStorage|sessionStorage|process|Buffer)$/;

export function globalBreaches(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, globals }) => {
    if (!path.startsWith('src/') || hostOf(path) !== null) return [];
    const folder = folderOf(path);
    const banned = folder === 'panel' ? neverInPanel : folder === 'ledger' ? neverInLedger : anyHostGlobal;
    return globals.filter((name) => banned.test(name)).map((name) => `${path} uses ${name}`);
  });
}
