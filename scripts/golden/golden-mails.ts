// The golden mails: a folder each under test/mails, named for what it teaches, with the mail, the expected screening and one line of why.
// Example: test/mails/asks-price-only/{mail.eml, expected.json: {"why": "...", "profile": "valves", "expect": {"quadrant": "C"}}}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEml } from '../../src/email/open-eml.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { type Screened, screenEmail } from '../../src/screen-email.ts';
import { readProfile } from '../screen/read-profile.ts';
import { screeningContext } from '../screen/screening-context.ts';
import type { Json } from './compare-line.ts';

export interface GoldenMail {
  readonly name: string;
  readonly why: string;
  readonly profile: string | null;
  readonly expect: Json;
}

/** `mails`: the folder of golden folders. @throws Error where a folder is not complete. */
export function listGolden(mails: string): GoldenMail[] {
  const folders = readdirSync(mails, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => readGolden(mails, name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readGolden(mails: string, name: string): GoldenMail {
  const file = join(mails, name, 'expected.json');
  if (!existsSync(file) || !existsSync(join(mails, name, 'mail.eml'))) {
    throw new Error(`test/mails/${name} must hold mail.eml and expected.json`);
  }
  const { why, profile, expect } = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof why !== 'string' || why.length < 10) throw new Error(`test/mails/${name} does not say why`);
  if (typeof expect !== 'object' || expect === null || Object.keys(expect).length === 0) {
    throw new Error(`test/mails/${name} expects nothing`);
  }
  return { name, why, profile: profile ?? null, expect };
}

/** @throws Error where the profile is not valid. */
export function namedProfile(profiles: string, name: string | null): Profile | null {
  if (name === null) return null;
  const read = readProfile(join(profiles, `${name}.json`));
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.profile;
}

export async function screenGolden(mailFile: string, profile: Profile | null): Promise<Screened> {
  return screenEmail(await openEml(readFileSync(mailFile)), screeningContext(profile));
}
