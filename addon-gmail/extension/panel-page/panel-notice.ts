// The one line over the panel: what the last act left to say, else what the user should know of this mail or mailbox.
// Example: no consent yet, and only the visible mail was read -> the word on consent; after it was given -> the word on the visible mail

import type { Sentence } from '../../../src/lexicon/sentence.ts';
import type { PanelState } from './panel-state.ts';
import { panelWords } from './panel-words.ts';

export interface Notice {
  /** For styles and tests. */
  readonly name: string;
  readonly sentence: Sentence;
}

export function noticeOf(state: PanelState): Notice | null {
  if (state.notice !== null) return { name: 'act', sentence: state.notice };
  const name = nameOf(state);
  return name === null ? null : { name, sentence: panelWords[name] };
}

function nameOf({
  linked,
  reduced,
  item,
  access,
  from,
  sourceless,
}: PanelState): keyof typeof panelWords | null {
  if (!linked) return 'noGmail';
  if (item === null) return reduced ? 'lost' : null;
  if (access === 'wrong-account') return 'wrongAccount';
  if (from === 'visible' && sourceless) return 'visibleOnly';
  return access === 'none' ? 'noConsent' : null;
}
