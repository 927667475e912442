// A value as it lies in a store: with the version of its shape and a checksum, so that a damaged or foreign record is noticed
// instead of trusted. Example: seal('m1', { quadrant: 'A' }) -> { key: 'm1', version: 1, value: {...}, sum: 'b2c1...' }

export interface SealedRecord {
  readonly key: string;
  readonly version: number;
  readonly value: unknown;
  readonly sum: string;
}

/** Raised when the shape of values changes; `openSealed` then says how an older one is read. */
export const recordVersion = 1;

export function seal(key: string, value: unknown): SealedRecord {
  return { key, version: recordVersion, value, sum: sumOf(value) };
}

/** @returns the value, or undefined for a record that is damaged, foreign or of a newer version of the product. */
export function openSealed(record: unknown): { readonly key: string; readonly value: unknown } | undefined {
  if (!isSealed(record) || record.version > recordVersion) return undefined;
  return record.sum === sumOf(record.value) ? { key: record.key, value: record.value } : undefined;
}

function isSealed(record: unknown): record is SealedRecord {
  if (typeof record !== 'object' || record === null) return false;
  if (!('key' in record && 'version' in record && 'value' in record && 'sum' in record)) return false;
  return (
    typeof record.key === 'string' && typeof record.version === 'number' && typeof record.sum === 'string'
  );
}

/** FNV-1a over the JSON with sorted keys: finds accidents of a disk, is no protection against people. */
function sumOf(value: unknown): string {
  const text = JSON.stringify(value, sortedKeys) ?? '';
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return `${(hash >>> 0).toString(16)}-${text.length}`;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
