// The seam between a host and the panel: what a host hands in on every update, and what the panel calls back.
// Example: mountPanel(element, { open: { messageId: 'm1', subject: 'RFQ' }, screened: null, ... }) draws "reading ...".

import type { Span } from '../email/open-email.ts';
import type { Sentence } from '../lexicon/sentence.ts';
import type { Can } from '../mailbox/mailbox.ts';
import type { Profile } from '../profile/profile.ts';
import type { Quadrant } from '../screening/screening.ts';
import type { Axis, Weights } from '../signals/signal.ts';
import type { ScreenedEmail } from './screened-email.ts';

export type InterfaceLanguage = 'zh' | 'en';

export interface PanelSettings {
  readonly language: InterfaceLanguage;
  /** 3-15; a mail passes with this sum. */
  readonly gate: number;
  /** Points by signal id; missing = default, 0 = off. */
  readonly weights: Weights;
  readonly labelLanguage: InterfaceLanguage;
  /** Parent name of all labels: '询盘'. */
  readonly prefix: string;
}

/** One signal of the list in the settings. */
export interface SignalRow {
  readonly id: string;
  readonly axis: Axis;
  readonly sentence: Sentence;
  /** Default points. */
  readonly points: number;
}

/** One act of the user, as far as it got; the host keeps the list. */
export interface Act {
  readonly id: string;
  readonly messageId: string;
  readonly subject: string;
  readonly verb: 'apply' | 'dismiss' | 'spam' | 'undo';
  /** `confirmed` only after the mailbox said so; `partial`: some steps were refused. */
  readonly state: 'waiting' | 'confirmed' | 'partial' | 'failed';
  /** What was refused, in words. */
  readonly problem: Sentence | null;
  readonly canUndo: boolean;
}

/** What the user says the mail is; 'other' = no inquiry at all, yet no rubbish. */
export type Judgement = Quadrant | 'other';

export interface PanelCallbacks {
  readonly apply: (messageId: string) => void;
  readonly dismiss: (messageId: string) => void;
  readonly undo: (actId: string) => void;
  readonly record: (messageId: string, judgement: Judgement) => void;
  /** Mark these words in the mail; null clears the mark. */
  readonly onEvidence: (span: Span | null) => void;
  readonly reread: () => void;
  readonly saveSettings: (settings: PanelSettings) => void;
  readonly saveProfile: (profile: Profile) => void;
  /** Puts text on the clipboard; true when it is there. Left out: no copy buttons. */
  readonly copy?: (text: string) => Promise<boolean>;
  /** Opens the host's reply form with this text. Left out: no reply button. */
  readonly reply?: (messageId: string, text: string) => void;
  /** Tells the mail service that the mail is spam, after a second click. Left out: the choice is not shown. */
  readonly spam?: (messageId: string) => void;
  /** The user does not want the first-run screen; the host may remember it. */
  readonly skipProfile?: () => void;
}

export interface PanelProps extends PanelCallbacks {
  /** The mail that is open in the host now; null for none. */
  readonly open: { readonly messageId: string; readonly subject: string } | null;
  /** The newest result; drawn only if it belongs to the open mail. */
  readonly screened: ScreenedEmail | null;
  /** Why a mail could not be read; shown only for that mail. */
  readonly failure: { readonly messageId: string; readonly sentence: Sentence } | null;
  readonly settings: PanelSettings;
  readonly signals: readonly SignalRow[];
  /** null before the first run. */
  readonly profile: Profile | null;
  /** False: never ask for the profile on a screen of its own (it was skipped before). Default true. */
  readonly firstRun?: boolean;
  /** What the mailbox can do; a lack is told in words. */
  readonly can: Can;
  /** Newest first. */
  readonly acts: readonly Act[];
  /** Milliseconds since 1970, from the host's clock. */
  readonly now: number;
  /** Overrides the system's colours. */
  readonly theme?: 'light' | 'dark';
}
