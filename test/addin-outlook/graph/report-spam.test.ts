// The report button's function, built as it is shipped and run in an engine without window or document.
// Example: displayLanguage 'zh-CN' -> moved to "询盘 D 类", and Outlook is never allowed to delete

import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { dFolderNames } from '../../../addin-outlook/graph/d-folder-names.ts';
import addin from '../../../manifest/outlook/addin.json';

type Handler = (event: { completed(answer: unknown): void }) => void;

let code = '';

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['addin-outlook/graph/report-spam.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2016',
  });
  code = outputFiles[0]?.text ?? '';
});

function handlers(displayLanguage?: string): ReadonlyMap<string, Handler> {
  const found = new Map<string, Handler>();
  const context = displayLanguage === undefined ? undefined : { displayLanguage };
  const associate = (name: string, handler: Handler) => void found.set(name, handler);
  runInNewContext(code, { Office: { context, actions: { associate } } });
  return found;
}

function report(displayLanguage?: string, refuse = 0): readonly { readonly [name: string]: unknown }[] {
  const answers: { readonly [name: string]: unknown }[] = [];
  const handler = handlers(displayLanguage).get(addin.reportFunction);
  handler?.({
    completed(answer) {
      // Values of another engine's realm are compared as plain data.
      answers.push(JSON.parse(JSON.stringify(answer)));
      if (answers.length <= refuse) throw new Error('folder name not taken');
    },
  });
  return answers;
}

describe('the report button', () => {
  it('registers the function that the manifest names, without a document', () => {
    expect([...handlers('en-US').keys()]).toEqual([addin.reportFunction]);
  });

  it.each([
    ['zh-CN', dFolderNames.zh],
    ['zh-TW', dFolderNames.zh],
    ['en-US', dFolderNames.en],
    [undefined, dFolderNames.en],
  ])(
    'in a client that speaks %s moves the mail to %s and never lets Outlook delete it',
    (language, folderName) => {
      const [answer, ...more] = report(language);
      expect(answer).toMatchObject({ moveItemTo: 'customFolder', folderName, onErrorDeleteItem: false });
      expect(JSON.stringify(answer?.['showPostProcessingDialog'])).toContain(folderName);
      expect(more).toEqual([]);
    },
  );

  it('ends the event without a move when Outlook refuses the folder, and says that the mail is where it was', () => {
    const [, answer] = report('en-US', 1);
    expect(answer).toMatchObject({
      moveItemTo: 'noMove',
      onErrorDeleteItem: false,
      showPostProcessingDialog: { title: 'The mail was not moved' },
    });
  });
});
