// Reading a mail asks nobody anything: with every socket forbidden, all mails are read as ever and no door was tried.
// Example: a mail with a tracking picture -> its facts, and tries: []

import dns from 'node:dns';
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import net, { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitMboxBytes } from '../../src/email/split-mbox.ts';
import { root } from '../structure/source-files.ts';
import { beaconMails } from './beacon-mails.ts';
import { makeHostileMail } from './make-hostile-mail.ts';
import { runCore } from './run-core.ts';
import { banSockets, type SocketBan } from './socket-ban.ts';

let ban: SocketBan;
beforeAll(() => {
  ban = banSockets();
});
afterAll(() => ban.lift());

const mailsUnder = (folder: string): Uint8Array[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.eml'))
    .map((path) => readFileSync(join(root, folder, path)));

async function readAll(mails: readonly Uint8Array[]): Promise<number> {
  ban.tries.splice(0);
  for (const bytes of mails) await runCore(bytes);
  // What was put off to a later turn comes now.
  await new Promise((done) => setImmediate(done));
  return mails.length;
}

describe('the ban itself', () => {
  it('bites at every door, the low ones included', async () => {
    ban.tries.splice(0);
    const address = 'http://127.0.0.1:9/';
    await expect((async () => fetch(address))()).rejects.toThrow('forbidden');
    expect(() => http.get(address)).toThrow('forbidden');
    expect(() => net.connect(9)).toThrow('forbidden');
    expect(() => connect(9)).toThrow('forbidden');
    expect(() => new net.Socket().connect(9)).toThrow('forbidden');
    expect(() => dns.lookup('tracker.example', () => null)).toThrow('forbidden');
    expect(ban.tries).toEqual([
      'fetch',
      'http.get',
      'net.connect',
      'net.connect',
      'net.Socket.connect',
      'dns.lookup',
    ]);
  });
});

describe('reading makes no request', () => {
  it('for the sample and the golden mails', async () => {
    const mails = [...mailsUnder('src/workbench/sample-inbox'), ...mailsUnder('test/mails')];
    expect(await readAll(mails)).toBeGreaterThan(80);
    expect(ban.tries).toEqual([]);
  });

  it('for mails that want to be noticed, one by one and from a mailbox file', async () => {
    const mails = beaconMails('https://tracker.example').map(({ bytes }) => bytes);
    const box = Buffer.concat(
      mails.flatMap((bytes) => [
        Buffer.from('From a@b.example Tue May 12 16:10:22 2026\r\n'),
        bytes,
        Buffer.from('\r\n\r\n'),
      ]),
    );
    const split = [...splitMboxBytes(box)];
    expect(split).toHaveLength(mails.length);
    expect(await readAll([...mails, ...split])).toBeGreaterThan(80);
    expect(ban.tries).toEqual([]);
  });

  it('for hostile mails', async () => {
    const mails = makeHostileMail(3).filter(({ family }) => !/pump|bombs|floods/.test(family));
    expect(await readAll(mails.map(({ bytes }) => bytes))).toBeGreaterThan(300);
    expect(ban.tries).toEqual([]);
  });
});
