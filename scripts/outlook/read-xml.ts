// Reads a manifest's XML as strictly as a client does: what is not well-formed is refused with its line.
// Example: readXml('<a b="1"><c/></a>') -> { root }; readXml('<a><b></a>') -> { problem: 'line 1: </a> closes <b>' }

import { type XmlElement, xml } from './xml-tree.ts';

type ReadXml = { readonly root: XmlElement } | { readonly problem: string };

const name = '[A-Za-z_][\\w.:-]*';
/** A comment, a declaration, a closing tag, an opening tag, or text; sticky, so that nothing is stepped over. */
const token = new RegExp(
  `<!--[^]*?-->|<\\?xml [^<>]*\\?>|<\\/(${name})\\s*>|<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(\\/?)>|([^<]+)`,
  'y',
);
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g;
const characters: { readonly [entity: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

interface Open {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: (XmlElement | string)[];
}

export function readXml(text: string): ReadXml {
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    const wrong = found === null ? 'this is no XML' : take(found, open);
    if (wrong !== null || found === null) return { problem: `line ${lineAt(text, at)}: ${wrong}` };
    at = token.lastIndex;
  }
  const left = open.at(-1);
  if (left !== undefined && left !== top) return { problem: `<${left.name}> is never closed` };
  const [root, ...more] = top.children;
  if (root === undefined || typeof root === 'string' || more.length > 0)
    return { problem: 'there must be exactly one root element' };
  return { root };
}

/** Puts one token where it belongs. @returns what is wrong, or null. */
function take(found: RegExpExecArray, open: Open[]): string | null {
  const [whole, closed, opened, attributes = '', selfClosed = '', words] = found;
  const here = open.at(-1);
  if (here === undefined) return 'nothing is open';
  if (words !== undefined) return takeText(words, here, open.length === 1);
  if (opened !== undefined) {
    const read = readAttributes(attributes);
    if (typeof read === 'string') return read;
    const element: Open = { name: opened, attributes: read, children: [] };
    here.children.push(xml(element.name, element.attributes, element.children));
    if (selfClosed === '') open.push(element);
    return null;
  }
  if (closed === undefined)
    return whole.startsWith('<?') && found.index > 0 ? 'a declaration stands first' : null;
  if (open.length === 1 || here.name !== closed) return `</${closed}> closes <${here.name}>`;
  open.pop();
  return null;
}

function takeText(words: string, here: Open, outside: boolean): string | null {
  if (words.trim() === '') return null;
  if (outside) return 'text outside the root element';
  const plain = decoded(words.trim());
  if (plain === null) return 'an & that is no entity';
  here.children.push(plain);
  return null;
}

function readAttributes(text: string): { readonly [name: string]: string } | string {
  const attributes: { [name: string]: string } = {};
  for (const [, key = '', double, single] of text.matchAll(attribute)) {
    if (key in attributes) return `the attribute ${key} stands twice`;
    const plain = decoded(double ?? single ?? '');
    if (plain === null) return `an & that is no entity in ${key}`;
    attributes[key] = plain;
  }
  return attributes;
}

/** Null when a bare & is left. */
function decoded(text: string): string | null {
  if (text.replace(reference, '').includes('&')) return null;
  return text.replace(reference, (_, named?: string, decimal?: string, hex?: string) =>
    named === undefined
      ? String.fromCodePoint(Number.parseInt(decimal ?? hex ?? '0', decimal === undefined ? 16 : 10))
      : (characters[named] ?? ''),
  );
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
