// What a checker sees of a built folder: the files by path, and what each must be. A breach is a sentence for the builder.
// Example: fileAt(files, 'https://addin.example/icons/quadrant-16.png', 'https://addin.example') -> the bytes, or null

/** By path inside the folder, '/' on every system. */
export type Files = ReadonlyMap<string, Uint8Array>;

export interface Checked {
  readonly files: Files;
  /** The one origin that everything is served from. */
  readonly origin: string;
}

export function textAt(files: Files, path: string): string | null {
  const bytes = files.get(path);
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}

/** The path of an address of ours below its origin; null when it is somebody else's, or not https. */
export function pathOf(address: string, origin: string): string | null {
  if (!address.startsWith(`${origin}/`) || !origin.startsWith('https://')) return null;
  return address.slice(origin.length + 1).replace(/[?#].*$/, '');
}

/** Breaches of one address: foreign, or leading to no file. */
export function addressBreaches(address: string, { files, origin }: Checked): string[] {
  const path = pathOf(address, origin);
  if (path === null) return [`${address} is not on ${origin}`];
  return files.has(path) ? [] : [`${address} leads to no file of the folder`];
}
