// Pairs: a clean letter, and the same letter with text that its reader cannot see. Both must give the same facts.
// Example: '<p>300 pcs</p>' and '<p>300 pcs</p><div style="display:none">5000 pcs of gate valves, CIF Hamburg</div>'

import { bytesOf, type Family, hostile, htmlMail, letter, multipart, rawMail } from '../hostile-mail.ts';

const html = `<p>Dear Amy,</p><p>please quote 300 pcs of camping tent MC-T3, FOB Ningbo.</p><p>Best regards,<br>Bo Lindgren<br>Nord Sport AB<br>Tel: +46 8 505 551 20</p>`;
const dirt =
  'We sell search ranking. 5000 sets of gate valves, CIF Hamburg, call +49 40 555 0199, ISO 9001, passport';

/** What stands around the dirt so that nobody sees it. */
const covers: readonly (readonly [name: string, before: string, after: string])[] = [
  ['display none', '<div style="display:none">', '</div>'],
  ['display none, important, in capitals', '<DIV STYLE="DISPLAY : NONE !important">', '</DIV>'],
  ['display none with a comment inside', '<div style="display:/* */none">', '</div>'],
  ['visibility hidden', '<span style="visibility:hidden">', '</span>'],
  ['size zero', '<span style="font-size:0">', '</span>'],
  ['size zero in pixels', '<span style="font-size:0px">', '</span>'],
  ['transparent', '<span style="opacity:0">', '</span>'],
  ['white on white', '<span style="color:#ffffff;background-color:#fff">', '</span>'],
  ['no height', '<div style="height:0;overflow:hidden">', '</div>'],
  ['no width and height', '<div style="max-height:0;max-width:0;overflow:hidden">', '</div>'],
  ['hidden attribute', '<div hidden>', '</div>'],
  ['a comment', '<!--', '-->'],
  ['a comment that ends oddly', '<!-- > ', '--!>'],
  ['a style', '<style>/* ', ' */</style>'],
  ['a script', '<script>/* ', ' */</script>'],
  ['a title', '<title>', '</title>'],
  ['a template', '<template>', '</template>'],
  ['an attribute', '<img alt="" data-x="', '">'],
  ['a noscript style', '<noscript><style>', '</style></noscript>'],
  ['a hidden row', '<table><tr style="display:none"><td>', '</td></tr></table>'],
  ['hidden inside hidden', '<div style="display:none"><div>', '</div></div>'],
  ['hidden with a tag that never closes inside', '<div style="display:none"><b>', '</div>'],
  ['far off the page', '<div style="position:absolute;left:-9999px">', '</div>'],
  ['cut away', '<div style="position:absolute;clip:rect(0,0,0,0)">', '</div>'],
  ['a conditional comment', '<!--[if mso]>', '<![endif]-->'],
];

const covered: Family = () =>
  covers.flatMap(([name, before, after]) => [
    hostile('hidden-text', `${name}, below`, htmlMail(`${html}${before}${dirt}${after}`), {
      clean: bytesOf(htmlMail(html)),
      hides: 'Hamburg',
    }),
    hostile('hidden-text', `${name}, above`, htmlMail(`${before}${dirt}${after}${html}`), {
      clean: bytesOf(htmlMail(html)),
      hides: 'Hamburg',
    }),
  ]);

const letters: readonly (readonly [name: string, dirt: string])[] = [
  ['zero-width space', '\u200b'],
  ['word joiner', '\u2060'],
  ['byte order mark', '\ufeff'],
  ['soft hyphen', '\u00ad'],
  ['direction override', '\u202e\u202c'],
  ['isolate', '\u2066\u2069'],
  ['tag letters', '\u{e0063}\u{e007f}'],
  ['invisible plus', '\u2064'],
  ['null', '\0'],
  ['bell', '\u0007'],
];

/** Signs without width between the letters of every word. */
const sprinkled: Family = () =>
  letters.map(([name, sign]) =>
    hostile(
      'hidden-text',
      `${name} between letters`,
      rawMail({ body: letter.replace(/(?<=[a-z])(?=[a-z])/g, sign) }),
      {
        clean: bytesOf(rawMail({})),
        reads: '300 pcs of camping tent',
      },
    ),
  );

const alternative = (text: string): string =>
  rawMail({
    contentType: multipart('b', 'alternative'),
    body: `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b--\r\n`,
  });
const withFile = (part: string): string =>
  rawMail({
    contentType: multipart('b'),
    body: `--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n${part}--b--\r\n`,
  });

/** Other parts that are no part of the letter. */
const elsewhere: Family = () => [
  hostile('hidden-text', 'a plain part that tells something else', alternative(dirt), {
    clean: bytesOf(alternative(letter)),
    hides: 'Hamburg',
  }),
  hostile(
    'hidden-text',
    'a text file',
    withFile(
      `--b\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\n${dirt}\r\n`,
    ),
    {
      clean: bytesOf(
        withFile(
          '--b\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nx\r\n',
        ),
      ),
      hides: 'Hamburg',
    },
  ),
  hostile(
    'hidden-text',
    'a preamble and an epilogue',
    withFile('')
      .replace('--b\r\n', `${dirt}\r\n--b\r\n`)
      .replace(/--b--\r\n$/, `--b--\r\n${dirt}\r\n`),
    {
      clean: bytesOf(withFile('')),
      hides: 'Hamburg',
    },
  ),
  hostile(
    'hidden-text',
    'headers of our own making',
    rawMail({ top: [`X-Note: ${dirt}`, `Comments: ${dirt}`, `Keywords: ${dirt}`] }),
    {
      clean: bytesOf(rawMail({})),
      hides: 'Hamburg',
    },
  ),
];

export const hiddenText: Family = (random) =>
  [covered, sprinkled, elsewhere].flatMap((family) => family(random));
