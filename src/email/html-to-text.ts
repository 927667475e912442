// A mail's HTML as the text its reader sees, with its links, the places where quoted history begins, and how much was hidden.
// Example: '<p>Hi</p><table><tr><td>Qty</td><td>300</td></tr></table>' -> { text: 'Hi\n\nQty | 300', marks: [], links: [], ... }

import { quoteMarkOf } from './html-quote-mark.ts';
import { hiddenClasses } from './html-sheet.ts';
import { type Look, pageLook, type StyleEffects, visibilityOf } from './html-style.ts';
import { readTokens, type Tag } from './html-tokens.ts';
import type { Link } from './open-email.ts';
import { TextBuilder } from './text-builder.ts';

/** `cite` ends with its element; `history` runs to the end of the mail; `rule` is a line across the page. Places in the text. */
export interface QuoteMark {
  readonly kind: 'cite' | 'history' | 'rule';
  readonly start: number;
  readonly end: number;
}

export interface HtmlText {
  readonly text: string;
  readonly marks: readonly QuoteMark[];
  readonly links: readonly Link[];
  /** Units of text that no reader can see. */
  readonly hidden: number;
  readonly cut: boolean;
}

const maxHtml = 512_000;
const maxTags = 60_000;
const maxDepth = 256;
const maxLinks = 200;
const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const paragraphs = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'dl',
  'pre',
  'blockquote',
  'table',
  'form',
  'fieldset',
];
const lines = [
  'div',
  'tr',
  'li',
  'dt',
  'dd',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'nav',
  'aside',
  'address',
  'center',
  'figure',
  'tbody',
  'thead',
  'body',
  'caption',
  'legend',
  'option',
  'details',
  'summary',
];
/** Line breaks around an element: two set a paragraph apart. */
const breaksOf: ReadonlyMap<string, number> = new Map([
  ...lines.map((name) => [name, 1] as const),
  ...paragraphs.map((name) => [name, 2] as const),
]);
/** Opening one of these closes an open one of the same name. */
const siblings = new Set(['p', 'li', 'td', 'th', 'tr', 'option', 'dt', 'dd']);

interface Open extends Look {
  readonly name: string;
  readonly hidden: boolean;
  readonly classed: boolean;
  readonly close: (() => void) | null;
  items: number;
}

/** What stands around all elements. */
const page: Open = { ...pageLook, name: '', hidden: false, classed: false, close: null, items: 0 };

class HtmlReader {
  readonly builder = new TextBuilder();
  readonly marks: QuoteMark[] = [];
  readonly links: Link[] = [];
  hidden = 0;
  cut = false;
  #tags = 0;
  #tooDeep = 0;
  #sheet = false;
  readonly #hiddenClasses = new Set<string>();
  readonly #effects: StyleEffects = new Map();
  readonly #stack: Open[] = [{ ...page }];

