// Elements of the stand-in page: attributes and children in one call, text as text. Example: make('b', { class: 'x' }, 'hi') -> <b class="x">hi</b>

export type Child = Node | string | null;

export function make(
  tag: string,
  attributes: { readonly [name: string]: string },
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}
