// The body of a mail as HTML of our own writing: a walk over the page's nodes, so that no text is ever read or written as markup by the page.
// What the page does not show is marked as hidden, but for quotes that Gmail folds away.
// Example: <div class="h5" (folded)><p onclick="x()">300 &lt; 400</p></div> -> '<div class="h5"><p>300 &lt; 400</p></div>'

import { furniture, trimmed } from './selectors.ts';

export interface BodyHtml {
  readonly html: string;
  readonly cut: boolean;
}

/** What the core's reader of HTML looks at. */
const kept: ReadonlySet<string> = new Set([
  ...['class', 'id', 'style', 'hidden', 'href', 'alt', 'cite', 'type', 'dir', 'lang'],
  ...['color', 'bgcolor', 'background', 'start', 'value'],
]);
const mostAttribute = 2_000;
const mostNodes = 60_000;
const leftOut: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'canvas'],
  ...['textarea', 'select', 'video', 'audio', 'head', 'title'],
]);
const voids: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'input',
  'wbr',
  'col',
  'area',
  'link',
  'meta',
]);

/** @param isUnseen whether the page's styles keep this element out of sight. @param most characters of HTML. */
export function bodyHtml(body: Element, isUnseen: (element: Element) => boolean, most: number): BodyHtml {
  let html = '';
  let nodes = 0;
  const close = (element: Element) => {
    html += closeTag(element);
  };
  let node = body.firstChild;
  while (node !== null) {
    nodes += 1;
    if (html.length >= most || nodes > mostNodes) return { html: html.slice(0, most), cut: true };
    // The cast holds by the kind of the node, which is told by its number in every world of the page.
    const element = node.nodeType === 1 ? (node as Element) : null;
    const enters = element !== null && !isLeftOut(element);
    if (node.nodeType === 3) html += escaped(node.nodeValue ?? '');
    if (enters) html += openTag(element, isUnseen(element) && !element.matches(trimmed));
    const inner: ChildNode | null = enters ? node.firstChild : null;
    if (inner === null && enters) close(element);
    node = inner ?? nextAfter(node, body, close);
  }
  return { html, cut: false };
}

/** Sideways, else upward to the next that was not yet seen; no recursion, since a mail may nest as deep as it likes. */
function nextAfter(node: ChildNode, body: Element, close: (element: Element) => void): ChildNode | null {
  let here: ChildNode | Element = node;
  while (here.nextSibling === null) {
    const parent: Element | null = here.parentElement;
    if (parent === null || parent === body) return null;
    close(parent);
    here = parent;
  }
  return here.nextSibling;
}

function isLeftOut(element: Element): boolean {
  return leftOut.has(element.localName) || element.matches(furniture);
}

function openTag(element: Element, unseen: boolean): string {
  let tag = `<${element.localName}`;
  for (const { name, value } of element.attributes)
    if (kept.has(name) && value.length <= mostAttribute) tag += ` ${name}="${escaped(value)}"`;
  return `${tag}${unseen && !element.hasAttribute('hidden') ? ' hidden=""' : ''}>`;
}

function closeTag({ localName }: Element): string {
  return voids.has(localName) ? '' : `</${localName}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** By the styles in force, those of a sheet of the mail included. */
export function isUnseen(element: Element): boolean {
  const style = getComputedStyle(element);
  return (
    style.display === 'none' ||
    style.visibility === 'hidden' ||
    style.visibility === 'collapse' ||
    style.opacity === '0' ||
    style.fontSize === '0px'
  );
}
