// The scopes of Google that the add-on knows, and which of them open what. Example: missingScopes('label', []) -> [gmail.modify]

const base = 'https://www.googleapis.com/auth/';

export const scope = {
  run: `${base}gmail.addons.execute`,
  readOpen: `${base}gmail.addons.current.message.readonly`,
  compose: `${base}gmail.addons.current.action.compose`,
  labels: `${base}gmail.labels`,
  email: `${base}userinfo.email`,
  locale: `${base}script.locale`,
  /** Restricted: the only one (beside full access) that may put a label on a mail. */
  modify: `${base}gmail.modify`,
} as const;

const full = 'https://mail.google.com/';

/** What a handler needs, as the scopes of which any one will do; the first is what is asked for. */
const needs = {
  know: [scope.email],
  read: [scope.readOpen, scope.modify, full],
  label: [scope.modify, full],
  makeLabels: [scope.labels, scope.modify, full],
  draft: [scope.compose, scope.modify, full],
} as const satisfies { readonly [need: string]: readonly string[] };

export type Need = keyof typeof needs;

/** @param granted null where the event does not tell: then Gmail's own answer decides. */
export function isGranted(need: Need, granted: readonly string[] | null): boolean {
  return granted === null || needs[need].some((each) => granted.includes(each));
}

export function missingScopes(wanted: readonly Need[], granted: readonly string[] | null): readonly string[] {
  return wanted.filter((need) => !isGranted(need, granted)).map((need) => needs[need][0]);
}

export function scopesFor(wanted: readonly Need[]): readonly string[] {
  return wanted.map((need) => needs[need][0]);
}
