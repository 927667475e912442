// Starts the task pane: worker, panel and Office come side by side; the shell of taskpane.html stands meanwhile.
// Example: loaded by taskpane.html in Outlook -> the verdict of the open mail; in a plain browser -> a word on where to open it

import type { SignalRow } from '../src/panel/panel-props.ts';
import { createCoreClient } from '../src/sidebar/core-client.ts';
import type { PaneWorker } from './core-client.ts';
import { officePort } from './office-adapter.ts';
import { outsideWords } from './pane-words.ts';

/** Milliseconds: on a slow network Office has come by then. */
const patience = 15_000;

async function start(): Promise<void> {
  const paneComing = import('./pane.tsx');
  // Its failure is heard where it is awaited.
  paneComing.catch(() => undefined);
  let signals: readonly SignalRow[] = [];
  let tell: (signals: readonly SignalRow[]) => void = () => {};
  const core = createCoreClient(startWorker, (rows) => {
    signals = rows;
    tell(rows);
  });
  const port = await officePort(officeScript(), patience);
  if (port === null) return showOutside();
  const { openPane } = await paneComing;
  await openPane({
    port,
    core,
    onSignals(listener) {
      tell = listener;
      if (signals.length > 0) listener(signals);
    },
  });
}

function startWorker(): PaneWorker {
  return new Worker('core.js', { type: 'module', name: 'screening' });
}

/** Resolves when Microsoft's script has run, which the page asks for beside this one. */
function officeScript(): Promise<void> {
  const script = document.getElementById('office-script');
  if ('Office' in globalThis || script === null) return Promise.resolve();
  return new Promise((resolve) => {
    for (const end of ['load', 'error']) script.addEventListener(end, () => resolve(), { once: true });
  });
}

function showOutside(): void {
  const place = document.getElementById('pane');
  const { title, text } = navigator.language.toLowerCase().startsWith('zh')
    ? outsideWords.zh
    : outsideWords.en;
  const box = document.createElement('section');
  box.className = 'outside';
  box.append(element('h1', title), element('p', text));
  place?.replaceChildren(box);
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

start().catch(showOutside);
