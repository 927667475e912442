// The checker of the unified manifest in a built folder, beyond Microsoft's schema: permissions, addresses, pictures, Chinese texts, and
// that it means what the XML one means. Example: checkJsonManifest('manifest.json', 'manifest.xml', folder) -> [] or one sentence a breach

import { addin, isGuid } from './addin-data.ts';
import { addressBreaches, type Checked, textAt } from './built-folder.ts';
import { type IconUse, iconBreaches, iconUse } from './check-icons.ts';
import { manifestBytesMost } from './check-xml-manifest.ts';
import { chineseFile, jsonPermissions, jsonSchemaVersion } from './json-manifest.ts';
import { jsonMeaning } from './json-meaning.ts';
import { at, everyText, isRecord, itemsAt, type JsonValue, parseJson, stringAt } from './json-value.ts';
import { meaningDifferences } from './manifest-meaning.ts';
import { readXml } from './read-xml.ts';
import { xmlMeaning } from './xml-meaning.ts';

export function checkJsonManifest(path: string, xmlPath: string, folder: Checked): string[] {
  const text = textAt(folder.files, path) ?? '';
  const manifest = parseJson(text);
  const chinese = parseJson(textAt(folder.files, chineseFile) ?? '');
  if (!isRecord(manifest)) return [`${path} is missing or no JSON`];
  if (!isRecord(chinese)) return [`${chineseFile} is missing or no JSON`];
  const bytes = folder.files.get(path)?.length ?? 0;
  return [
    ...(bytes >= manifestBytesMost ? [`the manifest has ${bytes} bytes (under 256 KB)`] : []),
    ...headBreaches(manifest),
    ...actionBreaches(manifest),
    ...addressesIn(manifest).flatMap((address) => addressBreaches(address, folder)),
    ...iconBreaches(iconUses(manifest, folder), folder.files),
    ...missingIcons(manifest, folder),
    ...chineseBreaches(manifest, chinese),
    ...twinBreaches(manifest, chinese, textAt(folder.files, xmlPath)),
  ].map((breach) => `${path}: ${breach}`);
}

function headBreaches(manifest: JsonValue): string[] {
  const permissions = itemsAt(manifest, 'authorization.permissions.resourceSpecific').map((each) =>
    stringAt(each, 'name'),
  );
  const unknown = permissions.filter((name) => !jsonPermissions.some((known) => known === name));
  return [
    ...(stringAt(manifest, 'manifestVersion') === jsonSchemaVersion
      ? []
      : [`manifestVersion is not ${jsonSchemaVersion}`]),
    ...(isGuid(stringAt(manifest, 'id')) ? [] : ['id is no GUID']),
    ...(stringAt(manifest, 'id') === addin.id ? ['id is that of the XML manifest, which it hides'] : []),
    ...(/^\d+\.\d+\.\d+$/.test(stringAt(manifest, 'version')) ? [] : ['version is not three numbers']),
    // Names are free text to the schema: a misspelt one would be granted to nobody.
    ...unknown.map((name) => `the permission ${name} is none of ours`),
    ...jsonPermissions
      .filter((name) => !permissions.includes(name))
      .map((name) => `the permission ${name} is missing`),
  ];
}

/** Every button leads to an action, and every action to a button. */
function actionBreaches(manifest: JsonValue): string[] {
  const texts = [...everyText(manifest)];
  const actions = texts.filter(({ path }) => /\.actions\[\d+\]\.id$/.test(path)).map(({ text }) => text);
  const asked = texts.filter(({ path }) => path.endsWith('.actionId')).map(({ text }) => text);
  return [
    ...asked.filter((id) => !actions.includes(id)).map((id) => `no runtime has the action ${id}`),
    ...actions.filter((id) => !asked.includes(id)).map((id) => `no button asks for the action ${id}`),
  ];
}

function addressesIn(manifest: JsonValue): string[] {
  return [...everyText(manifest)]
    .filter(({ path, text }) => path !== '$schema' && /^[a-z]+:\/\//i.test(text))
    .map(({ text }) => text);
}

function iconUses(manifest: JsonValue, folder: Checked): readonly (IconUse | null)[] {
  const paths = [...everyText(manifest)].filter(({ path }) => /\.icons\[\d+\]\.url$/.test(path));
  const buttons = paths.map(({ path, text }) => {
    const icon = at(manifest, path.replace(/\.url$/, ''));
    return iconUse(text, Number(stringAt(icon, 'size')) * Number(stringAt(icon, 'scale') || 1), folder);
  });
  const listed = (name: string, pixels: number) =>
    iconUse(stringAt(manifest, `extensions[0].alternates[0].alternateIcons.${name}.url`), pixels, folder);
  const { list, listFine, appColour, appOutline } = addin.icons;
  return [
    ...buttons,
    listed('icon', list),
    listed('highResolutionIcon', listFine),
    { path: stringAt(manifest, 'icons.color'), pixels: appColour },
    { path: stringAt(manifest, 'icons.outline'), pixels: appOutline },
  ];
}

function missingIcons(manifest: JsonValue, { files }: Checked): string[] {
  return ['icons.color', 'icons.outline']
    .map((path) => stringAt(manifest, path))
    .filter((path) => !files.has(path))
    .map((path) => `${path} leads to no file of the folder`);
}

/** What a user reads: these paths, and no other, stand in the Chinese file. */
const readable = /^(?:name|description)\.|\.(?:label|title|description|text)$/;

function chineseBreaches(manifest: JsonValue, chinese: { readonly [path: string]: JsonValue }): string[] {
  const shown = [...everyText(manifest)].filter(({ path }) => readable.test(path)).map(({ path }) => path);
  const translated = Object.keys(chinese).filter((path) => path !== '$schema');
  const empty = (path: string) => stringAt({ text: chinese[path] }, 'text').trim() === '';
  return [
    ...shown.filter(empty).map((path) => `${path} has no text in Chinese`),
    ...translated
      .filter((path) => !shown.includes(path))
      .map((path) => `${chineseFile} has ${path}, which the manifest has not`),
  ];
}

function twinBreaches(manifest: JsonValue, chinese: JsonValue, xmlText: string | null): string[] {
  const read = readXml(xmlText ?? '');
  return 'problem' in read
    ? ['there is no XML manifest to compare with']
    : meaningDifferences(xmlMeaning(read.root), jsonMeaning(manifest, chinese));
}
