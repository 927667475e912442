// The rules of the extension's package, each shown a folder that breaks it. Example: a manifest that asks for "tabs" -> a breach that names it

import { describe, expect, it } from 'vitest';
import { checkExtension } from '../../../scripts/gmail/check-extension.ts';
import { iconUses, manifest } from '../../../scripts/gmail/extension-data.ts';
import { extensionManifest } from '../../../scripts/gmail/extension-manifest.ts';
import { readGmailOptions } from '../../../scripts/gmail/gmail-options.ts';
import { drawMark } from '../../../scripts/outlook/draw-mark.ts';
import { writePng } from '../../../scripts/outlook/write-png.ts';
import { bytesOf, example, none, withFile, withManifest, without } from './example-folder.ts';

const policy = manifest.content_security_policy.extension_pages;
const withPolicy = (extension_pages: string) =>
  withManifest({ content_security_policy: { extension_pages } });
const withWords = (locale: string, change: (words: Record<string, unknown>) => Record<string, unknown>) => {
  const path = `_locales/${locale}/messages.json`;
  const words = JSON.parse(new TextDecoder().decode(example.get(path)));
  return withFile(path, JSON.stringify(change(words)));
};
const message = (text: string) => ({ message: text });

describe('a package as we make it', () => {
  it('breaks no rule', () => {
    expect(checkExtension(example)).toEqual([]);
  });

  it('names its icons at three sizes at least', () => {
    expect(new Set(iconUses.map(({ pixels }) => pixels)).size).toBeGreaterThanOrEqual(3);
  });
});

describe('the manifest', () => {
  const breach = (change: { readonly [key: string]: unknown }) => checkExtension(withManifest(change));

  it.each(['tabs', 'scripting', 'webRequest', 'unlimitedStorage', 'https://evil.example/*'])(
    'may not ask for %s',
    (permission) => {
      expect(breach({ permissions: [...manifest.permissions, permission] })[0]).toContain(permission);
    },
  );

  it.each(['<all_urls>', 'https://*.google.com/*', 'http://mail.google.com/*'])(
    'may not reach %s',
    (host) => {
      expect(breach({ host_permissions: [...manifest.host_permissions, host] })[0]).toContain(host);
    },
  );

  it('may not say what no rule knows', () => {
    expect(breach({ externally_connectable: { matches: ['https://x.example/*'] } })).toHaveLength(1);
    expect(breach({ optional_permissions: ['tabs'] })).toHaveLength(1);
    expect(breach({ manifest_version: 2 })).toHaveLength(1);
    expect(breach({ version: '1.0-beta' })).toHaveLength(1);
  });

  it('runs its script on Gmail alone, and not in the world of the page', () => {
    const [script] = manifest.content_scripts;
    expect(breach({ content_scripts: [{ ...script, matches: ['https://*/*'] }] })).toHaveLength(1);
    expect(breach({ content_scripts: [{ ...script, world: 'MAIN' }] })).toHaveLength(1);
  });

  it('shows its pages to Gmail alone, and no script to anybody', () => {
    const shown = (resources: string[], matches: string[]) =>
      breach({ web_accessible_resources: [{ resources, matches }] });
    expect(shown(['panel.html'], ['<all_urls>'])).toHaveLength(1);
    expect(shown(['panel.js'], ['https://mail.google.com/*'])).toHaveLength(1);
  });

  it('names files that are there', () => {
    for (const path of [
      'content.js',
      'worker.js',
      'panel.html',
      'managed-schema.json',
      'icons/quadrant-24.png',
    ])
      expect(checkExtension(without(path)), path).toContain(
        `the manifest names ${path}, which is not in the folder`,
      );
  });

  it('asks Google for one scope only', () => {
    const scopes = ['https://www.googleapis.com/auth/gmail.modify', 'https://mail.google.com/'];
    expect(breach({ oauth2: { client_id: 'x', scopes } })).toHaveLength(1);
    expect(breach({ oauth2: { client_id: 'x', scopes: scopes.slice(0, 1) } })).toEqual([]);
  });
});

describe('the policy of the pages', () => {
  it.each([
    ["script-src 'self'", "script-src 'self' 'unsafe-eval'"],
    ["script-src 'self'", "script-src 'self' https://cdn.example"],
    ["style-src 'self'", "style-src 'self' 'unsafe-inline'"],
    ['connect-src', 'connect-src https://x.example'],
    ["default-src 'none'", 'default-src *'],
    ['trusted-types inquiry-quadrant', 'trusted-types *'],
    ["form-action 'none';", ''],
    ["; require-trusted-types-for 'script'", ''],
  ])('may not turn %s into "%s"', (from, to) => {
    expect(policy).toContain(from);
    expect(checkExtension(withPolicy(policy.replace(from, to)))).not.toEqual([]);
  });

  it('is there', () => {
    expect(checkExtension(withManifest({ content_security_policy: {} }))).toHaveLength(1);
  });
});

