// A zip without a library and without a clock: the same files give the same bytes. Example: writeZip(new Map([['a.txt', bytes]])) -> bytes

import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that the format knows. */
const firstDay = 0x21;

export interface ZipForm {
  /** Compresses the files; a manifest and two pictures stand better as they are. */
  readonly packed?: boolean;
}

/** Names must be ASCII. */
export function writeZip(
  files: ReadonlyMap<string, Uint8Array>,
  { packed = false }: ZipForm = {},
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, bytes] of files) {
    const name = Buffer.from(path, 'latin1');
    const data = packed ? deflateRawSync(bytes, { level: 9 }) : bytes;
    const fields = fieldsOf({ name, bytes, data, packed });
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name]);
    const place = Buffer.alloc(14); // comment, disk and attributes none; then where the file's head stands
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, name]));
    parts.push(head, data);
    at += head.length + data.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, entries, end]);
}

interface Entry {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  /** What stands in the zip: the bytes, or what they were compressed to. */
  readonly data: Uint8Array;
  readonly packed: boolean;
}

/** The 26 bytes that a file's head and its entry in the directory have in common. */
function fieldsOf({ name, bytes, data, packed }: Entry): Uint8Array {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(packed ? 8 : 0, 4);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
