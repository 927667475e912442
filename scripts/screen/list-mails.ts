// The mails behind the paths of the command line, one after another, never all in memory.
// Example: ["a.eml", "box.mbox"] -> { file: "a.eml", bytes }, { file: "box.mbox#1", bytes }, { file: "box.mbox#2", bytes }

import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { compoundFileKind, isCompoundFile } from '../../src/email/compound-file.ts';
import { splitMbox } from '../../src/email/split-mbox.ts';

/** A mail to screen, or why a path gave none; `problem` names no content. */
export type FoundMail =
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly file: string; readonly problem: string };

type Chunks = AsyncIterable<Uint8Array>;

/** A mail file is read up to here; the core's own cap is far lower and is reported by it. */
const mostBytes = 64 * 1024 * 1024;
const mboxStart = 'From ';

/** In the order of `paths`; folders sorted by name. Never throws: what cannot be read comes as a problem. */
export async function* listMails(paths: readonly string[], stdin: Chunks): AsyncGenerator<FoundMail> {
  for (const path of paths) {
    if (path === '-') yield* guarded(path, readChunks('-', stdin));
    else yield* guarded(path, readPath(path));
  }
}

async function* guarded(file: string, mails: AsyncGenerator<FoundMail>): AsyncGenerator<FoundMail> {
  try {
    yield* mails;
  } catch (problem) {
    yield { file, problem: describe(problem) };
  }
}

async function* readPath(path: string): AsyncGenerator<FoundMail> {
  const found = await stat(path);
  if (!found.isDirectory()) {
    yield* readChunks(path, createReadStream(path, { highWaterMark: 256 * 1024 }));
    return;
  }
  const files = await filesBelow(path.replace(/[/\\]$/, ''));
  if (files.length === 0)
    yield { file: path, problem: 'holds no .eml, .msg or .mbox file 其中没有 .eml、.msg 或 .mbox 文件' };
  for (const file of files) {
    const isBox = /\.mbox$/i.test(file);
    const mails = isBox
      ? readChunks(file, createReadStream(file, { highWaterMark: 256 * 1024 }))
      : readEml(file);
    yield* guarded(file, mails);
  }
}

/** Sorted by code unit at every level, the same on every machine; links to folders are not followed (circles). */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else if (/\.(?:eml|msg|mbox)$/i.test(entry.name)) files.push(path);
  }
  return files;
}

/** The short way for the many small files of a folder. */
async function* readEml(file: string): AsyncGenerator<FoundMail> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(Math.min(size, mostBytes));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    yield asMail(file, bytes.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** An mbox where the bytes begin like one (or the name says so and it is empty), else one mail. */
async function* readChunks(file: string, chunks: Chunks): AsyncGenerator<FoundMail> {
  const { head, rest } = await peek(chunks);
  if (startsLikeMbox(head)) {
    let number = 0;
    for await (const bytes of splitMbox(rest)) {
      number += 1;
      yield { file: `${file}#${number}`, bytes };
    }
    return;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of rest) {
    parts.push(part.subarray(0, mostBytes - size));
    size += part.length;
    if (size >= mostBytes) break;
  }
  yield asMail(file, Buffer.concat(parts));
}

/** Reads until there is enough to tell what it is, and gives the stream back whole. */
async function peek(chunks: Chunks): Promise<{ head: Uint8Array; rest: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  let done = false;
  while (head.length < mboxStart.length && !done) {
    const next = await iterator.next();
    done = next.done === true;
    if (next.done !== true) head = Buffer.concat([head, next.value]);
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    try {
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, rest: whole() };
}

function startsLikeMbox(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, mboxStart.length)).toString('latin1') === mboxStart;
}

function asMail(file: string, bytes: Uint8Array): FoundMail {
  if (bytes.length === 0) return { file, problem: 'is empty 文件为空' };
  if (isCompoundFile(bytes) && compoundFileKind(bytes) !== 'msg')
    return { file, problem: 'is a damaged .msg file or no mail 是损坏的 .msg 文件，或不是邮件' };
  return { file, bytes };
}

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'does not exist 不存在',
  EACCES: 'may not be read 没有读取权限',
  EPERM: 'may not be read 没有读取权限',
  EISDIR: 'is a folder 是文件夹',
  ELOOP: 'is a link to itself 链接循环',
};

function describe(problem: unknown): string {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
  return reasons[code] ?? `could not be read 无法读取${code === '' ? '' : ` (${code})`}`;
}
