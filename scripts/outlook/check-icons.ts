// The pictures behind a manifest: there, PNG, and as many pixels as their place asks, so that no client scales one.
// Example: size 25 at scale 3 over a picture of 48 pixels -> ["icons/phone-25x3.png is 48 x 48, not 75 x 75"]

import { type Checked, type Files, pathOf } from './built-folder.ts';
import { pngSize } from './write-png.ts';

export interface IconUse {
  /** Path in the folder. */
  readonly path: string;
  readonly pixels: number;
}

/** A use by its full address; null when the address is not ours, which another check says. */
export function iconUse(address: string, pixels: number, { origin }: Checked): IconUse | null {
  const path = pathOf(address, origin);
  return path === null ? null : { path, pixels };
}

export function iconBreaches(uses: readonly (IconUse | null)[], files: Files): string[] {
  const breaches = uses.flatMap((use) => {
    const bytes = use === null ? undefined : files.get(use.path);
    if (use === null || bytes === undefined) return [];
    const size = pngSize(bytes);
    if (size === null) return [`${use.path} is no PNG`];
    const { width, height } = size;
    const wanted = use.pixels;
    return width === wanted && height === wanted
      ? []
      : [`${use.path} is ${width} x ${height}, not ${wanted} x ${wanted}`];
  });
  return [...new Set(breaches)];
}
