// The files behind a drop, folders opened where the browser gives them. Example: drop of [folder "May" with 2 files, a.eml] -> 3 files

/** Deeper folders and more files than this are no mailbox export. */
const deepest = 20;
const mostFiles = 20_000;

/** Must be called inside the drop event: the browser empties the list afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.every((entry) => entry === null || entry.isFile)) return [...transfer.files];
  const files: File[] = [];
  for (const entry of entries) if (entry !== null) await collect(entry, files, 0);
  return files;
}

async function collect(entry: FileSystemEntry, files: File[], depth: number): Promise<void> {
  if (depth > deepest || files.length >= mostFiles) return;
  if (isFile(entry)) {
    // Hidden files (.DS_Store) come with every folder and are never mail.
    if (depth === 0 || !entry.name.startsWith('.')) files.push(await fileOf(entry));
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // A reader gives at most 100 entries a time, and nothing when it is at the end.
    for (let group = await groupOf(reader); group.length > 0; group = await groupOf(reader)) {
      for (const child of group) await collect(child, files, depth + 1);
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function groupOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
