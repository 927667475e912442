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
  /** The newest act on the open mail. */
  readonly act: Act | null;
  readonly busy: boolean;
  readonly openAxis: (axis: ScoreAxis | null) => void;
  readonly primary: () => void;
  readonly second: () => void;
  readonly toggleCorrection: () => void;
  readonly judge: (judgement: Judgement) => void;
  readonly byKey: (act: Exclude<KeyAct, 'help'>) => void;
}

interface Opened {
  /** What is unfolded belongs to one mail; with the next mail everything is folded again. */
  readonly messageId: string;
  readonly axis: ScoreAxis | null;
  readonly correcting: boolean;
}

const folded: Opened = { messageId: '', axis: null, correcting: false };

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
    if (view !== null) open({ correcting: !now.correcting });
  };
  const second = () => (view?.second === 'correct' ? toggleCorrection() : dismiss());
  const judge = (judgement: Judgement) => {
    if (view === null) return;
    props.record(view.messageId, judgement);
    open({ correcting: false });
  };
  const undo = () => {
    if (act?.canUndo && (act.state === 'confirmed' || act.state === 'partial')) props.undo(act.id);
  };
  return {
    openedAxis: now.axis,
    correcting: now.correcting && view !== null,
    act,
    busy,
    openAxis: (axis) => open({ axis }),
    primary,
    second,
    toggleCorrection,
    judge,
    byKey: (key) => ({ primary, second, undo })[key](),
  };
}
