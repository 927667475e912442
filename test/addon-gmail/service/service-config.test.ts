// The service starts with right settings only, and says in both languages which one is wrong, never what it held.
// Example: a key of 8 bytes -> "INQUIRY_STATE_KEYS: must be ... / 必须是……"

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { profileFor, readProfiles } from '../../../addon-gmail/service/seller-profiles.ts';
import { readConfig } from '../../../addon-gmail/service/service-config.ts';
import { clientId, serviceAccount } from './token-maker.ts';

const secret = Buffer.alloc(32, 7).toString('base64');
const right = {
  INQUIRY_ORIGIN: 'https://addon.example',
  INQUIRY_SERVICE_ACCOUNT: serviceAccount,
  INQUIRY_CLIENT_ID: clientId,
  INQUIRY_STATE_KEYS: `2026b:${secret}, 2026a:${secret}`,
};

describe('settings', () => {
  it('have defaults for all but who calls and what signs', () => {
    const read = readConfig(right);
    expect(read).toMatchObject({
      ok: true,
      config: {
        port: 8080,
        labelling: true,
        labelLanguage: 'zh',
        labelPrefix: '',
        gate: 10,
        profiles: null,
        gmailUrl: null,
      },
    });
    if (read.ok)
      expect(read.config.stateKeys.map(({ id, secret: { length } }) => [id, length])).toEqual([
        ['2026b', 32],
        ['2026a', 32],
      ]);
  });

  it('that are missing are all named at once', () => {
    const read = readConfig({});
    expect(read.ok ? [] : read.problems.map((problem) => problem.split(':')[0])).toEqual(Object.keys(right));
  });

  const wrong = {
    INQUIRY_PORT: ['0', '70000', 'http', '80.5'],
    INQUIRY_ORIGIN: [
      'http://addon.example',
      'https://addon.example/',
      'https://addon.example/gmail',
      'addon.example',
      '',
    ],
    INQUIRY_SERVICE_ACCOUNT: [
      'me@gmail.com',
      `${serviceAccount}.bad.example`,
      'service-x@gcp-sa-gsuiteaddons.iam.gserviceaccount.com',
    ],
    INQUIRY_CLIENT_ID: ['1042', '1042.apps.googleusercontent.com.bad.example'],
    INQUIRY_STATE_KEYS: [
      '',
      'a:',
      secret,
      `a:${Buffer.alloc(8).toString('base64')}`,
      `a:${secret},a:${secret}`,
      `a b:${secret}`,
    ],
    INQUIRY_LABELLING: ['yes', ''],
    INQUIRY_LABEL_LANGUAGE: ['de'],
    INQUIRY_LABEL_PREFIX: ['a/b', 'x'.repeat(41)],
    INQUIRY_GATE: ['2', '16', 'ten'],
    INQUIRY_PROFILES: [''],
    INQUIRY_GMAIL_URL: ['https://gmail.bad.example/', 'http://127.0.0.1.bad.example/', 'http://10.0.0.1/'],
    INQUIRY_KEYS_URL: ['https://keys.bad.example/'],
  };
  it.each(Object.entries(wrong))('refuse a wrong %s', (name, values) => {
    for (const value of values) {
      const read = readConfig({ ...right, [name]: value });
      expect(read.ok, `${name}=${value}`).toBe(false);
      if (read.ok) continue;
      const [problem = ''] = read.problems;
      expect(read.problems).toHaveLength(1);
      expect(problem).toMatch(new RegExp(`^${name}: m[a-z]+ .* / .*\\p{Script=Han}{3}`, 'u'));
      expect(problem).not.toContain(secret);
    }
  });
});

describe('profiles', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  const folderWith = (files: { readonly [name: string]: unknown }) => {
    const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
    folders.push(folder);
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return folder;
  };
  const profile = (company: string) => ({ company, products: [{ name: 'cable' }] });
  const companyFor = (email: string, path: string) => {
    const read = readProfiles(path);
    return read.ok ? (profileFor(email, read.profiles)?.profile.company ?? null) : read.problems;
  };

  it('are chosen by the address, then by its domain, then the one for all', () => {
    const folder = folderWith({
      'a.json': { for: ['Bo@team.example'], profile: profile('Bo alone') },
      'b.json': { for: ['team.example', 'team.cn.example'], profile: profile('Team') },
      'c.json': profile('House'),
      'notes.txt': 'no profile',
    });
    expect(companyFor('bo@team.example', folder)).toBe('Bo alone');
    expect(companyFor('mara@team.cn.example', folder)).toBe('Team');
    expect(companyFor('x@notteam.example', folder)).toBe('House');
    expect(companyFor('team.example@other.example', folder)).toBe('House');
  });

  it('may be one file, or none at all', () => {
    expect(companyFor('x@y.example', join(folderWith({ 'p.json': profile('House') }), 'p.json'))).toBe(
      'House',
    );
    expect(readProfiles(null)).toEqual({ ok: true, profiles: [] });
  });

  it('name the file and the field that are wrong, in both languages', () => {
    const folder = folderWith({
      'bad.json': { company: 'X', products: [{ name: '' }] },
      'cut.json': '{"company"',
      'one.json': profile('A'),
      'two.json': profile('B'),
    });
    const problems = companyFor('x@y.example', folder) as readonly string[];
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatch(/bad\.json: products\[0\]\.name: .* \/ .*\p{Script=Han}/u);
    expect(problems[1]).toMatch(/cut\.json/);
    expect(problems[2]).toMatch(/only one profile/);
    expect(companyFor('x@y.example', folderWith({}))).toHaveLength(1);
    expect(companyFor('x@y.example', join(folder, 'none'))).toHaveLength(1);
  });
});
