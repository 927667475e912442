// Our rules for the extension's manifest: permissions and hosts at the least, a strict policy of its pages, nothing that the shops refuse.
// Example: permissions with "tabs" -> ["the manifest asks for tabs, which is none of storage, identity, alarms, sidePanel"]

import { scope } from './extension-data.ts';

type Loose = { readonly [key: string]: unknown };

const permissionsMost: readonly string[] = ['storage', 'identity', 'alarms', 'sidePanel'];
const hostsMost: readonly string[] = ['https://mail.google.com/*', 'https://gmail.googleapis.com/*'];
const gmail = 'https://mail.google.com/*';
/** What a manifest of ours may say; a key that is not here is looked at by a person first. */
const keysKnown: readonly string[] = [
  'manifest_version',
  'name',
  'short_name',
  'description',
  'version',
  'default_locale',
  'minimum_chrome_version',
  'permissions',
  'host_permissions',
  'icons',
  'action',
  'background',
  'content_scripts',
  'side_panel',
  'web_accessible_resources',
  'content_security_policy',
  'storage',
  'key',
  'oauth2',
];
/** Sources that each part of the policy may name; a part that is not here may name none. */
const sourcesAllowed: { readonly [part: string]: readonly string[] } = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'", 'https://gmail.googleapis.com'],
  'worker-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'self'", 'https://mail.google.com'],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['inquiry-quadrant'],
};

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const stringsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
const objectsOf = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);
const partOf = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

export function manifestBreaches(manifest: Loose): string[] {
  return [
    ...formBreaches(manifest),
    ...beyond(stringsOf(manifest['permissions']), permissionsMost, 'asks for'),
    ...beyond(stringsOf(manifest['host_permissions']), hostsMost, 'reaches'),
    ...pageBreaches(manifest),
    ...policyBreaches(partOf(manifest['content_security_policy'], 'extension_pages')),
    ...oauthBreaches(manifest['oauth2']),
  ];
}

function formBreaches(manifest: Loose): string[] {
  const unknown = Object.keys(manifest).filter((key) => !keysKnown.includes(key));
  const version = `${manifest['version']}`;
  return [
    ...unknown.map((key) => `the manifest says ${key}, which no rule of ours knows`),
    ...(manifest['manifest_version'] === 3 ? [] : ['the manifest is not of version 3']),
    ...(/^\d{1,5}(?:\.\d{1,5}){0,3}$/.test(version) ? [] : [`${version} is no version of an extension`]),
  ];
}

function beyond(named: readonly string[], most: readonly string[], does: string): string[] {
  return named
    .filter((each) => !most.includes(each))
    .map((each) => `the manifest ${does} ${each}, which is none of ${most.join(', ')}`);
}

/** Gmail alone gets our script and may show our page. */
function pageBreaches(manifest: Loose): string[] {
  const scripts = objectsOf(manifest['content_scripts']);
  const shown = objectsOf(manifest['web_accessible_resources']);
  const onGmail = (match: string) => match.startsWith(gmail.slice(0, -1));
  return [
    ...scripts
      .flatMap(({ matches }) => stringsOf(matches))
      .filter((match) => !onGmail(match))
      .map((match) => `a content script runs on ${match}`),
    ...scripts
      .filter(({ world }) => world !== undefined)
      .map(() => "a content script runs in Gmail's own world"),
    ...shown
      .flatMap(({ matches }) => stringsOf(matches))
      .filter((match) => match !== gmail)
      .map((match) => `${match} may show our pages`),
    ...shown
      .flatMap(({ resources }) => stringsOf(resources))
      .filter((path) => !/^[a-z-]+\.html$/.test(path))
      .map((path) => `${path} can be loaded by a page of Gmail`),
  ];
}

export function policyBreaches(policy: unknown): string[] {
  if (typeof policy !== 'string') return ['the pages of the extension have no content security policy'];
  const parts = new Map(
    policy.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  const missing = Object.keys(sourcesAllowed).filter((name) => !parts.has(name));
  const loose = [...parts].flatMap(([name, sources]) =>
    sources
      .filter((source) => !(sourcesAllowed[name] ?? []).includes(source))
      .map((source) => `the policy lets ${name} take ${source}`),
  );
  return [...missing.map((name) => `the policy says nothing of ${name}`), ...loose];
}

function oauthBreaches(oauth: unknown): string[] {
  if (oauth === undefined) return [];
  const scopes = stringsOf(partOf(oauth, 'scopes'));
  return scopes.length === 1 && scopes[0] === scope
    ? []
    : [`the manifest asks Google for ${scopes.join(', ')} instead of gmail.modify alone`];
}

/** Paths of all files that the manifest names. */
export function namedFiles(manifest: Loose): readonly string[] {
  const icons = [manifest['icons'], partOf(manifest['action'], 'default_icon')].flatMap((each) =>
    isObject(each) ? Object.values(each) : [],
  );
  const named = [
    ...icons,
    partOf(manifest['background'], 'service_worker'),
    partOf(manifest['side_panel'], 'default_path'),
    partOf(manifest['storage'], 'managed_schema'),
    ...objectsOf(manifest['content_scripts']).flatMap(({ js, css }) => [...stringsOf(js), ...stringsOf(css)]),
    ...objectsOf(manifest['web_accessible_resources']).flatMap(({ resources }) => stringsOf(resources)),
  ];
  return named.filter((path): path is string => typeof path === 'string');
}
