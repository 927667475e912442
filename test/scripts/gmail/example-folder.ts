// A folder of the extension with code of a line each, and ways to spoil it.
// Example: checkExtension(withManifest({ permissions: ['tabs'] })) -> one breach

import { extensionFolder } from '../../../scripts/gmail/extension-folder.ts';
import { extensionManifest } from '../../../scripts/gmail/extension-manifest.ts';

export const none = { clientId: '', webClientId: '', key: '' };
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (name: string) =>
  `<!doctype html><html lang="en"><title>${name}</title><link rel="stylesheet" href="${name}.css"><script type="module" src="${name}.js"></script>`;

const code = new Map(
  Object.entries({
    'content.js': '(()=>{})();',
    'worker.js': 'const a=1;',
    'panel.js': 'const a=1;',
    'batch.js': 'const a=1;',
    'panel.css': 'body{margin:0}',
    'batch.css': 'body{margin:0}',
    'panel.html': page('panel'),
    'batch.html': page('batch'),
  }).map(([name, text]) => [name, bytesOf(text)]),
);

export const example = extensionFolder({ options: none, code });

export function withFile(path: string, text: string | Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map([...example, [path, typeof text === 'string' ? bytesOf(text) : text]]);
}

export function without(path: string): ReadonlyMap<string, Uint8Array> {
  return new Map([...example].filter(([name]) => name !== path));
}

export function withManifest(change: { readonly [key: string]: unknown }): ReadonlyMap<string, Uint8Array> {
  return withFile('manifest.json', JSON.stringify({ ...extensionManifest(none), ...change }));
}
