// The team's seller profiles: one for all, or several told apart by the user's address or mail domain.
// Example: folder with cables.json { "for": ["cables.example"], "profile": {...} } -> profileFor('bo@cables.example') is that profile

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { checkProfile } from '../../src/profile/check-profile.ts';
import type { Profile } from '../../src/profile/profile.ts';

export interface TeamProfile {
  /** Addresses and domains, lower case; empty: for everybody who has no other. */
  readonly users: readonly string[];
  readonly profile: Profile;
}

export type ReadProfiles =
  | { readonly ok: true; readonly profiles: readonly TeamProfile[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const named = v.object({
  for: v.array(v.pipe(v.string(), v.trim(), v.toLowerCase(), v.minLength(3))),
  profile: v.unknown(),
});

/** @param path a file, a folder of .json files, or null for none: then mail is read without a profile. */
export function readProfiles(path: string | null): ReadProfiles {
  if (path === null) return { ok: true, profiles: [] };
  let files: readonly string[];
  try {
    files = statSync(path).isDirectory() ? jsonFiles(path) : [path];
  } catch {
    return { ok: false, problems: [`${path}: could not be read / 无法读取`] };
  }
  const read = files.map(readFile);
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []));
  const profiles = read.flatMap((each) => ('profile' in each ? [each] : []));
  const general = profiles.filter(({ users }) => users.length === 0).length;
  const all = [
    ...problems,
    ...(files.length === 0 ? [`${path}: holds no .json file / 文件夹中没有 .json 文件`] : []),
    ...(general > 1 ? [`${path}: only one profile may be without "for" / 只能有一个档案不写 "for"`] : []),
  ];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, profiles };
}

/** The address wins over its domain, the domain over the general one. */
export function profileFor(email: string, profiles: readonly TeamProfile[]): TeamProfile | null {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return (
    profiles.find(({ users }) => users.includes(email)) ??
    profiles.find(({ users }) => users.includes(domain)) ??
    profiles.find(({ users }) => users.length === 0) ??
    null
  );
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

function readFile(file: string): TeamProfile | { readonly problems: readonly string[] } {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    return { problems: [`${file}: is not JSON or could not be read / 不是有效的 JSON 或无法读取`] };
  }
  const wrapped = v.safeParse(named, given);
  const checked = checkProfile(wrapped.success ? wrapped.output.profile : given);
  if (checked.ok) return { users: wrapped.success ? wrapped.output.for : [], profile: checked.profile };
  return {
    problems: checked.problems.map(
      ({ field, sentence }) => `${file}: ${field === '' ? '' : `${field}: `}${sentence.en} / ${sentence.zh}`,
    ),
  };
}
