// Cuts the card types out of the installed googleapis package, as a small table that a test can hold a made card against.
// Example: cardSchema(text of chat/v1.d.ts).Widget.buttonList -> "ButtonList"; .Section.widgets -> "Widget[]"; .Button.text -> "string"

export interface CardSchema {
  readonly [type: string]: { readonly [field: string]: string };
}

const prefix = 'GoogleAppsCardV1';

/** @param declarations the text of `googleapis/build/src/apis/chat/v1.d.ts`. Every type that a card can reach. */
export function cardSchema(declarations: string): CardSchema {
  const types = new Map<string, { [field: string]: string }>();
  const heads = declarations.split('export interface Schema$').slice(1);
  for (const text of heads) {
    const name = text.slice(0, text.indexOf(' '));
    const body = text.slice(0, text.indexOf('\n    }'));
    const fields: { [field: string]: string } = {};
    for (const [, field = '', type = ''] of body.matchAll(/\n {8}(\w{1,60})\?: ([^;\n]{1,120});/g)) {
      fields[field] = type.replaceAll('Schema$', '').replace(' | null', '');
    }
    types.set(name, fields);
  }
  const reached = new Map<string, { readonly [field: string]: string }>();
  const open = [`${prefix}Card`];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const fields = types.get(name);
    if (fields === undefined || reached.has(name)) continue;
    reached.set(name, fields);
    open.push(...Object.values(fields).map((type) => type.replace('[]', '')));
  }
  return Object.fromEntries([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
}
