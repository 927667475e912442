// Header fields of mails made up from a seed: encoded words, mailboxes, folds; and the maker that holds seed and bytes.
// Example: writeHeader(new Maker(7), []) -> 'SUBJECT : =?gbk?Q?...?=\r\nFrom: "Ruiz, Ana" <ana.ruiz@buyer.example>\r\n ...'

import { encodeIn } from './legacy-charsets.ts';

/** Numbers in [0, 1) from a seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const texts: { readonly [charset: string]: readonly string[] } = {
  'utf-8': [
    'We need 300 tents',
    'Angebot für Kugelhähne',
    'Нам нужны клапаны',
    '我们需要帐篷',
    '見積もり',
    '💡 lamps',
    'a=b; c',
  ],
  'iso-8859-1': ['Necesitamos señales', 'Größe und Stückzahl', 'prix départ usine'],
  'windows-1252': ['Il nous faut 50 pièces', 'la façade'],
  'iso-8859-2': ['Prosimy o wycenę zaworów', 'cena za 500 kusů'],
  'windows-1251': ['Просим прислать прайс', 'цена за штуку'],
  'koi8-r': ['Нужны фонари', 'срок поставки'],
  'windows-1256': ['نحتاج إلى خيام'],
  gbk: ['请报价三百个帐篷', '最小起订量'],
  gb18030: ['采购灯具五百套'],
  big5: ['請報價閥門', '交貨期'],
  shift_jis: ['バルブの見積もり', '納期はいつ'],
  'euc-jp': ['テント三百張'],
  'iso-2022-jp': ['見積書をお願いします'],
  'euc-kr': ['견적 부탁드립니다'],
};
export const charsets = Object.keys(texts);
const words = ['Bo', 'Ana Ruiz', 'Sales Team', 'van der Berg', 'O’Neil', 'J. R. Smith', 'info'];
const hosts = ['buyer.example', 'mail.nordsport.example', 'x-y.example'];

/** Makes one mail; holds the random numbers and how lines end. */
export class Maker {
  readonly random: () => number;
  readonly #out: Uint8Array[] = [];
  readonly #eols: readonly string[];
  #boundaries = 0;
  htmlAlone = false;
  nested = false;

  constructor(seed: number) {
    this.random = makeRandom(seed);
    this.#eols = this.pick([['\r\n'], ['\n'], ['\r\n', '\n']]);
  }

  pick<T>(list: readonly T[]): T {
    const entry = list[Math.floor(this.random() * list.length)];
    if (entry === undefined) throw new Error('nothing to pick from');
    return entry;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  some<T>(most: number, make: () => T): T[] {
    return Array.from({ length: 1 + Math.floor(this.random() * most) }, make);
  }

  /** Line ends of the text become those of the mail. */
  write(text: string): void {
    this.bytes(new TextEncoder().encode(text));
  }

  bytes(text: Uint8Array): void {
    for (let at = 0; at < text.length; ) {
      const feed = text.indexOf(10, at);
      this.#out.push(text.subarray(at, feed < 0 ? text.length : feed));
      if (feed >= 0) this.#out.push(new TextEncoder().encode(this.pick(this.#eols)));
      at = feed < 0 ? text.length : feed + 1;
    }
  }

  get whole(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#out));
  }

  boundary(): string {
    // One that begins like another must not be taken for it.
    return this.pick(['b', 'b', '=_part.', "a'b+c:"]) + String(this.#boundaries++ % 12);
  }
}

export const fold = (make: Maker): string => make.pick([' ', ' ', ' ', '\n ', '\n\t', '  ']);

export function encodedWords(make: Maker, text: string, charset: string): string {
  const bytes = encodeIn(charset, text);
  const kind = make.pick(['B', 'b', 'Q', 'q']);
  const encode = (piece: Uint8Array): string =>
    /b/i.test(kind)
      ? Buffer.from(piece).toString('base64')
      : Array.from(piece, (byte) =>
          (byte > 47 && byte < 58) || (byte > 64 && byte < 91) || (byte > 96 && byte < 123)
            ? String.fromCharCode(byte)
            : byte === 32
              ? '_'
              : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
        ).join('');
  const word = (piece: Uint8Array): string =>
    `=?${make.pick([charset, charset.toUpperCase(), `${charset}*en`])}?${kind}?${encode(piece)}?=`;
  // Escapes of ISO-2022-JP hold for one word only; all others may be cut within a letter.
  if (charset === 'iso-2022-jp' || make.chance(0.5)) return word(bytes);
  const label = `=?${charset}?${kind}?`;
  const cut = 3 * (1 + Math.floor((make.random() * bytes.length) / 3));
  const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)].filter((piece) => piece.length > 0);
  return pieces.map((piece) => `${label}${encode(piece)}?=`).join(make.pick([' ', '\n ', '\n\t']));
}

