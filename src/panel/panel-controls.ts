// What the user's hand does on the page of a mail, by button or by key; every call carries the id of the mail that is shown.
// Example: key "1" on a class A mail -> callbacks.apply('m1'); the same key while an act is under way -> nothing.

import { useState } from 'preact/hooks';
import type { ScoreAxis } from '../screening/screening.ts';
import type { KeyAct } from './panel-keys.ts';
import type { Act, Judgement, PanelProps } from './panel-props.ts';
import type { PanelView } from './panel-view.ts';

export interface PanelControls {
  readonly openedAxis: ScoreAxis | null;
  readonly correcting: boolean;
  /** The question before a mail is called spam stands open. */
  readonly askingSpam: boolean;
  /** The newest act on the open mail. */
  readonly act: Act | null;
  readonly busy: boolean;
  readonly openAxis: (axis: ScoreAxis | null) => void;
  readonly primary: () => void;
  readonly second: () => void;
  readonly toggleCorrection: () => void;
  readonly judge: (judgement: Judgement) => void;
  /** undefined where the host cannot. */
  readonly spam: { readonly ask: () => void; readonly confirm: () => void } | undefined;
  readonly byKey: (act: Exclude<KeyAct, 'help'>) => void;
}

interface Opened {
  /** What is unfolded belongs to one mail; with the next mail everything is folded again. */
  readonly messageId: string;
  readonly axis: ScoreAxis | null;
  readonly correcting: boolean;
  readonly askingSpam: boolean;
}

const folded: Opened = { messageId: '', axis: null, correcting: false, askingSpam: false };

export function useControls(props: PanelProps, view: PanelView | null): PanelControls {
  const [opened, setOpened] = useState(folded);
  const messageId = props.open?.messageId ?? '';
  const now = opened.messageId === messageId ? opened : folded;
  const act = props.acts.find((each) => each.messageId === messageId) ?? null;
  const busy = act?.state === 'waiting';
  const open = (change: Partial<Opened>) => setOpened({ ...now, ...change, messageId });

  const dismiss = () => {
    if (view !== null && !busy && props.can.label) props.dismiss(view.messageId);
  };
  const primary = () => {
    if (view === null || busy) return;
    if (view.primary.act === 'apply') props.apply(view.messageId);
    if (view.primary.act === 'dismiss') props.dismiss(view.messageId);
  };
  const toggleCorrection = () => {
    if (view !== null) open({ correcting: !now.correcting, askingSpam: false });
  };
  const second = () => (view?.second === 'correct' ? toggleCorrection() : dismiss());
  const judge = (judgement: Judgement) => {
    if (view === null) return;
    props.record(view.messageId, judgement);
    open({ correcting: false });
  };
  const spam = spamOf(props, view, {
    busy,
    ask: () => open({ askingSpam: !now.askingSpam, correcting: false }),
  });
  const undo = () => {
    if (act?.canUndo && (act.state === 'confirmed' || act.state === 'partial')) props.undo(act.id);
  };
  return {
    openedAxis: now.axis,
    correcting: now.correcting && view !== null,
    askingSpam: now.askingSpam && view !== null && spam !== undefined,
    act,
    busy,
    openAxis: (axis) => open({ axis }),
    primary,
    second,
    toggleCorrection,
    judge,
    spam,
    byKey: (key) => ({ primary, second, undo })[key](),
  };
}

interface SpamParts {
  readonly busy: boolean;
  readonly ask: () => void;
}

/** Nobody asks it of a mail that is no inquiry and no rubbish: a colleague's, a courier's. */
function spamOf(props: PanelProps, view: PanelView | null, { busy, ask }: SpamParts): PanelControls['spam'] {
  const { spam, can } = props;
  if (spam === undefined || view === null || view.verdict.letter === null || can.spam === false)
    return undefined;
  return {
    ask,
    confirm: () => {
      if (busy) return;
      spam(view.messageId);
      ask();
    },
  };
}
