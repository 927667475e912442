// The batch command as a user runs it: exit codes, lines, formats, threads, a reader that closes the pipe.
// Example: node scripts/run.mjs screen a.eml -> one JSON line, exit code 0

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCorpus } from '../../scripts/benchmark/make-corpus.ts';
import { msgBytes } from '../email/write-msg.ts';
import { root } from '../structure/source-files.ts';

const command = [join(root, 'scripts', 'run.mjs'), 'screen'];
let folder = '';
const at = (name: string) => join(folder, name);

const inquiry = [
  'From: "Marta Ruiz" <marta.ruiz@montana-outdoor.example>',
  'To: sales@ridgeline.example',
  'Subject: RFQ 300 tents FT-4P',
  'Message-ID: <1@montana-outdoor.example>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Dear Sirs, please quote 300 pcs of your tent FT-4P, FOB Ningbo, and tell us the delivery time.',
  '',
  'Marta Ruiz',
  'Purchasing Manager, Montana Outdoor S.L.',
  'Tel: +34 961 234 567',
  '',
].join('\n');

const profile = {
  company: 'Ningbo Ridgeline Outdoor Co., Ltd.',
  aliases: [],
  domains: ['ridgeline.example'],
  brands: ['Ridgeline'],
  products: [{ name: 'camping tent', keywords: ['tent', '帐篷'], models: ['FT-4P'] }],
  industries: ['outdoor'],
  related: [],
  excluded: [],
};

function screen(...args: string[]) {
  const done = spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
  return { code: done.status, out: done.stdout, error: done.stderr };
}

const lines = (out: string) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'screen-'));
  writeFileSync(at('a.eml'), inquiry);
  writeFileSync(at('profile.json'), JSON.stringify(profile));
  writeFileSync(at('wrong.json'), JSON.stringify({ ...profile, products: [{ name: '' }] }));
  const mails = makeCorpus(2, 120).map(
    (mail) => `From a@b.example Mon Mar  2 08:00:00 2026\n${mail.toString('latin1')}\n`,
  );
  writeFileSync(at('box.mbox'), mails.join(''), 'latin1');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run screen', () => {
  it('answers an .msg of Outlook as it answers the same mail as .eml', () => {
    const cut = inquiry.indexOf('\n\n');
    const msg = {
      subject: 'RFQ 300 tents FT-4P',
      headers: inquiry.slice(0, cut),
      body: inquiry.slice(cut + 2),
    };
    writeFileSync(at('a.msg'), msgBytes(msg));
    const { code, out } = screen('--profile', at('profile.json'), at('a.eml'), at('a.msg'));
    const [asEml, asMsg] = lines(out).map(({ file: _file, ms: _ms, ...line }) => line);
    expect(code).toBe(0);
    expect(asMsg).toEqual(asEml);
  });

  it('answers a mail with one line that holds verdict, scores, buyer and reasons', () => {
    const { code, out, error } = screen('--profile', at('profile.json'), at('a.eml'));
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const [line] = lines(out);
    expect(line).toMatchObject({ file: at('a.eml'), kind: 'inquiry', quadrant: 'A', role: 'decision-maker' });
    expect(line).toMatchObject({ language: 'en', incoterm: 'FOB', port: 'Ningbo', truncated: false });
    expect(line.scores.total).toBe(line.scores.specificity + line.scores.contact + line.scores.industry);
    expect(line.contact).toMatchObject({ name: 'Marta Ruiz', phones: ['+34961234567'], country: 'ES' });
    expect(line.products).toEqual(['camping tent']);
    const spoken = line.reasons.filter((reason: { span: unknown }) => reason.span !== null);
    expect(spoken.length).toBeGreaterThan(3);
  });

  it('gives the same answer from kept words, and where the kept file is cut short makes them anew', () => {
    const kept = join(root, 'build', 'commands', 'screen', 'screen.mjs.lexicon');
    const answer = () => screen('--profile', at('profile.json'), at('a.eml')).out.replace(/"ms":[\d.]+/, '');
    const first = answer();
    expect(statSync(kept).size).toBeGreaterThan(100_000);
    expect(answer()).toBe(first);
    writeFileSync(kept, readFileSync(kept).subarray(0, 5000));
    expect(answer()).toBe(first);
    expect(statSync(kept).size).toBeGreaterThan(100_000);
  });

  it('prints the data of one stage when told to stop there', () => {
    for (const stage of ['facts', 'findings', 'screening', 'plan']) {
      const [line] = lines(screen('--until', stage, at('a.eml')).out);
      expect(Object.keys(line)).toEqual(['file', stage]);
      expect(line[stage]).toBeTruthy();
    }
  });

  it('says 1 when a mail could not be read, names it, and answers the others', () => {
    const { code, out, error } = screen(at('gone.eml'), at('a.eml'));
    expect(code).toBe(1);
    expect(error).toContain(at('gone.eml'));
    expect(lines(out)).toHaveLength(1);
  });

  it('says 2 on wrong use, with the usage in English and Chinese and nothing on the output', () => {
    const wrong = [
      [],
      ['--now', 'soon', at('a.eml')],
      ['--bogus', at('a.eml')],
      ['--profile', at('none.json'), at('a.eml')],
    ];
    for (const args of wrong) {
      const { code, out, error } = screen(...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error).toMatch(/Usage 用法/);
    }
  });

  it('names the field of a profile that is not right', () => {
    const { code, error } = screen('--profile', at('wrong.json'), at('a.eml'));
    expect(code).toBe(2);
    expect(error).toContain('products[0].name');
  });

  it('gives the same answers in the same order on one thread and on three', () => {
    const withoutTime = (out: string) => out.replace(/"ms":[\d.]+/g, '');
    const one = screen(at('box.mbox')).out;
    expect(lines(one)).toHaveLength(120);
    expect(lines(one)[119].file).toBe(`${at('box.mbox')}#120`);
    expect(withoutTime(screen('--workers', '3', at('box.mbox')).out)).toBe(withoutTime(one));
  });

  it('writes a table for the terminal and a CSV that Excel reads', () => {
    expect(screen('--format', 'table', at('a.eml')).out.split('\n')[0]).toMatch(/^file +quadrant +kind/);
    const csv = screen('--format', 'csv', at('a.eml'), at('a.eml')).out;
    expect(csv.startsWith('\ufefffile,quadrant,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv.indexOf('\ufeff', 1)).toBe(-1);
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const child = spawn(process.execPath, [...command, at('box.mbox'), at('box.mbox')]);
    let error = '';
    child.stderr.on('data', (chunk) => {
      error += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect({ code, error }).toEqual({ code: 0, error: '' });
  });
});
