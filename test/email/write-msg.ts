// Writes a small .msg file as Outlook lays it out (MS-CFB, MS-OXMSG), so that tests hold invented mail only.
// Example: msgBytes({ subject: 'RFQ', body: '300 pcs', senderName: 'Bo', senderAddress: 'bo@x.example' }) -> bytes of an .msg

export interface TestMsg {
  readonly subject?: string;
  readonly senderName?: string;
  readonly senderAddress?: string;
  readonly to?: readonly { readonly name: string; readonly address: string }[];
  readonly headers?: string;
  readonly body?: string;
  /** The HTML as bytes in the code page. */
  readonly html?: Uint8Array;
  readonly rtf?: Uint8Array;
  readonly codePage?: number;
  /** Strings as 8-bit bytes of the code page, given as bytes by this function; absent: UTF-16. */
  readonly ansi?: (text: string) => Uint8Array;
  readonly files?: readonly { readonly name: string; readonly size?: number; readonly cid?: string }[];
  readonly embedded?: TestMsg;
}

interface Stream {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Storage {
  readonly name: string;
  readonly streams: readonly Stream[];
  readonly storages: readonly Storage[];
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

function storageOf(name: string, mail: TestMsg, depth: 'root' | 'inner'): Storage {
  const text = (tag: string, value: string | undefined): Stream[] =>
    value === undefined
      ? []
      : [
          {
            name: `__substg1.0_${tag}${mail.ansi === undefined ? '001F' : '001E'}`,
            bytes: (mail.ansi ?? utf16)(value),
          },
        ];
  const binary = (tag: string, value: Uint8Array | undefined): Stream[] =>
    value === undefined ? [] : [{ name: `__substg1.0_${tag}0102`, bytes: value }];
  const attachments = (mail.files ?? []).map((file, index) => attachmentOf(file, index, text, binary));
  const embedded: Storage[] =
    mail.embedded === undefined
      ? []
      : [
          {
            name: `__attach_version1.0_#${hex(attachments.length, 8)}`,
            streams: [...text('3001', mail.embedded.subject), properties([], 8)],
            storages: [storageOf('__substg1.0_3701000D', mail.embedded, 'inner')],
          },
        ];
  const recipients = (mail.to ?? []).map(
    ({ name: person, address }, index): Storage => ({
      name: `__recip_version1.0_#${hex(index, 8)}`,
      streams: [...text('3001', person), ...text('39FE', address), properties([[0x0c150003, 1]], 8)],
      storages: [],
    }),
  );
  const page = mail.codePage ?? 65001;
  return {
    name,
    streams: [
      ...text('0037', mail.subject),
      ...text('0C1A', mail.senderName),
      ...text('5D01', mail.senderAddress),
      ...text('007D', mail.headers),
      ...text('1000', mail.body),
      ...binary('1013', mail.html),
      ...binary('1009', mail.rtf),
      properties(
        [
          [0x3ffd0003, page],
          [0x3fde0003, page],
        ],
        depth === 'root' ? 32 : 24,
      ),
    ],
    storages: [...recipients, ...attachments, ...embedded],
  };
}

type TextStreams = (tag: string, value: string | undefined) => Stream[];
type BinaryStreams = (tag: string, value: Uint8Array | undefined) => Stream[];

function attachmentOf(
  { name, size = 10, cid }: { readonly name: string; readonly size?: number; readonly cid?: string },
  index: number,
  text: TextStreams,
  binary: BinaryStreams,
): Storage {
  return {
    name: `__attach_version1.0_#${hex(index, 8)}`,
    streams: [
      ...text('3707', name),
      ...text('3712', cid),
      ...binary('3701', new Uint8Array(size)),
      properties([], 8),
    ],
    storages: [],
  };
}

/** The property stream: its header, then 16 bytes for each number. */
function properties(values: readonly (readonly [number, number])[], header: number): Stream {
  const bytes = new Uint8Array(header + values.length * 16);
  const view = new DataView(bytes.buffer);
  for (const [index, [tag, value]] of values.entries()) {
    view.setUint32(header + index * 16, tag, true);
    view.setUint32(header + index * 16 + 4, 6, true);
    view.setUint32(header + index * 16 + 8, value, true);
  }
  return { name: '__properties_version1.0', bytes };
}

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly bytes: Uint8Array;
  next: number;
  child: number;
  start: number;
}

const sector = 512;
const free = -1;
const end = -2;

/** Streams below 4,096 bytes share the mini stream, as the format wants it. */
export function compoundBytes(root: Storage): Uint8Array {
  const entries: Entry[] = [
    { name: 'Root Entry', type: 5, bytes: new Uint8Array(0), next: -1, child: -1, start: end },
  ];
  addChildren(entries, 0, root);
  const mini: Uint8Array[] = [];
  const miniFat: number[] = [];
  const blocks: Uint8Array[] = [];
  const fat: number[] = [];
  for (const entry of entries) {
    if (entry.type !== 2 || entry.bytes.length === 0) continue;
    entry.start =
      entry.bytes.length < 4096
        ? append(entry.bytes, 64, mini, miniFat)
        : append(entry.bytes, sector, blocks, fat);
  }
  const miniStream = joined(mini);
  const root0 = entries[0];
  if (root0 !== undefined) root0.start = append(miniStream, sector, blocks, fat);
  const directory = append(directoryBytes(entries, miniStream.length), sector, blocks, fat);
  const miniFatStart = append(intBytes(miniFat, free), sector, blocks, fat);
  const fatCount = Math.ceil((fat.length + 8) / 127) + 1;
  const fatStart = fat.length;
  for (let at = 0; at < fatCount; at++) fat.push(-3);
  const fatBytes = new Uint8Array(fatCount * sector).fill(255);
  fatBytes.set(intBytes(fat, free).subarray(0, fatBytes.length));
  for (let at = 0; at < fatCount; at++) blocks.push(fatBytes.subarray(at * sector, (at + 1) * sector));
  return joined([
    headerBytes({
      fatCount,
      fatStart,
      directory,
      miniFatStart,
      miniFatCount: Math.ceil(miniFat.length / 128),
    }),
    ...blocks,
  ]);
}

function addChildren(entries: Entry[], parent: number, { streams, storages }: Storage): void {
  let before = -1;
  const link = (entry: Entry): number => {
    const index = entries.push(entry) - 1;
    const last = entries[before];
    const owner = entries[parent];
    if (last !== undefined) last.next = index;
    else if (owner !== undefined) owner.child = index;
    before = index;
    return index;
  };
  for (const { name, bytes } of streams) link({ name, type: 2, bytes, next: -1, child: -1, start: end });
  for (const storage of storages) {
    const index = link({
      name: storage.name,
      type: 1,
      bytes: new Uint8Array(0),
      next: -1,
      child: -1,
      start: 0,
    });
    addChildren(entries, index, storage);
  }
}

/** Cuts bytes into blocks and chains them; the place of the first, or the end mark when there are none. */
function append(bytes: Uint8Array, size: number, blocks: Uint8Array[], table: number[]): number {
  const start = table.length;
  for (let at = 0; at < bytes.length; at += size) {
    const block = new Uint8Array(size);
    block.set(bytes.subarray(at, at + size));
    blocks.push(block);
    table.push(at + size < bytes.length ? table.length + 1 : end);
  }
  return table.length > start ? start : end;
}

function directoryBytes(entries: readonly Entry[], miniSize: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(entries.length / 4) * sector);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < bytes.length / 128; index++) {
    const entry = entries[index];
    const at = index * 128;
    for (const place of [68, 72, 76]) view.setInt32(at + place, -1, true);
    if (entry === undefined) continue;
    bytes.set(utf16(entry.name), at);
    view.setUint16(at + 64, entry.name.length * 2 + 2, true);
    bytes[at + 66] = entry.type;
    bytes[at + 67] = 1;
    view.setInt32(at + 72, entry.next, true);
    view.setInt32(at + 76, entry.child, true);
    view.setInt32(at + 116, entry.start, true);
    view.setInt32(at + 120, entry.type === 5 ? miniSize : entry.bytes.length, true);
  }
  return bytes;
}