  get #top(): Open {
    return this.#stack[this.#stack.length - 1] ?? page;
  }

  onText(text: string): void {
    const { hidden, name } = this.#top;
    if (hidden) this.hidden += text.trim().length;
    else if (name !== 'head' && name !== 'select') this.builder.text(text, name === 'pre');
  }

  onSheet(css: string): void {
    if (this.#hiddenClasses.size < 200) for (const name of hiddenClasses(css)) this.#hiddenClasses.add(name);
  }

  onTag(tag: Tag): boolean {
    if (++this.#tags > maxTags || this.builder.full) {
      this.cut = true;
      return false;
    }
    if (tag.closing) this.#close(tag.name);
    else this.#open(tag);
    return true;
  }

  #open(tag: Tag): void {
    const { name } = tag;
    if (name === 'style') this.#sheet = true;
    const breaks = breaksOf.get(name) ?? 0;
    if (this.#top.name === name ? siblings.has(name) : this.#top.name === 'p' && breaks > 0) this.#pop();
    if (voids.has(name)) {
      if (!this.#top.hidden) this.#void(tag);
      return;
    }
    if (this.#stack.length >= maxDepth) {
      this.#tooDeep++;
      return;
    }
    const outer = this.#top;
    const classed = outer.classed || tag.attributes.has('class');
    const {
      colour,
      background,
      hidden: unseen,
    } = visibilityOf(tag, {
      outer,
      sheeted: this.#sheet && classed,
      effects: this.#effects,
    });
    const hidden = outer.hidden || unseen || this.#hiddenByClass(tag);
    outer.items++;
    const close = hidden ? null : this.#enter(tag, outer, breaks);
    this.#stack.push({ colour, background, name, hidden, classed, close, items: 0 });
  }

  #hiddenByClass(tag: Tag): boolean {
    if (this.#hiddenClasses.size === 0) return false;
    const classes = tag.attributes.get('class');
    // An element that shows itself by its own style is shown.
    if (classes === undefined || /display ?: ?(?!none)/i.test(tag.attributes.get('style') ?? ''))
      return false;
    return classes.split(/\s/, 20).some((name) => this.#hiddenClasses.has(name));
  }

  #void(tag: Tag): void {
    const { name } = tag;
    if (name === 'br') this.builder.lineBreak();
    else if (name === 'hr') {
      this.builder.block(2);
      this.#mark('rule');
      this.#quote(tag);
    }
  }

  /** What happens on the way in; the result happens on the way out. */
  #enter(tag: Tag, outer: Open, most: number): (() => void) | null {
    const { name } = tag;
    const { builder } = this;
    if (name === 'a') return this.#link(tag.attributes.get('href') ?? '');
    if (name === 'tr') builder.row();
    if (name === 'td' || name === 'th') {
      builder.cell();
      return () => builder.cellEnd();
    }
    if (most === 0) return null;
    const breaks = most === 2 && tight(tag) ? 1 : most;
    builder.block(breaks);
    if (name === 'li') builder.text(outer.name === 'ol' ? `${outer.items}. ` : '- ', true);
    const quote = this.#quote(tag);
    return () => {
      builder.block(breaks);
      quote?.();
    };
  }

  #quote(tag: Tag): (() => void) | null {
    const kind = quoteMarkOf(tag);
    if (kind === null) return null;
    const start = this.builder.length;
    if (kind === 'history') this.#mark('history');
    return kind === 'cite' ? () => this.marks.push({ kind, start, end: this.builder.length }) : null;
  }

  #mark(kind: 'history' | 'rule'): void {
    if (this.marks.length < 500)
      this.marks.push({ kind, start: this.builder.length, end: Number.MAX_SAFE_INTEGER });
  }

  #link(href: string): (() => void) | null {
    const host = hostOfUrl(href);
    if (host === '' || this.links.length >= maxLinks) return null;
    const heard = this.builder.listen();
    return () => {
      if (this.links.length < maxLinks) this.links.push({ text: heard(), host });
    };
  }

  #close(name: string): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    if (name === 'p' && this.#top.name !== 'p') this.builder.block(1);
    const lowest = Math.max(1, this.#stack.length - 32);
    for (let at = this.#stack.length - 1; at >= lowest; at--) {
      if (this.#stack[at]?.name !== name) continue;
      while (this.#stack.length > at) this.#pop();
      return;
    }
  }

  #pop(): void {
    if (this.#stack.length > 1) this.#stack.pop()?.close?.();
  }

  finish(): void {
    while (this.#stack.length > 1) this.#pop();
  }
}

/** Outlook writes every line as a paragraph without margin. */
function tight(tag: Tag): boolean {
  const style = tag.attributes.get('style') ?? '';
  return (
    tag.name === 'table' ||
    tag.name === 'blockquote' ||
    (tag.attributes.get('class') ?? '').toLowerCase().includes('mso') ||
    (style !== '' && /margin(?:-bottom)? ?: ?0/i.test(style))
  );
}

/** Linear in the HTML; never throws. At most 512,000 units and 60,000 tags are read, then `cut` is true. */
export function htmlToText(html: string): HtmlText {
  const reader = new HtmlReader();
  readTokens(html.length > maxHtml ? html.slice(0, maxHtml) : html, reader);
  reader.finish();
  const { builder, marks, links, hidden } = reader;
  marks.sort((one, other) => one.start - other.start);
  return {
    text: builder.toString(),
    marks,
    links,
    hidden,
    cut: reader.cut || builder.full || html.length > maxHtml,
  };
}

/** 'https://user@Shop.example:8080/a' -> 'shop.example'; '' for mailto, tel, data and places within the page. */
export function hostOfUrl(url: string): string {
  const match =
    /^\s{0,20}(?:https?:|ftp:)?[/\\]{2}([^/?#\\\s]{1,300})/i.exec(url.slice(0, 400)) ??
    /^\s{0,20}(www\.[^/?#\\\s]{1,300})/i.exec(url.slice(0, 400));
  const authority = match?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const named = host.includes(':') ? host.replace(/:\d{0,5}$/, '') : host;
  return named.endsWith('.') ? named.slice(0, -1) : named;
}
