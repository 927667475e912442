// Light or dark by the colours that the client paints itself with; Outlook tells no "dark" by name.
// Example: themeOf({ background: '#1f1f1f', foreground: '#ffffff' }) -> 'dark'; null -> the system's own preference

import type { OfficeColours } from './office-port.ts';

export function themeOf(colours: OfficeColours | null): 'light' | 'dark' | null {
  if (colours === null) return null;
  const [background, foreground] = [luminance(colours.background), luminance(colours.foreground)];
  if (background === null || foreground === null) return null;
  return background < foreground ? 'dark' : 'light';
}

/** Relative luminance 0-1 of '#rgb' or '#rrggbb', the latter also with an alpha; null for anything else. */
function luminance(colour: string): number | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(colour.trim())?.[1];
  if (digits === undefined) return null;
  const wide = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(parseInt(wide.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
