// A zip without a library, stored or compressed, read back by its own directory. Example: a.txt packed -> method 8, the same bytes inflated

import { crc32, inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { writeZip } from '../../../scripts/outlook/write-zip.ts';

const files = new Map([
  ['a.txt', Buffer.from('quote '.repeat(500))],
  ['_locales/en/messages.json', Buffer.from('{}')],
  ['empty.txt', Buffer.alloc(0)],
]);

/** By the directory at the end, as an unpacker reads it. */
function readBack(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - 22;
  const found = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, sum, packed, size] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 24),
    ];
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString('latin1');
    const head = zip.readUInt32LE(at + 42);
    const from = head + 30 + zip.readUInt16LE(head + 26);
    const data = zip.subarray(from, from + packed);
    const bytes = method === 8 ? inflateRawSync(data) : data;
    expect([bytes.length, crc32(bytes)], name).toEqual([size, sum]);
    found.set(name, Buffer.from(bytes));
    at += 46 + nameLength;
  }
  return found;
}

it.each([false, true])('gives every file back, packed: %s', (packed) => {
  const zip = Buffer.from(writeZip(files, { packed }));
  expect(readBack(zip)).toEqual(new Map([...files].map(([name, bytes]) => [name, Buffer.from(bytes)])));
});

it('is smaller when it is packed, and the same each time', () => {
  const packed = Buffer.from(writeZip(files, { packed: true }));
  expect(packed.length).toBeLessThan(writeZip(files).length / 4);
  expect(packed.equals(Buffer.from(writeZip(files, { packed: true })))).toBe(true);
});