describe('the words of the shop entry', () => {
  it('have the same keys in both languages', () => {
    const found = checkExtension(withWords('en', ({ actionTitle, ...rest }) => rest));
    expect(found).toEqual(['_locales/en has no actionTitle']);
    expect(checkExtension(without('_locales/zh_CN/messages.json'))).not.toEqual([]);
  });

  it('fit their places and are not empty', () => {
    const long = { name: message('x'.repeat(76)), description: message('x'.repeat(133)) };
    expect(checkExtension(withWords('en', (words) => ({ ...words, ...long })))).toHaveLength(2);
    expect(checkExtension(withWords('zh_CN', (words) => ({ ...words, name: message(' ') })))).toHaveLength(1);
  });

  it('are all used, and none is missing', () => {
    const more = { lonely: message('x') };
    expect(checkExtension(withWords('en', (words) => ({ ...words, ...more })))).toHaveLength(2);
    expect(checkExtension(withManifest({ name: '__MSG_lost__' }))).toContain(
      'the manifest names the words lost, which nobody wrote',
    );
  });
});

describe('icons', () => {
  it('have the pixels of their places', () => {
    const found = checkExtension(withFile('icons/quadrant-48.png', writePng(drawMark('quadrant', 32))));
    expect(found).toEqual(['icons/quadrant-48.png is 32 x 32, not 48 x 48']);
    expect(checkExtension(withFile('icons/quadrant-16.png', 'no picture'))).toHaveLength(1);
  });
});

describe('the code', () => {
  it.each([
    'new Functio' + 'n("return 1")',
    'const f=Functio' + 'n("return this")()',
    'x=ev' + 'al(y)',
    'setTimeout("go()",1)',
    'e.innerHT' + 'ML=t',
    'e.insertAdjacentHT' + 'ML("x",t)',
    'document.wri' + 'te(t)',
    'import("https://cdn.example/a.js")',
    'importScripts("a.js")',
    'import a from "https://cdn.example/a.js"',
    'fetch(u,{method:"DELE' + 'TE"})',
    'post("/messages/1/tra' + 'sh")',
    'post("/messages/batchDele' + 'te")',
  ])('may not hold %s', (text) => {
    for (const path of ['content.js', 'worker.js', 'part-AAAA.js'])
      expect(checkExtension(withFile(path, `const a=1;${text};`)), path).toHaveLength(1);
  });

  it('may speak of functions, evaluation and dangerous props all the same', () => {
    const text =
      'typeof f=="function";a.evaluate(1);p.dangerouslySetInnerHTML;setTimeout(go,1);x instanceof Function';
    expect(checkExtension(withFile('panel.js', text))).toEqual([]);
  });

  it('of a page stands in files of the folder', () => {
    const page = '<!doctype html><title>panel</title>';
    for (const part of [
      '<script>go()</script>',
      '<script src="https://cdn.example/a.js"></script>',
      '<script src="lost.js"></script>',
      '<p style="color:red">',
      '<style>p{}</style>',
      '<p onclick="go()">',
    ])
      expect(checkExtension(withFile('panel.html', page + part)), part).toHaveLength(1);
  });

  it('comes without maps, sources or notes', () => {
    for (const path of ['content.js.map', 'start.ts', 'notes.txt', '.DS_Store'])
      expect(checkExtension(withFile(path, 'x')), path).toHaveLength(1);
  });
});

describe("a company's own build", () => {
  const clientId = '1234-abc.apps.googleusercontent.com';
  const key = 'M'.repeat(392);

  it('carries its client and its key, and the plain build neither', () => {
    expect(extensionManifest({ ...none, clientId, key })).toMatchObject({
      key,
      oauth2: { client_id: clientId },
    });
    expect(Object.keys(extensionManifest(none))).not.toContain('oauth2');
    expect(Object.keys(extensionManifest(none))).not.toContain('key');
  });

  it('is told in words what is wrong with them', () => {
    expect(readGmailOptions({ clientId, webClientId: clientId, key })).toEqual({
      clientId,
      webClientId: clientId,
      key,
    });
    expect(readGmailOptions(none)).toEqual(none);
    for (const wrong of [{ clientId: 'mine' }, { webClientId: 'x.example' }, { key: 'short' }])
      expect(readGmailOptions({ ...none, ...wrong })).toHaveProperty('problem');
  });
});

it('a folder without a manifest is no package', () => {
  expect(checkExtension(new Map([['manifest.json', bytesOf('{')]]))).toEqual([
    'manifest.json is no manifest',
  ]);
});
