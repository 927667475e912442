// The folder that a browser loads unpacked and that the zip holds: manifest, words, schema of the policy, icons, code.
// Example: extensionFolder({ options, code }) -> Map { 'manifest.json' => ..., '_locales/en/messages.json' => ..., 'content.js' => ... }

import { drawMark } from '../outlook/draw-mark.ts';
import { writePng } from '../outlook/write-png.ts';
import { iconUses, locales, managedSchema, manifestFile } from './extension-data.ts';
import { extensionManifest } from './extension-manifest.ts';
import type { GmailOptions } from './gmail-options.ts';

export interface ExtensionParts {
  readonly options: GmailOptions;
  /** What the bundler made, by name. */
  readonly code: ReadonlyMap<string, Uint8Array>;
}

const jsonText = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

export function extensionFolder({ options, code }: ExtensionParts): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  files.set(manifestFile, jsonText(extensionManifest(options)));
  files.set('managed-schema.json', jsonText(managedSchema));
  for (const [locale, messages] of Object.entries(locales))
    files.set(`_locales/${locale}/messages.json`, jsonText(messages));
  for (const { path, pixels } of iconUses) files.set(path, writePng(drawMark('quadrant', pixels)));
  for (const [name, bytes] of code) files.set(name, bytes);
  return files;
}
