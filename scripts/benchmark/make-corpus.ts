// Mails made up from a seed, for the benchmark: the same seed gives the same bytes on every machine.
// Example: makeCorpus(1, 3) -> [a plain inquiry, an HTML newsletter, a long thread] as bytes

/** Pseudo-random numbers in [0, 1) from a seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const sentences = [
  'We are an importer of outdoor gear and would like to receive your best price for 500 pcs of FT-4P.',
  'Please quote FOB Ningbo and CIF Valencia, delivery time and payment terms included.',
  'Could you send two samples before we place the order? We pay the freight.',
  'Is the fabric certified to EN 5912 and do you have a test report?',
  'Our customers ask for 210T polyester, 3000 mm water column, aluminium poles.',
  'What is your MOQ for a private label with our own packaging?',
  '请报价 300 个帐篷，FOB 宁波，交期多久？需要提供检测报告。',
  '我们是一家户外用品批发商，想了解贵司的产品目录和最小起订量。',
  'Wir benötigen 200 Stück bis Ende Mai und bitten um Ihr Angebot.',
  'Necesitamos 1.200 unidades para un proyecto en Valencia.',
  'Limited offer: rank first with our SEO service, unsubscribe at any time.',
  'Thank you for your quotation of last week, we will discuss it with our manager.',
];
const names = ['Ana Torres', 'Bo Li', 'Jens Maier', 'Fatima Noor', '王伟', 'John Carter'];

type Random = () => number;

function pick<T>(list: readonly T[], random: Random): T {
  const entry = list[Math.floor(random() * list.length)];
  if (entry === undefined) throw new Error('nothing to pick from');
  return entry;
}

function prose(count: number, random: Random): string {
  return Array.from({ length: count }, () => pick(sentences, random)).join('\n');
}

function headers(type: string, random: Random): string {
  const number = Math.floor(random() * 1e6);
  const name = pick(names, random);
  return [
    `Received: from mx.buyer${number}.example (mx [192.0.2.7]) by mx.seller.example; Mon, 2 Mar 2026 08:00:00 +0000`,
    `From: =?utf-8?B?${Buffer.from(name).toString('base64')}?= <buyer${number}@firm${number % 900}.example>`,
    'To: sales@ridgeline.example',
    'Subject: Inquiry about tents and lamps',
    `Message-ID: <${number}@firm.example>`,
    'Date: Mon, 2 Mar 2026 08:00:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
  ].join('\r\n');
}

const signature = (random: Random): string =>
  `\n\nBest regards\n${pick(names, random)}\nPurchasing Manager\nFirm Outdoor S.L.\nTel: +34 961 23 45 ${10 + Math.floor(random() * 89)}\nwww.firm-outdoor.example`;

function plainMail(random: Random): string {
  const body = prose(2 + Math.floor(random() * 5), random) + signature(random);
  return `${headers('text/plain; charset=utf-8', random)}\r\n\r\n${body}\n`;
}

export function htmlBody(rows: number, random: Random): string {
  const cells = Array.from(
    { length: rows },
    () =>
      `<tr style="font-family:Arial;color:#333"><td class="c" width="600"><p>${pick(sentences, random)}</p><a href="https://shop.example/x?u=${random()}">More&nbsp;&gt;</a></td></tr>`,
  );
  return `<html><head><style>.c{color:#333;padding:0 4px}</style></head><body><table>${cells.join('\n')}</table></body></html>`;
}

function htmlMail(random: Random): string {
  const body = Buffer.from(htmlBody(10 + Math.floor(random() * 80), random)).toString('base64');
  const folded = body.replace(/.{76}/g, '$&\r\n');
  return `${headers('text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64', random)}\r\n\r\n${folded}\r\n`;
}

export function quotedThread(depth: number, random: Random): string {
  const levels = Array.from({ length: depth }, (_, level) => {
    const mark = '>'.repeat((level % 12) + 1);
    const lines = prose(6, random).split('\n');
    return `${mark} On Mon, 2 Mar 2026 at 08:00, Sales <sales@ridgeline.example> wrote:\n${lines.map((line) => `${mark} ${line}`).join('\n')}`;
  });
  return levels.join('\n');
}

function threadMail(random: Random): string {
  const body = `${prose(2, random)}${signature(random)}\n\n${quotedThread(3 + Math.floor(random() * 12), random)}`;
  return `${headers('text/plain; charset=utf-8', random)}\r\n\r\n${body}\n`;
}

function mixedMail(random: Random): string {
  const file = Buffer.alloc(20_000 + Math.floor(random() * 60_000), 7).toString('base64');
  const plain = `${prose(3, random)}${signature(random)}`;
  return `${headers('multipart/mixed; boundary="b1"', random)}\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain}\r\n--b1\r\nContent-Type: application/pdf; name="RFQ.pdf"\r\nContent-Disposition: attachment; filename="RFQ.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.replace(/.{76}/g, '$&\r\n')}\r\n--b1--\r\n`;
}

const makers = [plainMail, htmlMail, threadMail, plainMail, mixedMail, htmlMail];

export function makeMail(index: number, random: Random): Buffer {
  return Buffer.from((makers[index % makers.length] ?? plainMail)(random));
}

export function makeCorpus(seed: number, count: number): Buffer[] {
  const random = makeRandom(seed);
  return Array.from({ length: count }, (_, index) => makeMail(index, random));
}

/** A mail whose one part has the given size, for the growth of cost. `size` in UTF-16 units, roughly. */
export const growing: { readonly [what: string]: (size: number, random: Random) => string } = {
  body: (size, random) =>
    `${headers('text/plain; charset=utf-8', random)}\r\n\r\n${prose(Math.ceil(size / 70), random)}\n`,
  'quoted thread': (size, random) =>
    `${headers('text/plain; charset=utf-8', random)}\r\n\r\nPlease quote 300 tents.\n\n${quotedThread(Math.ceil(size / 520), random)}\n`,
  headers: (size, random) => {
    const references = Array.from({ length: Math.ceil(size / 40) }, () => ` <${random()}@firm.example>`);
    return `References:${references.join('\r\n')}\r\n${headers('text/plain', random)}\r\n\r\nPlease quote 300 tents.\n`;
  },
  'hostile HTML': (size, random) =>
    `${headers('text/html; charset=utf-8', random)}\r\n\r\n${'<div '.repeat(size / 20)}${'<<<<'.repeat(size / 16)}${'<!--'.repeat(size / 16)}${'&#'.repeat(size / 8)}\n`,
  'deep HTML': (size, random) =>
    `${headers('text/html; charset=utf-8', random)}\r\n\r\n${'<div><b>'.repeat(size / 8)}tents\n`,
  digits: (size, random) =>
    `${headers('text/plain', random)}\r\n\r\n${'1 2345-678 (90) '.repeat(size / 16)}\n`,
  blanks: (size, random) => `${headers('text/plain', random)}\r\n\r\n${' \t'.repeat(size / 2)}tents\n`,
  attachment: (size, random) =>
    `${headers('multipart/mixed; boundary="b1"', random)}\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nPlease quote 300 tents.\r\n--b1\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(size / 78)}--b1--\r\n`,
};
