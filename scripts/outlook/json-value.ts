// Walking parsed JSON without trusting its shape. Example: at(manifest, 'extensions[0].ribbons[0].contexts[0]') -> 'mailRead'

export type JsonValue = unknown;

/** Undefined where the path leads nowhere. */
export function at(value: JsonValue, path: string): JsonValue {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  return steps.reduce<JsonValue>((inner, step) => (isRecord(inner) ? inner[step] : undefined), value);
}

export function stringAt(value: JsonValue, path: string): string {
  const found = at(value, path);
  return typeof found === 'string' ? found : found === undefined ? '' : JSON.stringify(found);
}

export function itemsAt(value: JsonValue, path: string): readonly JsonValue[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

/** Arrays too: their places are keys. */
export function isRecord(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null;
}

/** Every text with its path, as the localization file writes it. */
export function* everyText(
  value: JsonValue,
  path = '',
): Generator<{ readonly path: string; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (!isRecord(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`;
    yield* everyText(inner, `${path}${step}`);
  }
}

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
