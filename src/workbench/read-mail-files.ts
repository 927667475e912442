// Reads the files a user drops: each mail of each file in small batches, so that 5,000 mails never stand in memory at once.
// Example: [inbox.mbox with 60 mails, photo.png] -> batches of 25, 25 and 10 mails; problems [{ file: 'photo.png', code: 'not-mail' }]

import { compoundFileKind, isCompoundFile } from '../email/compound-file.ts';
import { splitMbox } from '../email/split-mbox.ts';
import type { FileProblem, ReadMail } from './screening-messages.ts';

export interface MailBatch {
  readonly mails: readonly ReadMail[];
  /** Bytes of all files read so far. */
  readonly bytes: number;
}

const batchMails = 25;
const batchBytes = 2_000_000;
const largestMail = 50_000_000;

type ReadOne = (raw: Uint8Array) => Promise<ReadMail>;

/** Never throws; what could not be read is told in the returned problems. */
export async function* readMailFiles(
  files: readonly File[],
  read: ReadOne,
): AsyncGenerator<MailBatch, readonly FileProblem[]> {
  const problems: FileProblem[] = [];
  let bytes = 0;
  let mails: ReadMail[] = [];
  let held = 0;
  for (const file of files) {
    const before = bytes;
    try {
      const kind = await kindOf(file);
      if (kind !== 'mail' && kind !== 'mbox') problems.push({ file: file.name, code: kind });
      else
        for await (const { raw, end } of kind === 'mbox' ? mboxMails(file) : wholeFile(file)) {
          mails.push(await read(raw));
          held += raw.length;
          bytes = before + end;
          if (mails.length < batchMails && held < batchBytes) continue;
          yield { mails, bytes };
          mails = [];
          held = 0;
        }
    } catch {
      // The file was moved, locked or cut off while it was read; the mails before stay.
      problems.push({ file: file.name, code: 'unreadable' });
    }
    bytes = before + file.size;
  }
  if (mails.length > 0) yield { mails, bytes };
  return problems;
}

interface MailInFile {
  readonly raw: Uint8Array;
  /** Bytes of the file read with this mail. */
  readonly end: number;
}

async function* wholeFile(file: File): AsyncGenerator<MailInFile> {
  yield { raw: new Uint8Array(await file.arrayBuffer()), end: file.size };
}

async function* mboxMails(file: File): AsyncGenerator<MailInFile> {
  let end = 0;
  for await (const raw of splitMbox(chunksOf(file))) {
    end = Math.min(file.size, end + raw.length);
    yield { raw, end };
  }
}

/** Not every browser can iterate a stream, every one can read it. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

/** By what is in the file first: names lie, and mbox files often have no ending at all. */
async function kindOf(file: File): Promise<'mail' | 'mbox' | FileProblem['code']> {
  if (file.size === 0) return 'empty';
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  if (isCompoundFile(head)) return kindOfCompound(file);
  const text = new TextDecoder('latin1')
    .decode(head)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^[\r\n]+/, '');
  if (text.includes('\u0000')) return 'not-mail';
  if (text.startsWith('From ')) return 'mbox';
  if (!/^[!-9;-~]{1,76}[ \t]{0,4}:/.test(text)) return 'not-mail';
  return file.size > largestMail ? 'too-large' : 'mail';
}

/** Outlook's .msg has the same first bytes as old Word and Excel files. */
async function kindOfCompound(file: File): Promise<'mail' | FileProblem['code']> {
  if (file.size > largestMail) return 'too-large';
  const kind = compoundFileKind(new Uint8Array(await file.arrayBuffer()));
  return kind === 'msg' ? 'mail' : kind === 'other' ? 'not-mail' : 'broken-msg';
}
