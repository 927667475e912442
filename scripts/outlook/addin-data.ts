// What the manifests are made from: ids, texts in both languages, the public origin, and the list of icons with true sizes.
// Example: iconFiles.find(({ name }) => name === 'phone-25x3.png') -> { name, pixels: 75, mark: 'quadrant' }

import addin from '../../manifest/outlook/addin.json';
import strings from '../../manifest/outlook/strings.json';

export { addin };

/** One text in the two languages of the add-in; the id is what the manifests call it by. */
export interface Text {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
}

export type TextId = keyof typeof strings;

export function textOf(id: TextId): Text {
  return { id, ...strings[id] };
}

/** The language tags that clients ask with. */
export const languages = { en: 'en-US', zh: 'zh-CN' } as const;

export type MarkKind = 'quadrant' | 'report' | 'outline';

export interface IconFile {
  /** File name; see `iconPath`. */
  readonly name: string;
  readonly pixels: number;
  readonly mark: MarkKind;
}

const { icons } = addin;

export const ribbonIcon = (size: number): string => `quadrant-${size}.png`;
export const reportIcon = (size: number): string => `report-${size}.png`;
export const phoneIcon = (size: number, scale: number): string => `phone-${size}x${scale}.png`;
export const colourIcon = `colour-${icons.appColour}.png`;
export const outlineIcon = `outline-${icons.appOutline}.png`;

const quadrantSizes = [...new Set([...icons.ribbon, icons.list, icons.listFine])];

/** Every picture that a manifest names; none is scaled by a client. */
export const iconFiles: readonly IconFile[] = [
  ...quadrantSizes.map((pixels): IconFile => ({ name: ribbonIcon(pixels), pixels, mark: 'quadrant' })),
  ...icons.report.map((pixels): IconFile => ({ name: reportIcon(pixels), pixels, mark: 'report' })),
  ...icons.phone.flatMap((size) =>
    icons.phoneScales.map(
      (scale): IconFile => ({ name: phoneIcon(size, scale), pixels: size * scale, mark: 'quadrant' }),
    ),
  ),
  { name: colourIcon, pixels: icons.appColour, mark: 'quadrant' },
  { name: outlineIcon, pixels: icons.appOutline, mark: 'outline' },
];

/** The unified manifest's own two pictures stand beside it, as its package wants them; all others below icons/. */
export function iconPath(name: string): string {
  return name === colourIcon || name === outlineIcon ? name : `icons/${name}`;
}

/** Where the built files will be served. @param path as in addin.json, or "icons/...". */
export type UrlOf = (path: string) => string;

/** @param origin "https://addin.example", without a path. */
export function urlsAt(origin: string): UrlOf {
  return (path) => `${origin}/${path}`;
}

/** The address of the host as the user typed it -> its origin, or a sentence that says what is wrong with it. */
export function readOrigin(typed: string): { readonly origin: string } | { readonly problem: string } {
  let url: URL;
  try {
    url = new URL(typed);
  } catch {
    return { problem: `"${typed}" is no address. 不是有效地址。Example: https://addin.example` };
  }
  if (url.protocol !== 'https:') return { problem: 'Outlook loads https only. Outlook 只加载 https 地址。' };
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare
    ? { origin: url.origin }
    : {
        problem: 'Give the origin alone, without a path. 只需域名，不带路径。Example: https://addin.example',
      };
}

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export const isGuid = (text: string): boolean => guid.test(text);
