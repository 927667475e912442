// The seller's profile from a file, checked. Example: readProfile("valves.json") -> { ok: true, profile: { company: "...", ... } }

import { readFileSync } from 'node:fs';
import { checkProfile } from '../../src/profile/check-profile.ts';
import type { Profile } from '../../src/profile/profile.ts';

export type ReadProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly string[] };

export function readProfile(file: string): ReadProfile {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (problem) {
    const why = problem instanceof SyntaxError ? 'is not JSON 不是有效的 JSON' : 'could not be read 无法读取';
    return { ok: false, problems: [`${file}: ${why}`] };
  }
  const checked = checkProfile(given);
  if (checked.ok) return checked;
  const problems = checked.problems.map(
    ({ field, sentence }) => `${file}: ${field === '' ? '' : `${field}: `}${sentence.en} ${sentence.zh}`,
  );
  return { ok: false, problems };
}
