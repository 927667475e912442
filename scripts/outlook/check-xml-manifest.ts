// The checker of the XML manifest in a built folder: what Outlook would refuse at upload, or show broken, is said here first.
// Example: checkXmlManifest('manifest.xml', { files, origin: 'https://addin.example' }) -> [] or one sentence a breach

import { addin, isGuid } from './addin-data.ts';
import { addressBreaches, type Checked, textAt } from './built-folder.ts';
import { orderBreaches } from './check-element-order.ts';
import { iconBreaches, iconUse } from './check-icons.ts';
import { resourceBreaches, textBreaches } from './check-resources.ts';
import { readXml } from './read-xml.ts';
import { childAt, childNamed, elementsIn, everyElement, textIn, type XmlElement } from './xml-tree.ts';

export const manifestBytesMost = 256 * 1024;

export function checkXmlManifest(path: string, folder: Checked): string[] {
  const text = textAt(folder.files, path);
  if (text === null) return [`${path} is missing`];
  const read = readXml(text);
  if ('problem' in read) return [`${path} is not well-formed: ${read.problem}`];
  const { root } = read;
  const bytes = folder.files.get(path)?.length ?? 0;
  const parts = [...everyElement(root)].filter(({ name }) => name === 'VersionOverrides');
  return [
    ...(bytes >= manifestBytesMost ? [`the manifest has ${bytes} bytes (under 256 KB)`] : []),
    ...orderBreaches(root),
    ...headBreaches(root),
    ...parts.flatMap(resourceBreaches),
    ...setBreaches(root, parts),
    ...shapeBreaches(parts),
    ...addressesIn(root).flatMap((address) => addressBreaches(address, folder)),
    ...iconBreaches(iconUses(root, parts, folder), folder.files),
    ...functionBreaches(root, folder),
  ].map((breach) => `${path}: ${breach}`);
}

function headBreaches(root: XmlElement): string[] {
  const text = (name: string) => textIn(childNamed(root, name));
  const named = childNamed(root, 'DisplayName');
  const described = childNamed(root, 'Description');
  return [
    ...(root.name === 'OfficeApp' && root.attributes['xsi:type'] === 'MailApp'
      ? []
      : ['this is no mail add-in']),
    ...(isGuid(text('Id')) ? [] : ['Id is no GUID']),
    ...(/^\d{1,5}(?:\.\d{1,5}){3}$/.test(text('Version')) ? [] : ['Version is not four numbers']),
    ...(text('DefaultLocale') === 'en-US' ? [] : ['DefaultLocale is not en-US']),
    ...(text('Permissions') === addin.permission ? [] : [`Permissions is not ${addin.permission}`]),
    ...(named === null ? [] : textBreaches(named, 'DisplayName', 125)),
    ...(described === null ? [] : textBreaches(described, 'Description', 250)),
  ];
}

/** Requirement sets: known ones, and the base low enough for the servers that stop at 1.5. */
function setBreaches(root: XmlElement, parts: readonly XmlElement[]): string[] {
  const base = childAt(root, 'Requirements/Sets/Set')?.attributes['MinVersion'] ?? '';
  const inParts = parts.map(
    (part) => childAt(part, 'Requirements/bt:Sets')?.attributes['DefaultMinVersion'] ?? '',
  );
  const sets = [...everyElement(root)].filter(({ name }) => name === 'Set' || name === 'bt:Set');
  return [
    ...(base === addin.sets.base ? [] : [`the base set is Mailbox ${base}, not ${addin.sets.base}`]),
    ...sets
      .filter(({ attributes }) => attributes['Name'] !== 'Mailbox')
      .map(() => 'a set that is not Mailbox'),
    ...inParts
      .filter((set) => !/^1\.(?:[5-9]|1[0-6])$/.test(set))
      .map((set) => `set "${set}" of VersionOverrides is none of 1.5 to 1.16`),
  ];
}

/** What this add-in lives by and nothing else would miss: 1.0 around 1.1, pinning, several mails, shared mailboxes, the phone. */
function shapeBreaches(parts: readonly XmlElement[]): string[] {
  const kinds = parts.map(({ attributes }) => attributes['xsi:type']).join(' in ');
  const inner = parts.at(-1);
  const inside = inner === undefined ? [] : [...everyElement(inner)];
  const isOn = (name: string) =>
    inside.some((element) => element.name === name && textIn(element) === 'true');
  return [
    ...(kinds === 'VersionOverridesV1_0 in VersionOverridesV1_1'
      ? []
      : ['VersionOverrides 1.1 does not stand in 1.0']),
    ...['SupportsPinning', 'SupportsMultiSelect', 'SupportsSharedFolders']
      .filter((name) => !isOn(name))
      .map((name) => `${name} is not on`),
    ...(inside.some(({ name }) => name === 'MobileFormFactor') ? [] : ['nothing for phones']),
  ];
}

function addressesIn(root: XmlElement): string[] {
  const places = new Set(['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'bt:Url']);
  return [...everyElement(root)]
    .filter(
      ({ name, attributes }) =>
        places.has(name) ||
        ((name.endsWith('Image') || name === 'SourceLocation') && 'DefaultValue' in attributes),
    )
    .map(({ attributes }) => attributes['DefaultValue'] ?? '');
}

function iconUses(root: XmlElement, parts: readonly XmlElement[], folder: Checked) {
  const listed = (name: string, pixels: number) =>
    iconUse(childNamed(root, name)?.attributes['DefaultValue'] ?? '', pixels, folder);
  const inParts = parts.flatMap((part) => {
    const images = childAt(part, 'Resources/bt:Images');
    const addresses = new Map(
      (images === null ? [] : elementsIn(images)).map(({ attributes }) => [
        attributes['id'],
        attributes['DefaultValue'],
      ]),
    );
    return [...everyElement(part)]
      .filter(({ name, attributes }) => name === 'bt:Image' && attributes['size'] !== undefined)
      .map(({ attributes: { resid, size, scale = '1' } }) =>
        iconUse(addresses.get(resid) ?? '', Number(size) * Number(scale), folder),
      );
  });
  const { list, listFine } = addin.icons;
  return [listed('IconUrl', list), listed('HighResolutionIconUrl', listFine), ...inParts];
}

/** A button whose function nobody registered hangs until the client gives up. */
function functionBreaches(root: XmlElement, { files }: Checked): string[] {
  const script = textAt(files, addin.scripts.report) ?? '';
  return [...everyElement(root)]
    .filter(({ name }) => name === 'FunctionName')
    .map(textIn)
    .filter((name) => !script.includes(name))
    .map((name) => `${addin.scripts.report} registers no ${name}`);
}
