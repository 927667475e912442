// The page of the browser tests: the real panel with a host that only writes down what it is asked.
// Example: iq.show('a', { settings: { language: 'en' } }); ...; iq.calls -> ['apply mail-a'].

import { type MountedPanel, mountPanel } from '../../src/panel/mount-panel.tsx';
import type { PanelProps, PanelSettings } from '../../src/panel/panel-props.ts';
import { propsFor } from './fixture-props.ts';
import { fixtures } from './fixtures.ts';
import { hostileTexts, poison } from './hostile-texts.ts';

type Change = Omit<Partial<PanelProps>, 'settings'> & { readonly settings?: Partial<PanelSettings> };

export interface PanelPage {
  readonly calls: string[];
  /** Mounts or updates the panel; what a change leaves out is as in the fixture. Resolves when all of the mail is drawn. */
  readonly show: (mail: keyof typeof fixtures, change?: Change) => Promise<void>;
  /** A mail with one hostile text in every field. */
  readonly showHostile: (place: number, change?: Change) => Promise<void>;
  /** The same with any text. */
  readonly showText: (text: string, change?: Change) => Promise<void>;
  readonly close: () => void;
}

declare global {
  var iq: PanelPage;
  var hacked: unknown;
}

const calls: string[] = [];
let panel: MountedPanel | null = null;

function draw(base: PanelProps, change: Change): Promise<void> {
  const told =
    (name: string) =>
    (...values: readonly unknown[]) => {
      calls.push(
        [name, ...values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))].join(
          ' ',
        ),
      );
    };
  const props: PanelProps = {
    ...base,
    ...change,
    settings: { ...base.settings, ...change.settings },
    apply: told('apply'),
    dismiss: told('dismiss'),
    undo: told('undo'),
    record: told('record'),
    onEvidence: told('evidence'),
    reread: told('reread'),
    saveSettings: told('settings'),
    saveProfile: told('profile'),
    skipProfile: told('skip'),
    ...(change.can?.spam === true ? { spam: told('spam') } : {}),
  };
  const place = document.getElementById('panel');
  if (place === null) throw new Error('the page has no place for the panel');
  if (panel === null) panel = mountPanel(place, props);
  else panel.update(props);
  return whole();
}

/** What stands below the fold comes in the frame after the verdict. */
async function whole(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
}

function drawText(text: string, change: Change = {}): Promise<void> {
  const bad = { zh: text, en: text };
  const one = { subject: text, problem: bad } as const;
  const acts: PanelProps['acts'] = [
    { ...one, id: '1', messageId: 'mail-a', verb: 'apply', state: 'partial', canUndo: true },
    { ...one, id: '2', messageId: 'mail-z', verb: 'dismiss', state: 'failed', canUndo: false },
  ];
  return draw({ ...propsFor(poison(fixtures.a, text)), acts }, change);
}

globalThis.iq = {
  calls,
  show: (mail, change = {}) => draw(propsFor(fixtures[mail]), change),
  showHostile: (place, change) => drawText(hostileTexts[place] ?? '', change),
  showText: drawText,
  close: () => {
    panel?.unmount();
    panel = null;
  },
};
