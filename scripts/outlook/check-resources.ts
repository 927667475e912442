// Resources of the XML manifest: every resid leads to a resource of the right kind in its own part, each is short enough, in both
// languages, and used. Example: <Label resid="nmae"/> -> ["Label: resid nmae leads to nothing in bt:ShortStrings"]

import { languages } from './addin-data.ts';
import { childNamed, elementsIn, everyElement, type XmlElement } from './xml-tree.ts';

const idMost = 32;
/** Characters that a client shows of a string, by its list. */
const stringMost: { readonly [list: string]: number } = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };

function listFor({ name }: XmlElement): string {
  if (name === 'bt:Image') return 'bt:Images';
  if (name === 'Description') return 'bt:LongStrings';
  if (['Label', 'Title', 'MoreInfoText'].includes(name)) return 'bt:ShortStrings';
  return 'bt:Urls';
}

/** @param part one VersionOverrides; the one inside it has resources of its own. */
export function resourceBreaches(part: XmlElement): string[] {
  const resources = childNamed(part, 'Resources');
  const own = { ...part, children: elementsIn(part).filter(({ name }) => name !== 'VersionOverrides') };
  const uses = [...everyElement(own)].filter(({ attributes }) => attributes['resid'] !== undefined);
  const lists = resources === null ? [] : elementsIn(resources);
  const used = new Set(uses.map(({ attributes }) => attributes['resid']));
  return [
    ...uses.flatMap((use) => useBreaches(use, resources)),
    ...idBreaches(lists.flatMap(elementsIn)),
    ...lists.flatMap(({ name, children }) =>
      children.flatMap((each) => (typeof each === 'string' ? [] : entryBreaches(each, name, used))),
    ),
  ];
}

function useBreaches(use: XmlElement, resources: XmlElement | null): string[] {
  const resid = use.attributes['resid'] ?? '';
  const list = listFor(use);
  const entries = childNamed(resources, list);
  const found = entries !== null && elementsIn(entries).some(({ attributes }) => attributes['id'] === resid);
  return found ? [] : [`${use.name}: resid ${resid} leads to nothing in ${list}`];
}

function idBreaches(entries: readonly XmlElement[]): string[] {
  const ids = entries.map(({ attributes }) => attributes['id'] ?? '');
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice.map((id) => `resource ${id} stands twice`),
    ...ids
      .filter((id) => id.length === 0 || id.length > idMost)
      .map((id) => `resource id "${id}" is not 1 to ${idMost} characters`),
  ];
}

function entryBreaches(entry: XmlElement, list: string, used: ReadonlySet<string | undefined>): string[] {
  const id = entry.attributes['id'] ?? '';
  const most = stringMost[list];
  const unused = used.has(id) ? [] : [`resource ${id} is used nowhere`];
  return most === undefined ? unused : [...unused, ...textBreaches(entry, id, most)];
}

/** A text in both languages: there, not empty, not too long for the place that shows it. */
export function textBreaches(entry: XmlElement, what: string, most: number): string[] {
  const chinese = elementsIn(entry).find(({ attributes }) => attributes['Locale'] === languages.zh);
  const texts = [
    [languages.en, entry.attributes['DefaultValue'] ?? ''],
    [languages.zh, chinese?.attributes['Value'] ?? ''],
  ] as const;
  return texts.flatMap(([language, text]) => {
    if (text.trim() === '') return [`${what} has no text in ${language}`];
    return text.length > most
      ? [`${what} has ${text.length} characters in ${language} (${most} at most)`]
      : [];
  });
}
