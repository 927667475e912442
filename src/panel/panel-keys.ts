// Single keys, alive only while the panel has the focus. Example: "1" on a button -> 'primary'; "1" in a text field -> null.

export type KeyAct = 'primary' | 'second' | 'undo' | 'help';

const acts: { readonly [key: string]: KeyAct } = { '1': 'primary', '2': 'second', z: 'undo', '?': 'help' };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  readonly target: EventTarget | null;
}

/** Combinations belong to the mail client, keys in a field to the field, a held key must not act twice. */
export function keyAct(press: KeyPress): KeyAct | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat) return null;
  const { target } = press;
  if (target instanceof Element && target.matches('input, textarea, select')) return null;
  return acts[press.key] ?? null;
}
