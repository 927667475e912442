// Light or dark by what the page paints itself with, as the browser computes it. Example: themeOf(['rgba(0, 0, 0, 0)', 'rgb(27, 28, 31)']) -> 'dark'

import type { PageState } from '../page-messages.ts';

/** @param grounds computed background colours from the mail outward: the first that is painted counts. */
export function themeOf(grounds: Iterable<string>): PageState['theme'] {
  for (const ground of grounds) {
    const light = luminance(ground);
    if (light !== null) return light < 0.2 ? 'dark' : 'light';
  }
  return null;
}

/** Computed backgrounds of an element and of all around it. */
export function* groundsAround(element: Element | null): Generator<string> {
  for (let each = element; each !== null; each = each.parentElement)
    yield getComputedStyle(each).backgroundColor;
}

/** Relative luminance 0-1 of 'rgb(r, g, b)' or 'rgba(r, g, b, a)'; null for what lets the ground behind it through. */
function luminance(colour: string): number | null {
  const parts = /^rgba?\((\d{1,3})[, ]+(\d{1,3})[, ]+(\d{1,3})(?:[,/ ]+([\d.]{1,8}))?\)$/.exec(colour);
  if (parts === null || Number(parts[4] ?? 1) < 0.5) return null;
  const [red = 0, green = 0, blue = 0] = [1, 2, 3].map((at) => linear(Number(parts[at]) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
