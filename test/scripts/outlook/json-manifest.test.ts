// The unified manifest: by Microsoft's schema, by our own rules, and equal in meaning to the XML one.
// Example: another label in the JSON -> "manifest.json: the twins differ in open.label.en: ..."

import { describe, expect, it } from 'vitest';
import { checkJsonManifest } from '../../../scripts/outlook/check-json-manifest.ts';
import { schemaBreaches } from '../../../scripts/outlook/check-json-schema.ts';
import { drawMark } from '../../../scripts/outlook/draw-mark.ts';
import { parseJson } from '../../../scripts/outlook/json-value.ts';
import { writePng } from '../../../scripts/outlook/write-png.ts';
import { built, spoiled, text, withFile } from './built-example.ts';

const check = (folder = built) => checkJsonManifest('manifest.json', 'manifest.xml', folder);
const broken = (...changes: readonly (readonly [string | RegExp, string])[]) =>
  check(spoiled('manifest.json', ...changes)).map((breach) => breach.replace('manifest.json: ', ''));
const bySchema = (...changes: readonly (readonly [string | RegExp, string])[]) => {
  const { files } = changes.length === 0 ? built : spoiled('manifest.json', ...changes);
  const manifest = parseJson(new TextDecoder().decode(files.get('manifest.json')));
  return schemaBreaches(manifest, parseJson(text('zh-cn.json')));
};

describe("Microsoft's published schema", () => {
  it('takes the manifest and its Chinese file', () => {
    expect(bySchema()).toEqual([]);
  });

  it('names the place of a mistake', () => {
    expect(bySchema(['"pinnable"', '"pinable"'])).toEqual([
      '/extensions/0/runtimes/0/actions/0 must NOT have additional properties (pinable)',
    ]);
    expect(bySchema([/"accentColor": "[^"]*"/, '"accentColor": "green"'])[0]).toContain('/accentColor');
    const chinese = { ...JSON.parse(text('zh-cn.json')), 'name.short': '询'.repeat(31) };
    expect(schemaBreaches(parseJson(text('manifest.json')), chinese)[0]).toContain('/name.short');
  });
});

describe('the unified manifest', () => {
  it('breaks no rule and means what the XML one means', () => {
    expect(check()).toEqual([]);
  });

  it('hides the XML add-in and never bears its id', () => {
    const xmlId = /<Id>(.*)<\/Id>/.exec(text('manifest.xml'))?.[1] ?? '';
    expect(text('manifest.json')).toContain(`"officeAddinId": "${xmlId}"`);
    expect(broken([/"id": "[^"]*"/, `"id": "${xmlId}"`])).toEqual([
      'id is that of the XML manifest, which it hides',
    ]);
  });
});

describe('its checker', () => {
  it('refuses an unknown or missing permission', () => {
    expect(broken(['Mailbox.ReadWrite.User', 'Mailbox.ReadWriteUser'])).toEqual(
      expect.arrayContaining([
        'the permission Mailbox.ReadWriteUser is none of ours',
        'the permission Mailbox.ReadWrite.User is missing',
      ]),
    );
  });

  it('refuses another origin, a picture of wrong size and a missing one', () => {
    expect(broken(['https://addin.example/taskpane.html', 'https://other.example/taskpane.html'])).toEqual(
      expect.arrayContaining(['https://other.example/taskpane.html is not on https://addin.example']),
    );
    const small = writePng(drawMark('outline', 16));
    expect(check(withFile('outline-32.png', small))).toEqual([
      'manifest.json: outline-32.png is 16 x 16, not 32 x 32',
    ]);
    expect(check(withFile('colour-192.png', null))).toEqual([
      'manifest.json: colour-192.png leads to no file of the folder',
    ]);
  });

  it('refuses a text without Chinese, and Chinese for a text that is not there', () => {
    const missing = check(spoiled('zh-cn.json', [/"name\.short": "[^"]*",/, '']));
    expect(missing).toContain('manifest.json: name.short has no text in Chinese');
    const lost = check(spoiled('zh-cn.json', ['"name.short"', '"name.shrt"']));
    expect(lost).toContain('manifest.json: zh-cn.json has name.shrt, which the manifest has not');
  });

  it('refuses a button without action and an action without button', () => {
    expect(broken(['"actionId": "openPane"', '"actionId": "openPain"'])).toEqual(
      expect.arrayContaining([
        'no runtime has the action openPain',
        'no button asks for the action openPane',
      ]),
    );
  });

  it('refuses a wrong version, id or schema version, and a file that is no JSON', () => {
    expect(broken(['"1.0.0"', '"1.0.0.0"'])).toContain('version is not three numbers');
    expect(broken([/"id": "[^"]*"/, '"id": "x"'])).toEqual(['id is no GUID']);
    expect(broken(['"manifestVersion": "1.30"', '"manifestVersion": "1.20"'])).toEqual([
      'manifestVersion is not 1.30',
    ]);
    expect(check(withFile('manifest.json', '{'))).toEqual(['manifest.json is missing or no JSON']);
    expect(check(withFile('zh-cn.json', null))).toEqual(['zh-cn.json is missing or no JSON']);
  });

  it('names every fact on which the twins do not agree', () => {
    const changes = [
      [/"label": "Inquiry Quadrant",\s*"icons"/, '"label": "Quadrant", "icons"', 'open.label.en'],
      ['"pinnable": true', '"pinnable": false', 'open.pinnable'],
      ['"multiselect": true', '"multiselect": false', 'open.several'],
      ['"minVersion": "1.5"', '"minVersion": "1.8"', 'base set'],
      ['"Not a prospect (D)"', '"Spam"', 'report.label.en'],
      ['"spamNeverShowAgainOption": true', '"spamNeverShowAgainOption": false', 'dialog.never again'],
      ['report-spam.js"', 'taskpane.js"', 'report.script'],
      ['"size": 80,', '"size": 48,', 'open.icons'],
    ] as const;
    for (const [from, to, fact] of changes)
      expect(broken([from, to]).join('\n'), fact).toContain(`the twins differ in ${fact}:`);
    const chinese = check(spoiled('zh-cn.json', ['"非客户（D 类）"', '"垃圾"']));
    expect(chinese.join()).toContain('the twins differ in report.');
  });
});
