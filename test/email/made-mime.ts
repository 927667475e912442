// Mails made up from a seed, with all that the rules of MIME allow and much that they do not, to compare two readers of MIME.
// Example: makeMime(7).bytes -> a multipart/mixed of an alternative in GBK, a PDF with a continued name and a mail within it

import { encodeIn } from './legacy-charsets.ts';

export interface MadeMime {
  readonly bytes: Uint8Array;
  /** Holds HTML that has no plain text beside it. */
  readonly htmlAlone: boolean;
  /** Holds a mail within the mail. */
  readonly nested: boolean;
}

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

const texts: { readonly [charset: string]: readonly string[] } = {
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
const charsets = Object.keys(texts);
const words = ['Bo', 'Ana Ruiz', 'Sales Team', 'van der Berg', 'O’Neil', 'J. R. Smith', 'info'];
const hosts = ['buyer.example', 'mail.nordsport.example', 'x-y.example'];
const types = [
  'application/pdf',
  'image/png',
  'application/octet-stream',
  'text/csv',
  'text/calendar',
  'application/vnd.ms-excel',
];

/** Makes one mail; holds the random numbers and how lines end. */
class Maker {
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

const fold = (make: Maker): string => make.pick([' ', ' ', ' ', '\n ', '\n\t', '  ']);

function encodedWords(make: Maker, text: string, charset: string): string {
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

function header(make: Maker, structure: readonly string[]): void {
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

function lines(make: Maker, charset: string): string {
  const line = (): string =>
    make.pick([
      '',
      '',
      '--',
      '--b',
      '--b99',
      '  indented ',
      '> quoted',
      'From here',
      '=3D = =4 100=',
      'x'.repeat(90),
      ...(texts[charset] ?? []),
      ...(texts[charset] ?? []),
    ]);
  const text = make.some(12, line).join('\n');
  return make.chance(0.3) ? text : `${text}\n`;
}

function quotedPrintable(bytes: Uint8Array): string {
  let out = '';
  let width = 0;
  for (const byte of bytes) {
    const unit =
      byte === 10 || (byte > 32 && byte < 127 && byte !== 61) || byte === 32
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (byte !== 10 && width + unit.length > 75) {
      out += '=\n';
      width = 0;
    }
    out += unit;
    width = byte === 10 ? 0 : width + unit.length;
  }
  return out;
}

function body(make: Maker, bytes: Uint8Array, encoding: string): void {
  if (encoding === 'base64') {
    const width = 4 * make.pick([19, 16, 1, 250]);
    const letters = Buffer.from(bytes).toString('base64');
    make.write(letters.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n'));
  } else if (encoding === 'quoted-printable') make.write(quotedPrintable(bytes));
  else make.bytes(bytes);
}

function leafFields(make: Maker, type: string, encoding: string): string[] {
  return [
    type,
    ...(encoding === ''
      ? []
      : [
          `Content-Transfer-Encoding: ${make.pick([encoding, encoding.toUpperCase(), `(as is) ${encoding}`])}`,
        ]),
  ];
}

interface Leaf {
  readonly fields: readonly string[];
  readonly write: () => void;
}

function textLeaf(make: Maker, kind: 'plain' | 'html'): Leaf {
  const charset = make.pick(charsets);
  const encoding = make.pick(['', '8bit', 'base64', 'quoted-printable']);
  const flowed = kind === 'plain' && make.chance(0.2);
  const label = make.pick([charset, `"${charset}"`, charset.toUpperCase()]);
  const type = `Content-Type: text/${make.pick([kind, kind.toUpperCase()])}${make.pick(['; ', ';\n ', ' (text) ;', ' ; x=1; '])}charset=${label}${
    flowed ? `; format=${make.pick(['flowed', '"Flowed"'])}${make.chance(0.5) ? '; delsp=yes' : ''}` : ''
  }`;
  const written = lines(make, charset);
  // Quoted, empty and "-- " lines next to flowing ones are read otherwise on purpose.
  const text = flowed
    ? written.replaceAll(/^(?:> quoted|--)?$/gm, 'next').replaceAll(/(\w)\n/g, '$1 \n')
    : written;
  const html = `<p>${text.replaceAll(/[<>&]/g, '').replaceAll('\n', '<br>\n')}</p>`;
  return {
    fields: leafFields(make, type, encoding),
    write: () => body(make, encodeIn(charset, kind === 'html' ? html : text), encoding),
  };
}

function fileName(make: Maker, parameter: string): string {
  const name = make.pick([
    'RFQ.pdf',
    'Invoice (1).pdf',
    'Größe ä.xlsx',
    '报价 单.pdf',
    'a"b\\c.png',
    'x;y.csv',
  ]);
  const ascii = /^[ -~]*$/.test(name);
  const quoted = `"${name.replaceAll(/["\\]/g, '\\$&')}"`;
  const percent = Array.from(
    new TextEncoder().encode(name),
    (byte) => `%${byte.toString(16).padStart(2, '0')}`,
  );
  const cut = 1 + Math.floor(make.random() * (percent.length - 1));
  switch (Math.floor(make.random() * 5)) {
    case 0:
      return `${parameter}*=utf-8''${percent.join('')}`;
    case 1:
      return `${parameter}*0*=UTF-8'en'${percent.slice(0, cut).join('')};\n ${parameter}*1*=${percent.slice(cut).join('')}`;
    case 2:
      return ascii && !/["\\]/.test(name)
        ? `${parameter}*1="${name.slice(3)}"; ${parameter}*0="${name.slice(0, 3)}"`
        : `${parameter}="${encodedWords(make, name, 'utf-8').replaceAll('\n', '\n')}"`;
    case 3:
      return `${parameter}=${/^[\w.]+$/.test(name) ? name : quoted}`;
    default:
      return `${parameter}=${quoted}`;
  }
}

function fileLeaf(make: Maker): Leaf {
  const named = make.chance(0.3) ? `; ${fileName(make, 'name')}` : '';
  const fields = leafFields(make, `Content-Type: ${make.pick(types)}${named}`, 'base64');
  if (make.chance(0.8))
    fields.push(
      `Content-Disposition: ${make.pick(['attachment', 'inline', 'ATTACHMENT'])}${make.chance(0.8) ? `;${fold(make)}${fileName(make, 'filename')}` : ''}`,
    );
  if (make.chance(0.3)) fields.push('Content-ID: <part1@x.example>');
  const bytes = new Uint8Array(Math.floor(make.random() * 400)).fill(7);
  return { fields, write: () => body(make, bytes, 'base64') };
}

interface Place {
  readonly depth: number;
  /** The forms of an alternative that is being made. */
  readonly inChoice: boolean;
}

/** Mails within mails hold plain text only: their header lines are set in HTML in another way on purpose. */
function part(make: Maker, plainOnly: boolean, { depth, inChoice }: Place): Leaf {
  const roll = make.random();
  if (depth < 3 && roll < 0.35) return multipart(make, plainOnly, { depth: depth + 1, inChoice });
  if (depth < 3 && roll < 0.42 && make.nested) return nested(make);
  if (roll < 0.6) return fileLeaf(make);
  if (plainOnly || roll < 0.85) return textLeaf(make, 'plain');
  make.htmlAlone ||= !inChoice;
  return textLeaf(make, 'html');
}

function nested(make: Maker): Leaf {
  const inner = textLeaf(make, 'plain');
  return {
    fields: ['Content-Type: message/rfc822'],
    write: () => {
      header(make, inner.fields);
      inner.write();
    },
  };
}

function multipart(make: Maker, plainOnly: boolean, place: Place): Leaf {
  const kind = make.pick(['mixed', 'alternative', 'related', 'mixed', 'signed']);
  const boundary = make.boundary();
  const choice = kind === 'alternative' && !plainOnly && !place.inChoice;
  const leaves = choice
    ? [textLeaf(make, 'plain'), ...(make.chance(0.8) ? [textLeaf(make, 'html')] : [])]
    : make.some(4, () => part(make, plainOnly || kind === 'alternative', place));
  return {
    fields: [
      `Content-Type: multipart/${kind};${fold(make)}${make.pick([`boundary="${boundary}"`, `x=(1);boundary="${boundary}" ; y=2`, `boundary*0="${boundary.slice(0, 1)}"; boundary*1="${boundary.slice(1)}"`])}`,
    ],
    write: () => {
      if (make.chance(0.3)) make.write('A preamble for old programs.\n\n');
      for (const leaf of leaves) {
        make.write(`--${boundary}${make.pick(['', '', ' ', '\t'])}\n${leaf.fields.join('\n')}\n\n`);
        leaf.write();
        make.write('\n');
      }
      if (make.chance(0.15)) return;
      make.write(`--${boundary}--\n`);
      if (make.chance(0.3)) make.write('An epilogue.\n');
    },
  };
}

export function makeMime(seed: number): MadeMime {
  const make = new Maker(seed);
  make.nested = make.chance(0.2);
  const whole = part(make, make.nested, { depth: 0, inChoice: false });
  header(make, ['MIME-Version: 1.0', ...whole.fields]);
  whole.write();
  return { bytes: make.whole, htmlAlone: make.htmlAlone, nested: make.nested };
}
