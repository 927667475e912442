// A few nodes that stand for a page: enough of the DOM for what the content script asks of it. Real pages are opened in the browser tests.
// Example: page(node('div', { 'data-legacy-message-id': '1a34a2c177e9a968' }, 'text')).querySelectorAll('[data-legacy-message-id]')

export class SmallNode {
  readonly nodeType: number = 3;
  parentElement: SmallElement | null = null;
  readonly nodeValue: string | null;

  constructor(text: string | null) {
    this.nodeValue = text;
  }

  get firstChild(): SmallNode | null {
    return null;
  }

  get nextSibling(): SmallNode | null {
    const siblings = this.parentElement?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  get textContent(): string {
    return this.nodeValue ?? '';
  }
}

export class SmallElement extends SmallNode {
  override readonly nodeType = 1;
  readonly localName: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes: readonly SmallNode[];

  constructor(name: string, attributes: { readonly [name: string]: string }, children: readonly SmallNode[]) {
    super(null);
    this.localName = name;
    this.attributes = Object.entries(attributes).map(([name, value]) => ({ name, value }));
    this.childNodes = children;
    for (const child of children) child.parentElement = this;
  }

  override get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null;
  }

  override get textContent(): string {
    return this.childNodes.map(({ textContent }) => textContent).join('');
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((each) => each.name === name)?.value ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  /** `data-unseen` stands for a style that takes it out of sight. */
  checkVisibility(): boolean {
    return !this.hasAttribute('data-unseen') && (this.parentElement?.checkVisibility() ?? true);
  }

  matches(selectors: string): boolean {
    return selectors.split(',').some((selector) => this.#matchesOne(selector.trim().split(/\s+/)));
  }

  #matchesOne(steps: readonly string[]): boolean {
    const last = steps.at(-1) ?? '';
    if (!this.#matchesStep(last)) return false;
    const outer = steps.slice(0, -1);
    if (outer.length === 0) return true;
    for (let around = this.parentElement; around !== null; around = around.parentElement)
      if (around.#matchesOne(outer)) return true;
    return false;
  }

  #matchesStep(step: string): boolean {
    const pieces = step.match(/^[a-z0-9]+|\.[\w-]+|\[[^\]]+\]/gi) ?? [];
    return pieces.every((piece) => {
      if (piece.startsWith('.'))
        return (this.getAttribute('class') ?? '').split(' ').includes(piece.slice(1));
      const [, name = '', how, value = ''] = /^\[([\w-]+)(?:(\*?=)"([^"]*)")?\]$/.exec(piece) ?? [];
      if (name === '') return this.localName === piece;
      const own = this.getAttribute(name);
      return own !== null && (how === undefined || (how === '=' ? own === value : own.includes(value)));
    });
  }

  closest(selectors: string): SmallElement | null {
    return this.matches(selectors) ? this : (this.parentElement?.closest(selectors) ?? null);
  }

  querySelectorAll(selectors: string): readonly SmallElement[] {
    return this.childNodes.flatMap((child) =>
      child instanceof SmallElement
        ? [...(child.matches(selectors) ? [child] : []), ...child.querySelectorAll(selectors)]
        : [],
    );
  }

  querySelector(selectors: string): SmallElement | null {
    return this.querySelectorAll(selectors)[0] ?? null;
  }
}

export function node(
  name: string,
  attributes: { readonly [name: string]: string } = {},
  ...children: readonly (SmallNode | string)[]
): SmallElement {
  return new SmallElement(
    name,
    attributes,
    children.map((child) => (typeof child === 'string' ? new SmallNode(child) : child)),
  );
}

/** As the types of the browser; the small nodes have all that is asked of them. */
export const element = (small: SmallElement) => small as unknown as Element;
export const page = (small: SmallElement, title = '') =>
  Object.assign(node('html', {}, small), { title }) as unknown as Document;
