// The sample inbox as files, fetched from where the page itself came from. Example: (await fetchSamples())?.files.length -> 30

import { checkProfile } from '../profile/check-profile.ts';
import type { Profile } from '../profile/profile.ts';

export interface Samples {
  readonly files: readonly File[];
  readonly profile: Profile;
}

const folder = 'sample-inbox/';
/** As many at once as browsers open connections to one host. */
const atOnce = 6;

/** @returns null when any of them is missing: half an inbox would look like a fault of the screening. */
export async function fetchSamples(): Promise<Samples | null> {
  try {
    const names: unknown = await (await answered('manifest.json')).json();
    const profile = checkProfile(await (await answered('profile.json')).json());
    if (!profile.ok || !Array.isArray(names)) return null;
    const files: File[] = [];
    for (let at = 0; at < names.length; at += atOnce) {
      const group = names.slice(at, at + atOnce).filter((name) => typeof name === 'string');
      files.push(...(await Promise.all(group.map(sampleFile))));
    }
    return { files, profile: profile.profile };
  } catch {
    return null;
  }
}

async function sampleFile(name: string): Promise<File> {
  return new File([await (await answered(encodeURIComponent(name))).blob()], name);
}

async function answered(name: string): Promise<Response> {
  const response = await fetch(folder + name);
  if (!response.ok) throw new Error('[workbench] a sample file is missing');
  return response;
}
