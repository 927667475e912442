// The compressed RTF of Outlook (PR_RTF_COMPRESSED) as plain RTF, after MS-OXRTFCP; nothing but the cap decides how much is unpacked.
// Example: unpackRtf(16 bytes of header 'MELA' and '{\\rtf1 Hi}') -> the bytes of '{\\rtf1 Hi}'
// Written here because the package for it takes a claimed length at its word and fills the memory.

const compressed = 0x75465a4c;
const uncompressed = 0x414c454d;
const maxRtf = 2_000_000;
const windowBytes = 4096;
const knownStart =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
  '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
  '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** Empty when the bytes are no such stream. Never throws. */
export function unpackRtf(packed: Uint8Array): Uint8Array {
  if (packed.length < 17) return new Uint8Array(0);
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const kind = view.getUint32(8, true);
  const size = Math.min(view.getUint32(4, true), maxRtf);
  if (kind === uncompressed) return packed.subarray(16, 16 + size);
  return kind === compressed ? inflate(packed.subarray(16), size) : new Uint8Array(0);
}

/** Literals and references into the last 4,096 bytes, eight of them behind each control byte. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  const last = new Uint8Array(windowBytes);
  for (let index = 0; index < knownStart.length; index++) last[index] = knownStart.charCodeAt(index);
  let write = knownStart.length;
  let length = 0;
  const put = (byte: number): void => {
    if (length < size) out[length++] = byte;
    last[write] = byte;
    write = (write + 1) % windowBytes;
  };
  for (let at = 0; at < packed.length && length < size; ) {
    const control = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length && length < size; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(packed[at++] ?? 0);
        continue;
      }
      const token = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      let read = token >> 4;
      if (read === write) return out.subarray(0, length);
      for (let count = (token & 15) + 2; count > 0; count--) {
        put(last[read] ?? 0);
        read = (read + 1) % windowBytes;
      }
    }
  }
  return out.subarray(0, length);
}
