// What a host hands to the panel beside the mail, for tests: a profile, a clock that stands, callbacks that do nothing.
// Example: propsFor(fixtures.a, { profile: null }) -> the first run over mail A.

import type { PanelCallbacks, PanelProps } from '../../src/panel/panel-props.ts';
import type { ScreenedEmail } from '../../src/panel/screened-email.ts';
import { both } from './fixtures.ts';

const nothing = () => {};
const silent: PanelCallbacks = {
  apply: nothing,
  dismiss: nothing,
  undo: nothing,
  record: nothing,
  onEvidence: nothing,
  reread: nothing,
  saveSettings: nothing,
  saveProfile: nothing,
  copy: () => Promise.resolve(true),
};

/** Wednesday, 25 November 2026, 15:24 UTC: 10:24 in New York. */
export const now = Date.UTC(2026, 10, 25, 15, 24);

const profile = {
  company: 'Ningbo Ridgeline Outdoor Co., Ltd.',
  aliases: ['Ridgeline'],
  domains: ['ridgeline-outdoor.example'],
  brands: ['Ridgeline'],
  products: [{ name: '帐篷', keywords: ['tent', '帐篷'], models: ['FT-4P'] }],
  industries: ['camping', 'outdoor retail'],
  related: ['garden'],
  excluded: ['wedding tents'],
};

export function propsFor(screened: ScreenedEmail | null, change: Partial<PanelProps> = {}): PanelProps {
  return {
    ...silent,
    open: screened && { messageId: screened.messageId, subject: screened.subject },
    screened,
    failure: null,
    settings: { language: 'zh', gate: 10, weights: {}, labelLanguage: 'zh', prefix: '询盘' },
    signals: [
      {
        id: 'quantity-stated',
        axis: 'specificity',
        points: 1,
        sentence: both('写明数量', 'States a quantity'),
      },
      { id: 'defers', axis: 'role', points: -3, sentence: both('要先问上级', 'Must ask the boss first') },
    ],
    profile,
    can: { label: true, makeLabels: true, colourLabels: true, move: true, undo: true },
    acts: [],
    now,
    ...change,
  };
}
