// Starts the panel's page: worker and panel come side by side; the shell of panel.html stands meanwhile.
// Example: loaded in the drawer of Gmail or in the browser's side panel -> the verdict of the open mail

import type { SignalRow } from '../../../src/panel/panel-props.ts';
import { createCoreClient } from '../../../src/sidebar/core-client.ts';
import { startCore } from '../start-core.ts';
import { findPlace } from './panel-place.ts';
import { panelWords } from './panel-words.ts';

async function start(): Promise<void> {
  const panelComing = import('./open-panel.tsx');
  // Its failure is heard where it is awaited.
  panelComing.catch(() => undefined);
  let signals: readonly SignalRow[] = [];
  let tell: (signals: readonly SignalRow[]) => void = () => {};
  const core = createCoreClient(startCore, (rows) => {
    signals = rows;
    tell(rows);
  });
  const place = await findPlace({ tabs: chrome.tabs, framed: window.top !== window });
  document.documentElement.dataset['place'] = place.kind;
  const { openPanel } = await panelComing;
  await openPanel({
    place,
    core,
    onSignals(listener) {
      tell = listener;
      if (signals.length > 0) listener(signals);
    },
  });
}

function showFailure(): void {
  const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const text = document.createElement('p');
  text.className = 'failed';
  text.textContent = panelWords.failed[language];
  document.getElementById('panel')?.replaceChildren(text);
}

start().catch(showFailure);
