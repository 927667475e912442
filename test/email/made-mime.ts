// Mails made up from a seed, with all that the rules of MIME allow and much that they do not, to compare two readers of MIME.
// Example: makeMime(7).bytes -> a multipart/mixed of an alternative in GBK, a PDF with a continued name and a mail within it

import { encodeIn } from './legacy-charsets.ts';
import { charsets, encodedWords, fold, Maker, texts, writeHeader } from './made-header.ts';

const types = [
  'application/pdf',
  'image/png',
  'application/octet-stream',
  'text/csv',
  'text/calendar',
  'application/vnd.ms-excel',
];

export interface MadeMime {
  readonly bytes: Uint8Array;
  /** Holds HTML that has no plain text beside it. */
  readonly htmlAlone: boolean;
  /** Holds a mail within the mail. */
  readonly nested: boolean;
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
      writeHeader(make, inner.fields);
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
  writeHeader(make, ['MIME-Version: 1.0', ...whole.fields]);
  whole.write();
  return { bytes: make.whole, htmlAlone: make.htmlAlone, nested: make.nested };
}
