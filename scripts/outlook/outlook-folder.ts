// The folder that any static https host can serve: code, manifests in both formats, icons, the page about the add-in.
// Example: outlookFolder({ root, origin: 'https://addin.example', code }) -> Map { 'manifest.xml' => ..., 'taskpane.html' => ..., ... }

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addin, colourIcon, iconFiles, iconPath, outlineIcon, urlsAt } from './addin-data.ts';
import { drawMark } from './draw-mark.ts';
import { chineseFile, jsonManifest } from './json-manifest.ts';
import { writePng } from './write-png.ts';
import { writeZip } from './write-zip.ts';
import { xmlManifest } from './xml-manifest.ts';
import { writeXml } from './xml-tree.ts';

export interface FolderParts {
  /** Of the project. */
  readonly root: string;
  readonly origin: string;
  /** What the bundler made, by name. */
  readonly code: ReadonlyMap<string, Uint8Array>;
}

export const xmlFile = 'manifest.xml';
export const xmlWithoutReportFile = 'manifest-without-report.xml';
export const jsonFile = 'manifest.json';
export const packageFile = 'unified-manifest.zip';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const jsonText = (value: unknown): Uint8Array => bytesOf(`${JSON.stringify(value, null, 2)}\n`);

export function outlookFolder({ root, origin, code }: FolderParts): ReadonlyMap<string, Uint8Array> {
  const urlOf = urlsAt(origin);
  const files = new Map(code);
  for (const name of [addin.pages.about, 'about.css'])
    files.set(name, readFileSync(join(root, 'manifest', 'outlook', name)));
  for (const icon of iconFiles) files.set(iconPath(icon.name), writePng(drawMark(icon.mark, icon.pixels)));
  files.set(xmlFile, bytesOf(writeXml(xmlManifest(urlOf, { reportButton: true }))));
  files.set(xmlWithoutReportFile, bytesOf(writeXml(xmlManifest(urlOf, { reportButton: false }))));
  const { manifest, chinese } = jsonManifest(urlOf);
  files.set(jsonFile, jsonText(manifest));
  files.set(chineseFile, jsonText(chinese));
  const inPackage = [jsonFile, chineseFile, colourIcon, outlineIcon];
  files.set(
    packageFile,
    writeZip(new Map(inPackage.map((name) => [name, files.get(name) ?? new Uint8Array()]))),
  );
  return files;
}