function phrase(make: Maker): string {
  if (make.chance(0.3)) return make.pick(words);
  const charset = make.pick(charsets);
  return make.chance(0.15)
    ? make.pick(texts['utf-8'] ?? [])
    : encodedWords(make, make.pick(texts[charset] ?? []), charset);
}

function subject(make: Maker): string {
  return make.some(3, () => phrase(make)).join(fold(make));
}

function mailbox(make: Maker): string {
  const address = `${make.pick(['bo', 'ana.ruiz', 'o+tag', 'x_1'])}@${make.pick(hosts)}`;
  switch (Math.floor(make.random() * 12)) {
    case 0:
      return address;
    case 1:
      return `<${address}>`;
    case 2:
      return `"Ruiz, Ana \\"AR\\" (Madrid)" <${address}>`;
    case 3:
      return `${address} (Bo Lindgren)`;
    case 4:
      return `"${make.pick(words)}"<${address}>`;
    case 5:
      return `${make.pick(words)} (buyer) <${address}>`;
    case 6:
      return `${make.pick(words)} <mailto ${address}`;
    case 7:
      return `"${address}" <${make.pick(['other', 'y'])}@${make.pick(hosts)}>`;
    case 8:
      return `${make.pick(words)} ${address}`;
    case 9:
      return make.pick(words);
    default:
      return `${phrase(make).replaceAll(/[;,:]/g, '')}${fold(make)}<${address}>`;
  }
}

function mailboxes(make: Maker): string {
  const list = make.some(4, () => mailbox(make));
  const joined = list.join(make.pick([', ', ',\n ', ',', '; ', ',,']));
  return make.chance(0.15) ? `Buyers: ${joined};, ${mailbox(make)}` : joined;
}

export function writeHeader(make: Maker, structure: readonly string[]): void {
  const id = (): string => `<${Math.floor(make.random() * 1e9)}@${make.pick(hosts)}>`;
  const fields = [
    `From: ${mailbox(make)}`,
    `Subject: ${subject(make)}`,
    ...(make.chance(0.8) ? [`To: ${mailboxes(make)}`] : []),
    ...(make.chance(0.3) ? [`To: ${mailbox(make)}`] : []),
    ...(make.chance(0.4) ? [`Cc: ${mailboxes(make)}`] : []),
    ...(make.chance(0.3) ? [`Reply-To: ${mailbox(make)}`] : []),
    ...(make.chance(0.8) ? [`Message-ID: ${id()}`] : []),
    ...(make.chance(0.4) ? [`In-Reply-To: ${id()}`] : []),
    ...(make.chance(0.4) ? [`References:${fold(make)}${make.some(4, id).join(fold(make))}`] : []),
    ...(make.chance(0.9) ? ['Date: Tue, 12 May 2026 16:10:22 +0800'] : []),
    ...(make.chance(0.2) ? ['Subject: a second one'] : []),
    ...(make.chance(0.5) ? [`X-Pad:${fold(make)}${'p'.repeat(Math.floor(make.random() * 90))}`] : []),
    ...(make.chance(0.1) ? ['no field at all'] : []),
    ...structure,
  ].map((field) => [make.random(), spelled(make, field)] as const);
  fields.sort(([one], [other]) => one - other);
  make.write(`${fields.map(([, field]) => field).join('\n')}\n\n`);
}

/** Names of fields in any letters, blanks before the colon as some old programs write them. */
function spelled(make: Maker, field: string): string {
  const colon = field.indexOf(':');
  if (colon < 0) return field;
  const name = field.slice(0, colon);
  return `${make.pick([name, name, name.toUpperCase(), name.toLowerCase(), `${name} `])}${field.slice(colon)}`;
}
