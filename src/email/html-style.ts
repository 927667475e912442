// Whether a reader of the mail can see the text of an element, by its own style and the colours it inherits.
// Example: <div style="display:none"> -> hidden; <span style="color:#fff"> on a white page -> hidden.

import type { Tag } from './html-tokens.ts';

/** Colours in force inside an element; '' = not known (an image, a style sheet). */
export interface Look {
  readonly colour: string;
  readonly background: string;
}

export interface Visibility extends Look {
  readonly hidden: boolean;
}

export const pageLook: Look = { colour: '#000000', background: '#ffffff' };
const named: ReadonlyMap<string, string> = new Map([
  ['white', '#ffffff'],
  ['black', '#000000'],
  ['snow', '#fffafa'],
  ['red', '#ff0000'],
  ['blue', '#0000ff'],
  ['gray', '#808080'],
  ['silver', '#c0c0c0'],
  ['green', '#008000'],
  ['navy', '#000080'],
]);
const zero = /^[01](?:\.0{1,4})?(?:px|pt)?$|^0(?:\.0{1,4})?(?:em|rem|%|in|cm|mm)?$/;

/** Declarations of a style attribute, lower case, blanks and "!important" taken off. */
export function readStyle(value: string): ReadonlyMap<string, string> {
  const style = new Map<string, string>();
  for (const declaration of withoutComments(value).toLowerCase().split(';', 60)) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const text = declaration
      .slice(colon + 1)
      .replaceAll('!important', '')
      .split(/\s/)
      .filter((word) => word !== '')
      .join(' ');
    style.set(declaration.slice(0, colon).trim(), text);
  }
  return style;
}

function withoutComments(style: string): string {
  if (!style.includes('/*')) return style;
  const [first = '', ...rest] = style.split('/*');
  return first + rest.map((piece) => piece.split('*/').slice(1).join('*/')).join('');
}

/** What a style attribute says of the look of its element. */
export interface StyleEffect {
  /** Null when the style gives none; undefined when it gives one that changes nothing. */
  readonly colour: string | undefined | null;
  readonly background: string | undefined | null;
  readonly hidden: boolean;
}

/** Effects by the text of the attribute: a mail writes the same few styles on all its cells. */
export type StyleEffects = Map<string, StyleEffect>;

const mostEffects = 1_000;
const noEffect: StyleEffect = { colour: null, background: null, hidden: false };

function effectOf(styleText: string | undefined, effects: StyleEffects): StyleEffect {
  if (styleText === undefined || styleText === '') return noEffect;
  const known = effects.get(styleText);
  if (known !== undefined) return known;
  const style = readStyle(styleText);
  const colour = style.get('color');
  const effect = {
    colour: colour === undefined ? null : colourOf(colour),
    background: styleBackground(style),
    hidden: hides(style),
  };
  if (effects.size < mostEffects) effects.set(styleText, effect);
  return effect;
}

export interface Around {
  readonly outer: Look;
  /** A style sheet may colour this element, so colours prove nothing. */
  readonly sheeted: boolean;
  readonly effects: StyleEffects;
}

export function visibilityOf(tag: Tag, { outer, sheeted, effects }: Around): Visibility {
  const { attributes, name } = tag;
  if (attributes.size === 0) return { colour: outer.colour, background: outer.background, hidden: false };
  const effect = effectOf(attributes.get('style'), effects);
  const colour =
    effect.colour === null
      ? colourOf(attributes.get('color') ?? (name === 'body' ? attributes.get('text') : undefined))
      : effect.colour;
  const given = attributes.has('background')
    ? ''
    : effect.background === null
      ? drawn(colourOf(attributes.get('bgcolor')))
      : effect.background;
  const look = { colour: colour ?? outer.colour, background: given ?? outer.background };
  const blended =
    !sheeted && colour !== undefined && look.colour !== '' && nearly(look.colour, look.background);
  const hidden = blended || colour === 'transparent' || attributes.has('hidden') || effect.hidden;
  return { colour: look.colour, background: look.background, hidden };
}

/** Whether declarations take an element out of the reader's sight. */
export function hides(style: ReadonlyMap<string, string>): boolean {
  const is = (property: string, ...values: string[]): boolean => values.includes(style.get(property) ?? '?');
  if (is('display', 'none') || is('visibility', 'hidden', 'collapse') || is('mso-hide', 'all')) return true;
  if (zero.test(style.get('font-size') ?? '?') || /^0(?:\.0{1,3})?%?$/.test(style.get('opacity') ?? '?'))
    return true;
  const flat = /^0(?:px|pt)?$/;
  const clipped =
    is('overflow', 'hidden') &&
    ['height', 'max-height', 'width', 'max-width'].some((name) => flat.test(style.get(name) ?? '?'));
  const cut =
    /^rect\((?:[01](?:px)?[, ]{0,2}){4}\)$/.test(style.get('clip') ?? '?') ||
    is('clip-path', 'inset(50%)', 'inset(100%)', 'circle(0)') ||
    is('transform', 'scale(0)');
  const away = ['left', 'top', 'text-indent', 'margin-left'].some((name) =>
    /^-\d{3,6}(?:px|em|pt)$/.test(style.get(name) ?? '?'),
  );
  return clipped || cut || away;
}

function styleBackground(style: ReadonlyMap<string, string>): string | undefined | null {
  if (style.has('background-image')) return '';
  const shorthand = style.get('background');
  if (shorthand?.includes('url(') === true || shorthand?.includes('gradient') === true) return '';
  const value = style.get('background-color') ?? shorthand?.split(' ').find((word) => colourOf(word) !== '');
  return value === undefined ? null : drawn(colourOf(value));
}

/** A transparent background lets the one behind it through. */
function drawn(colour: string | undefined): string | undefined {
  return colour === 'transparent' ? undefined : colour;
}

/** '#rrggbb', 'transparent', '' for a colour not understood, undefined for none given. */
function colourOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = value.trim().toLowerCase();
  if (text === 'inherit' || text === '') return undefined;
  if (text === 'transparent') return text;
  if (/^#[\da-f]{6}$/.test(text)) return text;
  if (/^#[\da-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  const parts = /^rgba?\((\d{1,3})[, ]{1,3}(\d{1,3})[, ]{1,3}(\d{1,3})(?:[,/ ]{1,3}([\d.]{1,6}))?\)$/.exec(
    text,
  );
  if (parts === null) return named.get(text) ?? '';
  if (parts[4] !== undefined && Number(parts[4]) === 0) return 'transparent';
  return `#${[1, 2, 3].map((index) => Math.min(255, Number(parts[index])).toString(16).padStart(2, '0')).join('')}`;
}

/** Closer than the eye can part: at most 12 steps of 255 apart in each colour. */
function nearly(one: string, other: string): boolean {
  if (one.length !== 7 || other.length !== 7) return false;
  return [1, 3, 5].every(
    (at) =>
      Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)) <=
      12,
  );
}
