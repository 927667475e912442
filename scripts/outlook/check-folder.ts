// Everything that is checked of a built Outlook folder before it is written: both manifests, and what its pages load.
// Example: checkFolder({ files, origin: 'https://addin.example' }) -> [] or one sentence a breach

import { addin } from './addin-data.ts';
import { type Checked, type Files, textAt } from './built-folder.ts';
import { checkJsonManifest } from './check-json-manifest.ts';
import { checkXmlManifest } from './check-xml-manifest.ts';
import { jsonFile, xmlFile, xmlWithoutReportFile } from './outlook-folder.ts';

/** The only strangers that a page may load a script from: office.js is never bundled, and brings the second. */
const officeScripts = /^https:\/\/(?:appsforoffice\.microsoft\.com|ajax\.aspnetcdn\.com)\//;

export function checkFolder(folder: Checked): string[] {
  return [
    ...checkXmlManifest(xmlFile, folder),
    ...checkXmlManifest(xmlWithoutReportFile, folder),
    ...checkJsonManifest(jsonFile, xmlFile, folder),
    ...Object.values(addin.pages).flatMap((page) => pageBreaches(page, folder.files)),
  ];
}

export function pageBreaches(page: string, files: Files): string[] {
  const text = textAt(files, page);
  if (text === null) return [`${page} is missing`];
  const loaded = [...text.matchAll(/<(?:script|link|img)\b[^<>]{0,300}?\s(?:src|href)="([^"]{0,300})"/g)];
  const breaches = loaded.flatMap(([, address = '']) => {
    if (address.startsWith('data:') || officeScripts.test(address)) return [];
    return files.has(address) ? [] : [`${page} loads ${address}, which is not in the folder`];
  });
  const inline = /<script\b(?![^>]*\ssrc=)/.test(text) || /\son[a-z]+="|\sstyle="/.test(text);
  const guarded = /http-equiv="Content-Security-Policy"\s+content="default-src 'none';/.test(text);
  return [
    ...breaches,
    ...(inline ? [`${page} has a script or a style in the page, which its policy forbids`] : []),
    ...(guarded ? [] : [`${page} has no content security policy`]),
  ];
}