interface Header {
  readonly fatCount: number;
  readonly fatStart: number;
  readonly directory: number;
  readonly miniFatStart: number;
  readonly miniFatCount: number;
}

function headerBytes({ fatCount, fatStart, directory, miniFatStart, miniFatCount }: Header): Uint8Array {
  const bytes = new Uint8Array(sector).fill(0);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setInt32(44, fatCount, true);
  view.setInt32(48, directory, true);
  view.setInt32(56, 4096, true);
  view.setInt32(60, miniFatStart, true);
  view.setInt32(64, miniFatCount, true);
  view.setInt32(68, end, true);
  for (let at = 0; at < 109; at++) view.setInt32(76 + at * 4, at < fatCount ? fatStart + at : free, true);
  return bytes;
}

function intBytes(values: readonly number[], filler: number): Uint8Array {
  const count = Math.ceil(values.length / 128) * 128;
  const ints = Int32Array.from({ length: count }, (_, index) => values[index] ?? filler);
  return new Uint8Array(ints.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

export function msgBytes(mail: TestMsg): Uint8Array {
  return compoundBytes(storageOf('Root Entry', mail, 'root'));
}

/** RTF as Outlook packs it, but stored whole. */
export function storedRtf(rtf: string): Uint8Array {
  const bytes = new Uint8Array(16 + rtf.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rtf.length + 12, true);
  view.setUint32(4, rtf.length, true);
  view.setUint32(8, 0x414c454d, true);
  for (let at = 0; at < rtf.length; at++) bytes[16 + at] = rtf.charCodeAt(at);
  return bytes;
}
