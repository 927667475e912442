// The one line over the panel: what the last act left to say, else what the user should know of this mail or mailbox.
// Example: no consent yet, and only the visible mail was read -> the word on consent; after it was given -> the word on the visible mail

import type { Sentence } from '../../../src/lexicon/sentence.ts';
import type { PanelState } from './panel-state.ts';
import { panelWords } from './panel-words.ts';

export function noticeOf(state: PanelState): Sentence | null {
  const { notice, linked, reduced, item, access, from, sourceless } = state;
  if (notice !== null) return notice;
  if (!linked) return panelWords.noGmail;
  if (item === null) return reduced ? panelWords.lost : null;
  if (access === 'wrong-account') return panelWords.wrongAccount;
  if (from === 'visible' && sourceless) return panelWords.visibleOnly;
  return access === 'none' ? panelWords.noConsent : null;
}
