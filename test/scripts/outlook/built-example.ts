// A built Outlook folder for tests, with stand-ins for the bundled code, and ways to spoil one file of it.
// Example: checkXmlManifest('manifest.xml', spoiled('manifest.xml', ['<Id>', '<Id>x'])) -> ["manifest.xml: Id is no GUID"]

import type { Checked } from '../../../scripts/outlook/built-folder.ts';
import { outlookFolder } from '../../../scripts/outlook/outlook-folder.ts';

export const origin = 'https://addin.example';

const page = (script: string) =>
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"><script src="${script}"></script>`;
const bytes = (text: string) => new TextEncoder().encode(text);

const code = new Map([
  ['taskpane.html', bytes(page('taskpane.js'))],
  ['taskpane.js', bytes('start()')],
  ['report-spam.html', bytes(page('report-spam.js'))],
  ['report-spam.js', bytes("Office.actions.associate('onReportSpam', onReportSpam)")],
]);

export const built: Checked = { files: outlookFolder({ root: process.cwd(), origin, code }), origin };

export function text(path: string): string {
  return new TextDecoder().decode(built.files.get(path));
}

/** The folder with other bytes at a path; null takes the file away. */
export function withFile(path: string, content: string | Uint8Array | null): Checked {
  const files = new Map(built.files);
  if (content === null) files.delete(path);
  else files.set(path, typeof content === 'string' ? bytes(content) : content);
  return { files, origin };
}

/** @throws when there is nothing to replace: such a test would prove nothing. */
export function spoiled(path: string, ...changes: readonly (readonly [string | RegExp, string])[]): Checked {
  let content = text(path);
  for (const [from, to] of changes) {
    const next = content.replace(from, to);
    if (next === content) throw new Error(`nothing in ${path} matches ${from}`);
    content = next;
  }
  return withFile(path, content);
}
