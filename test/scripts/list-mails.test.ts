// The mails behind paths: order, names and problems. Example: a folder with a.eml and b.mbox -> a.eml, b.mbox#1, b.mbox#2

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FoundMail, listMails } from '../../scripts/screen/list-mails.ts';

const mail = (subject: string) => `From: Bo Li <bo@x.example>\nSubject: ${subject}\n\nHello\n`;
const box = (...subjects: string[]) =>
  subjects.map((subject) => `From bo@x.example Mon Mar  2 08:00:00 2026\n${mail(subject)}\n`).join('');

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-mails-'));
  mkdirSync(join(folder, 'sub'));
  mkdirSync(join(folder, 'none'));
  writeFileSync(join(folder, 'b.eml'), mail('B'));
  writeFileSync(join(folder, 'a.mbox'), box('one', 'two'));
  writeFileSync(join(folder, 'sub', 'c.EML'), mail('C'));
  writeFileSync(join(folder, 'note.txt'), 'no mail');
  writeFileSync(join(folder, 'empty.eml'), '');
  writeFileSync(join(folder, 'old.msg'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function* bytesOf(text: string, step: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

async function list(paths: readonly string[], stdin = '', step = 7): Promise<FoundMail[]> {
  const found: FoundMail[] = [];
  for await (const entry of listMails(paths, bytesOf(stdin, step))) found.push(entry);
  return found;
}

const names = (found: readonly FoundMail[]) => found.map(({ file }) => file.replace(`${folder}/`, ''));
const subjects = (found: readonly FoundMail[]) =>
  found.map((entry) =>
    'bytes' in entry ? /Subject: (.*)/.exec(Buffer.from(entry.bytes).toString())?.[1] : null,
  );

describe('listMails', () => {
  it('walks a folder and its folders in the order of names, and numbers the mails of a box from 1', async () => {
    const found = await list([folder]);
    expect(names(found)).toEqual(['a.mbox#1', 'a.mbox#2', 'b.eml', 'empty.eml', 'old.msg', 'sub/c.EML']);
    expect(subjects(found)).toEqual(['one', 'two', 'B', null, null, 'C']);
  });

  it('keeps the order and the spelling in which paths were given', async () => {
    const found = await list([`${folder}/sub/c.EML`, `${folder}/b.eml`]);
    expect(names(found)).toEqual(['sub/c.EML', 'b.eml']);
    expect(names(await list([`${folder}/sub/`]))).toEqual(['sub/c.EML']);
  });

  it('takes standard input for a box when it begins like one, else for one mail', async () => {
    expect(subjects(await list(['-'], box('one', 'two'), 1))).toEqual(['one', 'two']);
    expect(names(await list(['-'], box('one', 'two'), 1))).toEqual(['-#1', '-#2']);
    expect(subjects(await list(['-'], mail('alone'), 3))).toEqual(['alone']);
    expect(names(await list(['-'], mail('alone'), 3))).toEqual(['-']);
  });

  it('names what it could not read and goes on', async () => {
    const paths = ['gone.eml', 'empty.eml', 'old.msg', 'none', 'b.eml'].map((name) => `${folder}/${name}`);
    const found = await list(paths);
    expect(names(found)).toEqual(['gone.eml', 'empty.eml', 'old.msg', 'none', 'b.eml']);
    expect(found.map((entry) => 'problem' in entry)).toEqual([true, true, true, true, false]);
    expect(found[0]).toMatchObject({ problem: expect.stringContaining('不存在') });
  });
});
