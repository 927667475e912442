// What a compound file is, and whether Outlook's .msg can be given to its parser: that one follows every chain to its end, so a
// chain that runs in a circle would never end. Example: a directory whose sector names itself as the next -> 'broken'
// Layout after MS-CFB: header, sectors, a table (FAT) that names the next sector of each, a directory of streams.

const magic = [0xd0, 0xcf, 0x11, 0xe0];
const headerBytes = 512;
const entryBytes = 128;
const miniBytes = 64;
/** Shorter streams stand in the mini stream. */
const miniMost = 4096;
const maxEntries = 50_000;
const maxDepth = 24;
const headerFats = 109;

/** By the first bytes: a .msg, but old Word and Excel files as well. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

interface CompoundFile {
  readonly view: DataView;
  readonly sectorBytes: number;
  readonly sectors: number;
  readonly fat: readonly number[];
}

/** `broken`: a chain has no end, a sector serves two streams, a stream is longer than the file. Linear; never throws. */
export function compoundFileKind(bytes: Uint8Array): 'msg' | 'other' | 'broken' {
  if (bytes.length < headerBytes * 3 || !isCompoundFile(bytes)) return 'broken';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = bytes[30] === 12 ? 4096 : 512;
  const sectors = Math.ceil(bytes.length / sectorBytes) - 1;
  const fat = readFat(view, sectorBytes, sectors);
  if (fat === null) return 'broken';
  return kindOf({ view, sectorBytes, sectors, fat });
}

/** The sectors that hold the table; null when there are more of them than sectors. */
function readFat(view: DataView, sectorBytes: number, sectors: number): number[] | null {
  const count = view.getInt32(44, true);
  const further = view.getInt32(72, true);
  if (count < 1 || count > sectors || further < 0 || further > sectors) return null;
  const fat: number[] = [];
  for (let at = 0; at < Math.min(count, headerFats); at++) fat.push(view.getInt32(76 + at * 4, true));
  let block = view.getInt32(68, true);
  for (let at = 0; at < further && fat.length < count; at++) {
    const start = (block + 1) * sectorBytes;
    if (block < 0 || start + sectorBytes > view.byteLength) return null;
    const last = sectorBytes / 4 - 1;
    for (let entry = 0; entry < last && fat.length < count; entry++)
      fat.push(view.getInt32(start + entry * 4, true));
    block = view.getInt32(start + last * 4, true);
  }
  return fat.every((sector) => sector >= 0 && sector < sectors) ? fat : null;
}

function nextOf({ view, sectorBytes }: CompoundFile, table: readonly number[], at: number): number {
  const each = sectorBytes / 4;
  const sector = table[Math.floor(at / each)];
  if (sector === undefined) return -2;
  const place = (sector + 1) * sectorBytes + (at % each) * 4;
  return place + 4 <= view.byteLength ? view.getInt32(place, true) : -2;
}

/** The chain's sectors, each marked as seen; null when one was seen before or does not exist. */
function chain(
  file: CompoundFile,
  table: readonly number[],
  start: number,
  seen: Uint8Array,
): number[] | null {
  const found: number[] = [];
  for (let at = start; at >= 0; at = nextOf(file, table, at)) {
    if (at >= seen.length || seen[at] === 1) return null;
    seen[at] = 1;
    found.push(at);
  }
  return found;
}

interface Entry {
  readonly type: number;
  readonly next: readonly number[];
  readonly child: number;
  readonly start: number;
  readonly size: number;
  /** The stream that every .msg has. */
  readonly properties: boolean;
}

function kindOf(file: CompoundFile): 'msg' | 'other' | 'broken' {
  const { view, sectors, fat, sectorBytes } = file;
  const seen = new Uint8Array(sectors);
  const directory = chain(file, fat, view.getInt32(48, true), seen);
  const miniTable = chain(file, fat, view.getInt32(60, true), seen);
  if (directory === null || miniTable === null) return 'broken';
  if (view.getInt32(64, true) > sectors || (directory.length * sectorBytes) / entryBytes > maxEntries)
    return 'broken';
  const entries = readEntries(file, directory);
  const root = entries[0];
  const inTree = entriesInTree(entries);
  if (root === undefined || inTree === null || chain(file, fat, root.start, seen) === null) return 'broken';
  const miniSeen = new Uint8Array(
    Math.min((miniTable.length * sectorBytes) / 4, view.byteLength / miniBytes + 1),
  );
  let total = 0;
  for (const { type, size, start } of inTree) {
    total += size;
    if (size < 0 || total > view.byteLength) return 'broken';
    if (type !== 2 || size === 0) continue;
    const mini = size < miniMost;
    if (chain(file, mini ? miniTable : fat, start, mini ? miniSeen : seen) === null) return 'broken';
  }
  return inTree.some((entry) => entry.properties) ? 'msg' : 'other';
}

function readEntries({ view, sectorBytes }: CompoundFile, directory: readonly number[]): Entry[] {
  const entries: Entry[] = [];
  for (const sector of directory) {
    const start = (sector + 1) * sectorBytes;
    for (let at = start; at < start + sectorBytes && at + entryBytes <= view.byteLength; at += entryBytes)
      entries.push({
        type: view.getUint8(at + 66),
        next: [view.getInt32(at + 68, true), view.getInt32(at + 72, true)],
        child: view.getInt32(at + 76, true),
        start: view.getInt32(at + 116, true),
        size: view.getUint8(at + 66) === 2 ? view.getInt32(at + 120, true) : 0,
        properties: startsWith(view, at, '__properties_version1'),
      });
  }
  return entries;
}

/** The name of an entry stands in UTF-16 at its beginning. */
function startsWith(view: DataView, at: number, name: string): boolean {
  for (let unit = 0; unit < name.length; unit++)
    if (view.getUint16(at + unit * 2, true) !== name.charCodeAt(unit)) return false;
  return true;
}

/** All entries below the root, null when the tree has a circle, is too deep or names what is not there. */
function entriesInTree(entries: readonly Entry[]): Entry[] | null {
  const found: Entry[] = [];
  const seen = new Uint8Array(entries.length);
  const open = [{ index: entries[0]?.child ?? -1, depth: 0 }];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    if (top.index === -1) continue;
    const entry = entries[top.index];
    if (entry === undefined || seen[top.index] === 1 || top.depth > maxDepth) return null;
    seen[top.index] = 1;
    found.push(entry);
    for (const index of entry.next) open.push({ index, depth: top.depth });
    if (entry.type === 1) open.push({ index: entry.child, depth: top.depth + 1 });
  }
  return found;
}
