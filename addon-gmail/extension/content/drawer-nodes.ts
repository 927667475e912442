// The nodes of the drawer in their shadow root, made one by one. Example: drawNodes(document).frame -> the iframe that the panel comes into

import { drawerStyle } from './drawer-style.ts';

export type DrawerNodes = ReturnType<typeof drawNodes>;

export function drawNodes(document: Document) {
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, mark: string) => {
    const element = document.createElement(name);
    if (mark !== '') element.dataset['iq'] = mark;
    return element;
  };
  const host = make('div', '');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(drawerStyle);
  root.adoptedStyleSheets = [sheet];
  const drawer = make('aside', 'drawer');
  const box = make('div', 'box');
  box.id = 'box';
  const tab = make('button', 'tab');
  tab.setAttribute('aria-controls', box.id);
  const name = make('b', 'name');
  const batch = iconButton(document, 'batch', 'M3 4h10M3 8h10M3 12h6');
  const side = iconButton(document, 'side', 'M2 3h12v10H2zM10 3v10');
  const close = iconButton(document, 'close', 'M6 3l5 5-5 5');
  const header = make('header', 'header');
  header.append(name, batch, side, close);
  const notes = (['reduced', 'retired'] as const).map((mark) => {
    const note = make('p', mark);
    note.hidden = true;
    note.setAttribute('role', 'status');
    return note;
  });
  // Both were made the line above.
  const [reduced, retired] = notes as [HTMLParagraphElement, HTMLParagraphElement];
  const frame = make('iframe', 'frame');
  // The page's own rule for frames would keep the clipboard from the panel.
  frame.allow = 'clipboard-write';
  box.append(header, reduced, retired);
  drawer.append(tab, box);
  root.append(drawer);
  return { host, root, drawer, box, tab, name, batch, side, close, reduced, retired, frame };
}

function iconButton(document: Document, mark: string, path: string): HTMLButtonElement {
  const svg = 'http://www.w3.org/2000/svg';
  const button = document.createElement('button');
  button.dataset['iq'] = mark;
  button.type = 'button';
  const icon = document.createElementNS(svg, 'svg');
  for (const [name, value] of [
    ['width', '16'],
    ['height', '16'],
    ['viewBox', '0 0 16 16'],
    ['aria-hidden', 'true'],
  ] as const)
    icon.setAttribute(name, value);
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', path);
  icon.append(line);
  button.append(icon);
  return button;
}
