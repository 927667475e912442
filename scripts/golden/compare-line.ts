// Compares the line of a screened mail with what a golden mail expects of it; only the keys given are looked at.
// Example: differences({ quadrant: "A", products: ["tent"] }, line) -> ["quadrant: expected \"A\", got \"C\""]

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists are given as what must be contained: `["+3460"]` holds when there are further phones. `[]` means none at all. */
export function differences(expected: Json, got: Json | undefined, path = ''): string[] {
  if (Array.isArray(expected)) return listDifferences(expected, got, path);
  if (isRecord(expected)) {
    const fields = isRecord(got) ? got : {};
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, fields[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return expected === got ? [] : [sentence(path, expected, got)];
}

function listDifferences(expected: readonly Json[], got: Json | undefined, path: string): string[] {
  if (!Array.isArray(got)) return [sentence(path, expected, got)];
  if (expected.length === 0) return got.length === 0 ? [] : [sentence(path, expected, got)];
  return expected
    .filter((wanted) => !got.some((entry: Json) => differences(wanted, entry).length === 0))
    .map((wanted) => sentence(path, wanted, got));
}

function sentence(path: string, expected: Json, got: Json | undefined): string {
  return `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got ?? null)}`;
}

/** A value as it looks after it was printed and read again. */
export function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
