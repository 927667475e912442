// Mails made up from a seed, for the benchmark: the same seed gives the same bytes on every machine. In shape and size they
// follow real post: half of 12 kB or less, one in a hundred above 200 kB, long header blocks, most with an HTML part.
// Example: makeCorpus(1, 3) -> [an inquiry in text and HTML, an advert, a thread with a PDF] as bytes

import {
  buyerSentences,
  firms,
  legalNotice,
  months,
  people,
  places,
  products,
  rubbishSentences,
  terms,
} from './corpus-words.ts';
import {
  asMail,
  filePart,
  htmlPart,
  makeRandom,
  multipart,
  noise,
  type Part,
  pick,
  type Random,
  textPart,
} from './mime-parts.ts';

/** `least` to about 50 times as much, small ones far more often: the sizes of real mails spread like this. */
function spread(least: number, random: Random): number {
  return Math.round(least * Math.exp(random() * random() * 3.9));
}

const slots: { readonly [slot: string]: (random: Random) => string } = {
  n: (random) => String(50 * (1 + Math.floor(random() * 200))),
  few: (random) => String(2 + Math.floor(random() * 8)),
  product: (random) => pick(products, random),
  place: (random) => pick(places, random),
  term: (random) => pick(terms, random),
  month: (random) => pick(months, random),
};

const fill = (sentence: string, random: Random): string =>
  sentence.replace(/\{([a-z]{1,7})\}/g, (_, slot: string) => slots[slot]?.(random) ?? '');

const languages = ['en', 'en', 'en', 'en', 'zh', 'zh', 'de', 'es', 'fr', 'ru', 'ar'] as const;

/** Sentences of one language, a few to a paragraph. */
export function prose(count: number, random: Random): string[] {
  const sentences = buyerSentences[pick(languages, random)];
  return Array.from({ length: count }, () => fill(pick<string>(sentences, random), random));
}

const advert = (count: number, random: Random): string[] =>
  Array.from({ length: count }, () => fill(pick(rubbishSentences, random), random));

function signature(random: Random): string[] {
  const [name, title] = pick(people, random);
  const digits = 10 + Math.floor(random() * 89);
  const lines = [
    '',
    'Best regards',
    name,
    title,
    pick(firms, random),
    `Tel: +34 961 23 45 ${digits}`,
    'Calle Mayor 12, 46001 Valencia',
    'www.firm-outdoor.example',
  ];
  return random() < 0.4 ? [...lines, '', legalNotice] : lines;
}

function quotes(depth: number, random: Random): string[] {
  return Array.from({ length: depth }, (_, level) => {
    const mark = '>'.repeat(level % 12);
    const lines = prose(5, random).map((line) => `${mark}> ${line}`);
    return [
      '',
      `${mark} On Mon, 2 Mar 2026 at 08:00, Sales <sales@ridgeline.example> wrote:`.trim(),
      ...lines,
    ];
  }).flat();
}

export const quotedThread = (depth: number, random: Random): string => quotes(depth, random).join('\n');

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** As a word processor writes it: a style on every line, most of the bytes markup. */
function asHtml(lines: readonly string[]): string {
  const paragraphs = lines.map(
    (line) =>
      `<p class="MsoNormal" style="margin:0cm 0cm 8pt;line-height:107%"><span lang="EN-US" style="font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;color:#1F497D">${line === '' ? '&nbsp;' : escapeHtml(line)}<o:p></o:p></span></p>`,
  );
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><style><!-- @font-face {font-family:Calibri;panose-1:2 15 5 2 2 2 4 3 2 4;} p.MsoNormal {margin:0cm;font-size:11.0pt;} a:link {color:#0563C1;text-decoration:underline;} .c1 {width:600px} --></style></head><body lang="EN-US" link="#0563C1"><div class="WordSection1">\r\n${paragraphs.join('\r\n')}\r\n</div></body></html>`;
}

/** As a mailing tool writes it: tables in tables, a tracked link and picture at every article. */
function asMailing(lines: readonly string[], random: Random): string {
  const cells = lines.map(
    (line) =>
      `<tr><td align="left" valign="top" width="600" style="padding:0 18px 9px;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:150%;color:#333"><table border="0" cellpadding="0" cellspacing="0" width="100%"><tbody><tr><td><img src="https://shop.example/i/${noise(24, random)}.png" width="560" alt=""></td></tr><tr><td><p>${escapeHtml(line)}</p><a href="https://shop.example/x?u=${noise(64, random)}" target="_blank">Read more&nbsp;&raquo;</a></td></tr></tbody></table></td></tr>`,
  );
  return `<!DOCTYPE html><html><head><style>.c{color:#333;padding:0 4px}@media only screen and (max-width:480px){.c{width:100%!important}}</style></head><body><table width="100%">${cells.join('\r\n')}</table></body></html>`;
}

function letter(random: Random): string[] {
  const quoted = random() < 0.45 ? quotes(1 + Math.floor(random() * 5), random) : [];
  return ['Dear Sir or Madam,', '', ...prose(spread(3, random), random), ...signature(random), ...quoted];
}

function alternative(random: Random): Part {
  const lines = letter(random);
  return multipart('alternative', [textPart(lines.join('\n')), htmlPart(asHtml(lines), random)], random);
}

function withFiles(random: Random): Part {
  const files = Array.from({ length: 1 + Math.floor(random() * 2) }, (_, index) =>
    filePart(`RFQ_${index + 1}.pdf`, spread(12_000, random), random),
  );
  return multipart('mixed', [alternative(random), ...files], random);
}

const makers: readonly ((random: Random) => Part)[] = [
  alternative,
  (random) => htmlPart(asMailing(advert(spread(6, random), random), random), random),
  (random) => textPart(letter(random).join('\n')),
  alternative,
  withFiles,
  (random) => textPart([...letter(random), ...quotes(2 + Math.floor(random() * 10), random)].join('\n')),
  alternative,
  (random) => htmlPart(asHtml(letter(random)), random),
  (random) =>
    multipart(
      'alternative',
      [
        textPart(advert(4, random).join('\n')),
        htmlPart(asMailing(advert(spread(8, random), random), random), random),
      ],
      random,
    ),
  (random) =>
    multipart(
      'related',
      [alternative(random), filePart('image001.png', spread(2_500, random), random)],
      random,
    ),
];

export function makeMail(index: number, random: Random): Buffer {
  const make = makers[index % makers.length] ?? alternative;
  return Buffer.from(asMail(make(random), random));
}

export function makeCorpus(seed: number, count: number): Buffer[] {
  const random = makeRandom(seed);
  return Array.from({ length: count }, (_, index) => makeMail(index, random));
}
