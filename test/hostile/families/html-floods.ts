// HTML made to exhaust a reader: depth, tags that never close, entities, attributes, tables, styles, links.
// Example: 20,000 nested <div>

import { type Family, hostile, htmlMail } from '../hostile-mail.ts';

const make = (name: string, flood: string) =>
  hostile('html-floods', name, htmlMail(`<p>please quote 300 pcs of tents</p>${flood}`), {
    reads: '300 pcs',
  });

const repeated: readonly (readonly [name: string, text: string, times: number])[] = [
  ['nested blocks', '<div>', 20_000],
  ['nested tables', '<table><tr><td>', 6_000],
  ['nested lists', '<ul><li>', 10_000],
  ['nested quotes', '<blockquote type=cite>', 4_000],
  ['nested quotes with text', '<blockquote type=cite>x', 4_000],
  ['nested hidden blocks', '<div style="display:none">', 4_000],
  ['bold that never ends', '<b>', 30_000],
  ['links that never end', '<a href="https://evil.example">', 4_000],
  ['closing tags', '</div>', 20_000],
  ['brackets', '<', 100_000],
  ['open tags', '<a ', 30_000],
  ['open attributes', '<a b="', 15_000],
  ['open comments', '<!--', 25_000],
  ['open declarations', '<![CDATA[', 10_000],
  ['open instructions', '<?', 40_000],
  ['comment ends', '-->', 30_000],
  ['entities', '&lt;', 30_000],
  ['unknown entities', '&nonsense;', 12_000],
  ['entity starts', '&', 100_000],
  ['numbers of entities', '&#', 50_000],
  ['huge entities', '&#99999999999;', 8_000],
  ['entities of nothing', '&#0;&#xD800;', 8_000],
  ['long entity names', `&${'a'.repeat(300)}`, 300],
  ['blanks as entities', '&nbsp;', 20_000],
  ['line breaks', '<br>', 30_000],
  ['empty links', '<a href="https://evil.example/x"></a>', 3_000],
  ['links', '<a href="https://evil.example/x">offer</a> ', 3_000],
  ['pictures', '<img src="https://evil.example/p.png" srcset="https://evil.example/2.png 2x">', 1_500],
  ['empty cells', '<td></td>', 12_000],
  ['rows', '<tr><td>MC-T3</td><td>300 pcs</td></tr>', 3_000],
  ['styles', '<style>a{color:red}</style>', 4_000],
  ['scripts', '<script>1</script>', 6_000],
  ['open scripts', '<script>', 12_000],
  ['script ends', '</script ', 10_000],
  ['open styles', '<style>', 14_000],
  ['open titles', '<title>', 14_000],
  ['open text areas', '<textarea>', 10_000],
  ['attributes without tags', 'style="display:none"', 5_000],
  ['spans', '<span style="color:#fff">a</span>', 3_000],
  ['slashes in tags', '<div/', 20_000],
  ['marks in tags', "<div '", 18_000],
  ['words of one letter', '<i>a</i>', 12_000],
];

export const htmlFloods: Family = ({ letters }) => [
  ...repeated.map(([name, text, times]) => make(name, text.repeat(times))),
  make('an attribute of 100 kB', `<div title="${letters(1_000).repeat(100)}">x</div>`),
  make('a style of 100 kB', `<div style="${'color:red;'.repeat(10_000)}">x</div>`),
  make('a style of open brackets', `<div style="background:url(${'('.repeat(50_000)}">x</div>`),
  make('a style of comments', `<div style="${'/*'.repeat(40_000)}">x</div>`),
  make('a class of 100 kB', `<div class="${'a '.repeat(50_000)}">x</div>`),
  make('a tag name of 100 kB', `<${'x'.repeat(100_000)}>x`),
  make(
    '20,000 attributes',
    `<div ${Array.from({ length: 15_000 }, (_, at) => `a${at}=1`).join(' ')}>x</div>`,
  ),
  make('a link of 100 kB', `<a href="https://${'a.'.repeat(50_000)}example">x</a>`),
  make('a word of 200 kB', letters(1_000).repeat(200)),
  make('a style sheet of 200 kB', `<style>${'.a{display:none}'.repeat(12_000)}</style>`),
  make('a table of 1,000 columns', `<table>${`<tr>${'<td>1'.repeat(1_000)}`.repeat(12)}</table>`),
  make('a data address of 200 kB', `<img src="data:image/png;base64,${'QUJD'.repeat(50_000)}">`),
];
