// The MAPI properties in a block of winmail.dat, after MS-OXTNEF: count, then type, id, perhaps a name, and the values of each.
// Example: a block with 0x1009 (packed RTF) and [0x1009] wanted -> Map { 0x1009 -> { type: 0x102, bytes } }

export interface MapiProperty {
  readonly type: number;
  readonly bytes: Uint8Array;
}

const maxProperties = 500;
const manyValues = 0x1000;

/** The first value of each wanted one. A property of a kind not known ends the walk. Linear; never throws. */
export function readProperties(data: Uint8Array, wanted: readonly number[]): Map<number, MapiProperty> {
  const found = new Map<number, MapiProperty>();
  if (data.length < 4) return found;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 4;
  for (let count = Math.min(view.getUint32(0, true), maxProperties); count > 0; count--) {
    if (at + 8 > data.length) break;
    const type = view.getUint16(at, true);
    const id = view.getUint16(at + 2, true);
    const start = id < 0x8000 ? at + 4 : nameEnd(view, at + 4);
    const values = readValues(view, type, start);
    if (values === null) break;
    const [first] = values.spans;
    if (first !== undefined && wanted.includes(id) && !found.has(id))
      found.set(id, { type, bytes: data.subarray(first.start, first.end) });
    at = values.end;
  }
  return found;
}

/** A named property: which set, then a number or a name. */
function nameEnd(view: DataView, at: number): number {
  if (at + 24 > view.byteLength) return view.byteLength;
  const named = view.getUint32(at + 16, true) === 1;
  return at + 24 + (named ? padded(view.getUint32(at + 20, true)) : 0);
}

interface Values {
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly end: number;
}

/** Null when the kind is not known or the values are longer than the block. */
function readValues(view: DataView, type: number, start: number): Values | null {
  const fixed = fixedSize(type & (manyValues - 1));
  const counted = fixed === 0 || (type & manyValues) !== 0;
  if (fixed < 0 || start + 4 > view.byteLength) return null;
  const spans: { start: number; end: number }[] = [];
  let at = counted ? start + 4 : start;
  for (let left = counted ? view.getUint32(start, true) : 1; left > 0; left--) {
    if (at + 4 > view.byteLength) return null;
    const length = fixed === 0 ? view.getUint32(at, true) : fixed;
    const from = fixed === 0 ? at + 4 : at;
    if (length > view.byteLength - from) return null;
    if (spans.length === 0) spans.push({ start: from, end: from + length });
    at = from + padded(length);
  }
  return { spans, end: at };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** Bytes of a value of fixed length, 0 for one that carries its count and length, -1 for an unknown kind. */
function fixedSize(type: number): number {
  if ([0x02, 0x03, 0x04, 0x0a, 0x0b].includes(type)) return 4;
  if ([0x05, 0x06, 0x07, 0x14, 0x40].includes(type)) return 8;
  if (type === 0x48) return 16;
  return [0x0d, 0x1e, 0x1f, 0x102].includes(type) ? 0 : -1;
}
