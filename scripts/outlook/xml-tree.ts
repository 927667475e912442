// XML as a tree, and the tree as text. Example: writeXml(xml('Id', {}, ['a<b'])) -> "<?xml ...?>\n<Id>a&lt;b</Id>\n"

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  /** Elements, or the one text of an element without elements. */
  readonly children: readonly (XmlElement | string)[];
}

export function xml(
  name: string,
  attributes: { readonly [name: string]: string } = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  return { name, attributes, children };
}

export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

export function childNamed(element: XmlElement | null, name: string): XmlElement | null {
  return (element === null ? [] : elementsIn(element)).find((child) => child.name === name) ?? null;
}

/** "Hosts/Host/DesktopFormFactor" below an element, each step the first of its name. */
export function childAt(element: XmlElement | null, path: string): XmlElement | null {
  return path.split('/').reduce(childNamed, element);
}

/** The element and all below it, in the order of the text. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of elementsIn(element)) yield* everyElement(child);
}

export function textIn(element: XmlElement | null): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('');
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`;
}

function lines(element: XmlElement, indent: string): string[] {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  const open = `${indent}<${element.name}${attributes.join('')}`;
  const inside = elementsIn(element);
  if (element.children.length === 0) return [`${open}/>`];
  if (inside.length === 0) return [`${open}>${escaped(textIn(element))}</${element.name}>`];
  return [
    `${open}>`,
    ...inside.flatMap((child) => lines(child, `${indent}  `)),
    `${indent}</${element.name}>`,
  ];
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
