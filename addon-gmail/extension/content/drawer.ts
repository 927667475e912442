// The drawer at the right edge of the page, in a shadow root of its own beside the body: it folds to a slim tab and holds the panel's page.
// What tests may hold on to: the host element #inquiry-quadrant-drawer with the attributes data-state (open, closed, retired), data-wanted (yes,
// no), data-theme (light, dark) and data-reduced (true, false), all four also on [data-iq=drawer] inside; there [data-iq=tab], [data-iq=box],
// [data-iq=reduced], [data-iq=retired], [data-iq=frame] (the panel's iframe), [data-iq=close], [data-iq=side], [data-iq=batch].

import { type DrawerNodes, drawNodes } from './drawer-nodes.ts';
import { drawerWords } from './drawer-words.ts';
import type { Drawer } from './host-page.ts';

export interface DrawerParts {
  readonly document: Document;
  /** Address of the panel's page. */
  readonly panel: string;
  readonly language: 'zh' | 'en';
  /** As the user left it. */
  readonly wanted: boolean;
  readonly keepWanted: (wanted: boolean) => void;
  readonly openSide: () => void;
  readonly openBatch: () => void;
}

export const drawerId = 'inquiry-quadrant-drawer';
/** Milliseconds without an open mail until the drawer folds itself: moving from mail to mail must not make it flap. */
const foldsAfter = 400;
/** Keys that press a button: Gmail has acts of its own on them. All others are left to it. */
const pressing: ReadonlySet<string> = new Set(['Enter', ' ']);

export function createDrawer(parts: DrawerParts): Drawer {
  const { document } = parts;
  document.getElementById(drawerId)?.remove();
  const nodes = drawNodes(document);
  const { host } = nodes;
  host.id = drawerId;
  const fold = createFold(parts, nodes);
  nodes.side.addEventListener('click', parts.openSide);
  nodes.batch.addEventListener('click', parts.openBatch);
  const keep = (event: Event) => {
    if (event instanceof KeyboardEvent && pressing.has(event.key)) event.stopPropagation();
  };
  for (const kind of ['keydown', 'keypress', 'keyup']) nodes.root.addEventListener(kind, keep);
  markAll(nodes, 'theme', 'light');
  markAll(nodes, 'reduced', 'false');
  say(nodes, parts.language);
  // Gmail may clear the page around its body.
  const stay = () => {
    if (!host.isConnected) document.documentElement.append(host);
  };
  stay();
  return {
    toggle: fold.toggle,
    setCalled: fold.setCalled,
    retire: fold.retire,
    stay,
    setLanguage: (language) => say(nodes, language),
    setTheme(theme) {
      const dark = matchMedia('(prefers-color-scheme: dark)').matches;
      markAll(nodes, 'theme', theme ?? (dark ? 'dark' : 'light'));
    },
    setReduced(reduced) {
      markAll(nodes, 'reduced', String(reduced));
      nodes.reduced.hidden = !reduced;
    },
    leave() {
      nodes.frame.blur();
      window.focus();
    },
  };
}

/** Open, folded or retired. */
function createFold(parts: DrawerParts, nodes: DrawerNodes): Pick<Drawer, 'toggle' | 'setCalled' | 'retire'> {
  const { host, frame, box, tab } = nodes;
  let { wanted } = parts;
  /** A mail is open, or the user opened the drawer without one. */
  let called = false;
  /** No mail is open any more. */
  let leaving = false;
  let folding: number | undefined;

  function call(next: boolean): void {
    called = next;
    draw();
  }

  /** Nobody's hand is pushed away from what it is doing: then it folds when the keyboard goes back to the page. */
  function foldUnlessUsed(): void {
    if (leaving && called && parts.document.activeElement !== host) call(false);
  }

  function draw(): void {
    const open = wanted && called;
    markAll(nodes, 'state', open ? 'open' : 'closed');
    markAll(nodes, 'wanted', wanted ? 'yes' : 'no');
    tab.setAttribute('aria-expanded', String(open));
    // The panel starts when it is seen for the first time, and stays from then on.
    if (open && !frame.isConnected) {
      frame.src = parts.panel;
      box.append(frame);
    }
  }

  function want(next: boolean): void {
    wanted = next;
    called ||= next;
    leaving = false;
    parts.keepWanted(next);
    draw();
    if (next) frame.focus();
    else tab.focus();
  }

  window.addEventListener('focus', foldUnlessUsed);
  tab.addEventListener('click', () => want(true));
  nodes.close.addEventListener('click', () => want(false));
  draw();
  return {
    toggle: () => want(!(wanted && called)),
    setCalled(next) {
      clearTimeout(folding);
      leaving = !next;
      if (next === called) return;
      if (next) call(true);
      else folding = window.setTimeout(foldUnlessUsed, foldsAfter);
    },
    retire() {
      clearTimeout(folding);
      showRetired(nodes, wanted && called);
    },
  };
}

/** @param seen the drawer stood open: else there is nobody to tell. */
function showRetired(nodes: DrawerNodes, seen: boolean): void {
  const { host } = nodes;
  nodes.frame.remove();
  if (!seen) host.remove();
  markAll(nodes, 'state', 'retired');
  nodes.retired.hidden = false;
  for (const node of [nodes.reduced, nodes.side, nodes.batch]) node.hidden = true;
  nodes.close.addEventListener('click', () => host.remove());
}

function markAll({ host, drawer }: DrawerNodes, name: string, value: string): void {
  for (const element of [host, drawer]) element.dataset[name] = value;
}

function say(nodes: DrawerNodes, language: 'zh' | 'en'): void {
  const t = drawerWords[language];
  const { host, drawer, frame, tab } = nodes;
  host.lang = language === 'zh' ? 'zh-CN' : 'en';
  drawer.setAttribute('aria-label', t.name);
  frame.title = t.name;
  nodes.name.textContent = t.name;
  tab.textContent = t.name;
  tab.title = t.open;
  nodes.reduced.textContent = t.reduced;
  nodes.retired.textContent = t.retired;
  for (const name of ['close', 'side', 'batch'] as const) {
    nodes[name].title = t[name];
    nodes[name].setAttribute('aria-label', t[name]);
  }
}
