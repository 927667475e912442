// What a sidebar shows now, as one record that only changes as a whole.
// Example: state.set({ item, screened: null }) -> listeners draw the new subject with bars for the verdict that is still missing

import type { Sentence } from '../lexicon/sentence.ts';
import type { Act, Judgement, PanelSettings, SignalRow } from '../panel/panel-props.ts';
import type { ScreenedEmail } from '../panel/screened-email.ts';
import type { Profile } from '../profile/profile.ts';
import type { LabelSettings } from '../tags/label-settings.ts';
import { firstLabels, firstSettings } from './first-settings.ts';

/** The open mail as the panel needs it; a host adds what it needs itself. */
export interface SidebarItem {
  readonly key: string;
  readonly subject: string;
}

export interface SidebarState<Item extends SidebarItem = SidebarItem> {
  readonly item: Item | null;
  /** As the core gave it; belongs to the item when the keys are the same. */
  readonly screened: ScreenedEmail | null;
  readonly failure: { readonly messageId: string; readonly sentence: Sentence } | null;
  /** Labels on the mail; null while they are not known. */
  readonly present: readonly string[] | null;
  /** What the user said earlier that this mail is. */
  readonly judged: Judgement | null;
  readonly settings: PanelSettings;
  readonly labels: LabelSettings;
  readonly profile: Profile | null;
  readonly profileSkipped: boolean;
  readonly signals: readonly SignalRow[];
  readonly acts: readonly Act[];
  readonly theme: 'light' | 'dark' | null;
  /** One line over the panel, until the next act. */
  readonly notice: Sentence | null;
}

export interface StateCell<State> {
  get(): State;
  set(change: Partial<State>): void;
  /** The same, but told with the next change, or alone when none comes soon: a mail that is read at once is drawn once. */
  setSoon(change: Partial<State>): void;
  onChange(listener: () => void): () => void;
}

/** A host's timer: runs the work after so many milliseconds; gives the way to drop it. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** Milliseconds: shorter than what the eye takes for a delay, longer than the reading of nearly every mail. */
const soon = 50;

export function firstState(language: 'zh' | 'en'): SidebarState<never> {
  return {
    item: null,
    screened: null,
    failure: null,
    present: null,
    judged: null,
    settings: firstSettings(language),
    labels: firstLabels(language),
    profile: null,
    // Asked for only when it is known that there is none.
    profileSkipped: true,
    signals: [],
    acts: [],
    theme: null,
    notice: null,
  };
}

/** @param later left out: what may be told soon is told at once. */
export function createStateCell<State>(first: State, later: Later | null = null): StateCell<State> {
  let now = first;
  let drop: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    drop?.();
    drop = null;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => now,
    set(change) {
      now = { ...now, ...change };
      tell();
    },
    setSoon(change) {
      now = { ...now, ...change };
      if (later === null) tell();
      else drop ??= later(tell, soon);
    },
    onChange(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

/** Several changes of one turn are drawn once. */
export function onEachTurn<State>(cell: StateCell<State>, draw: () => void): void {
  let due = false;
  cell.onChange(() => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      draw();
    });
  });
}
