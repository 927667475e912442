// Mails that want to tell their sender that they were opened: one for each thing in HTML that makes a mail program fetch.
// Example: beaconMails('https://tracker.example') -> [{ kind: 'img', raw: '... <img src="https://tracker.example/img.png"> ...' }, ...]

import { bytesOf, htmlMail, multipart, rawMail } from './hostile-mail.ts';

export interface BeaconMail {
  readonly kind: string;
  readonly html: string;
  readonly bytes: Uint8Array;
}

const kinds: readonly (readonly [kind: string, html: (at: string) => string])[] = [
  ['img', (at) => `<img src="${at}" width=1 height=1>`],
  ['img-unquoted', (at) => `<img src=${at}>`],
  ['img-relative', () => '<img src="/beacon.png"><img src="beacon.png"><img src="//tracker.example/b.png">'],
  ['srcset', (at) => `<img srcset="${at} 1x, ${at}?2 2x">`],
  ['picture', (at) => `<picture><source srcset="${at}"><img src=""></picture>`],
  ['input-image', (at) => `<input type=image src="${at}">`],
  ['body-background', (at) => `<body background="${at}"><p>x</p></body>`],
  ['cell-background', (at) => `<table background="${at}"><tr><td background="${at}">x</td></tr></table>`],
  ['css-url', (at) => `<div style="background:url(${at})">x</div>`],
  ['css-escaped-url', (at) => `<div style="background:u\\72l('${at}')">x</div>`],
  ['css-image-set', (at) => `<div style="background-image:image-set('${at}' 1x)">x</div>`],
  ['css-list', (at) => `<ul style="list-style-image:url(${at})"><li>x</li></ul>`],
  ['css-content', (at) => `<style>p::after{content:url(${at})}</style><p>x</p>`],
  ['css-variable', (at) => `<style>:root{--a:url(${at})}p{background:var(--a)}</style><p>x</p>`],
  ['css-import', (at) => `<style>@import url(${at});@import "${at}?2";</style>`],
  ['css-font', (at) => `<style>@font-face{font-family:f;src:url(${at})}p{font-family:f}</style><p>x</p>`],
  ['css-attribute', (at) => `<style>input[value^=a]{background:url(${at})}</style><input value=abc>`],
  ['stylesheet', (at) => `<link rel=stylesheet href="${at}">`],
  ['prefetch', (at) => `<link rel=prefetch href="${at}"><link rel=preload as=image href="${at}">`],
  ['preconnect', (at) => `<link rel=preconnect href="${at}"><link rel=dns-prefetch href="${at}">`],
  ['icon', (at) => `<link rel=icon href="${at}">`],
  ['script', (at) => `<script src="${at}"></script>`],
  ['module', (at) => `<script type=module>import "${at}"</script>`],
  ['poster', (at) => `<video poster="${at}" autoplay><source src="${at}"></video>`],
  ['audio', (at) => `<audio src="${at}" autoplay></audio><video><track src="${at}" default></video>`],
  ['iframe', (at) => `<iframe src="${at}"></iframe><iframe srcdoc="<img src=${at}>"></iframe>`],
  ['frame', (at) => `<frameset><frame src="${at}"></frameset>`],
  ['object', (at) => `<object data="${at}"></object>`],
  ['embed', (at) => `<embed src="${at}">`],
  ['applet', (at) => `<applet code=a archive="${at}"></applet>`],
  ['svg-image', (at) => `<svg><image href="${at}"/><image xlink:href="${at}"/></svg>`],
  ['svg-use', (at) => `<svg><use href="${at}#a"/></svg>`],
  ['svg-fill', (at) => `<svg><rect fill="url(${at}#a)" width=9 height=9 /></svg>`],
  ['svg-animate', (at) => `<svg><image><animate attributeName=href values="${at}"/></image></svg>`],
  ['meta-refresh', (at) => `<meta http-equiv=refresh content="0;url=${at}">`],
  ['base', (at) => `<base href="${at}/"><img src="x.png">`],
  [
    'form',
    (at) =>
      `<form action="${at}"><button autofocus>go</button></form><script>document.forms[0].submit()</script>`,
  ],
  ['ping', (at) => `<a href="${at}" ping="${at}">offer</a>`],
  ['image-error', (at) => `<img src=x onerror="fetch('${at}')">`],
  [
    'conditional',
    (at) =>
      `<!--[if mso]><v:fill src="${at}"/><![endif]--><!--[if !mso]><!--><img src="${at}"><!--<![endif]-->`,
  ],
  ['noscript', (at) => `<noscript><img src="${at}"></noscript>`],
  ['entity', (at) => `<img src="${at.replace('h', '&#104;').replaceAll('/', '&#x2f;')}">`],
];

/** @param tracker scheme and host that must never be asked for. */
export function beaconMails(tracker: string): readonly BeaconMail[] {
  const html = kinds.map(([kind, make]) => {
    const markup = make(`${tracker}/${kind}.png`);
    const body = `<p>Please quote 300 pcs of camping tents.</p>${markup}`;
    return { kind, html: markup, bytes: bytesOf(htmlMail(body, { subject: `Beacon ${kind}` })) };
  });
  const external = rawMail({
    subject: 'Beacon external',
    top: [
      `List-Unsubscribe: <${tracker}/u>`,
      `Disposition-Notification-To: <bo@tracker.example>`,
      `X-Image-URL: ${tracker}/face.png`,
      `Face: ${tracker}`,
    ],
    contentType: multipart('b'),
    body: `--b\r\n\r\nsee ${tracker}/text.png\r\n--b\r\nContent-Type: message/external-body; access-type=URL; URL="${tracker}/e"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: ${tracker}/\r\n\r\n<img src="a.png"><img src="cid:a">\r\n--b--`,
  });
  return [...html, { kind: 'external', html: '', bytes: bytesOf(external) }];
}
