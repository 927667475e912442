// Strings that make a careless pattern backtrack: one for each kind of thing that some reader looks for.
// Example: pumps -> { what: 'digits', text: '1' }, repeated to any length

import { type Family, hostile, htmlMail, rawMail } from '../hostile-mail.ts';

interface Pump {
  readonly what: string;
  readonly text: string;
}

const pump = (what: string, text: string): Pump => ({ what, text });

export const pumps: readonly Pump[] = [
  pump('digits', '1'),
  pump('digits and blanks', '1 '),
  pump('digits and dots', '1.'),
  pump('digits and commas', '1,'),
  pump('digits and x', '1x'),
  pump('digits and stars', '1*'),
  pump('digits and hyphens', '1-'),
  pump('digits and slashes', '1/'),
  pump('phone groups', '+86 571 '),
  pump('phone brackets', '(0571) '),
  pump('quantities', '300 pcs '),
  pump('quantities without a blank', '3pcs'),
  pump('dozens', 'a dozen '),
  pump('Chinese numbers', '一百万'),
  pump('Chinese quantities', '两个高柜'),
  pump('dots', '.'),
  pump('at signs', '@'),
  pump('letters and at signs', 'a@'),
  pump('addresses', 'a@b.example '),
  pump('addresses that never end', 'a@b.'),
  pump('hyphens', '-'),
  pump('letters and hyphens', 'A-'),
  pump('models', 'MC-T3 '),
  pump('long models', 'A1-'),
  pump('blanks', ' '),
  pump('tabs', '\t'),
  pump('wide blanks', '\u3000'),
  pump('unbreakable blanks', '\u00a0'),
  pump('line ends', '\r\n'),
  pump('blank lines of blanks', ' \r\n'),
  pump('currency signs', '$'),
  pump('prices', '$5 '),
  pump('currency words', 'USD'),
  pump('prices with commas', '$1,000,'),
  pump('per cents', '30% '),
  pump('sizes', '10x20x30mm '),
  pump('label lines', 'Name: \r\n'),
  pump('full label lines', 'Tel: +46 8 505 551 20\r\n'),
  pump('Chinese labels', '电话：\r\n'),
  pump('colons', ':'),
  pump('labels in a row', 'Name: Tel: '),
  pump('quote marks', '> '),
  pump('quoted lines', '> a line\r\n'),
  pump('deeper and deeper quotes', '>'),
  pump('wrote lines', 'On 12 May 2026, Amy <a@b.example> wrote:\r\n'),
  pump('header blocks', 'From: Amy\r\nSent: 12 May 2026\r\nTo: Bo\r\nSubject: x\r\n\r\n'),
  pump('cut lines', '-----Original Message-----\r\n'),
  pump('forward lines', '---------- Forwarded message ---------\r\n'),
  pump('signature marks', '-- \r\n'),
  pump('greetings', 'Best regards,\r\n'),
  pump('pipes', '| '),
  pump('contact pipes', 'Bo Li | Manager | '),
  pump('web addresses', 'http://'),
  pump('whole web addresses', 'https://www.a.example/b '),
  pump('www', 'www.'),
  pump('slashes', '/'),
  pump('capitals', 'A'),
  pump('capital words', 'Bo '),
  pump('names and commas', 'Bo Li, '),
  pump('small words', 'and of '),
  pump('legal forms', 'Co., Ltd. '),
  pump('companies', 'Nord Sport Ltd '),
  pump('titles', 'Purchasing Manager '),
  pump('streets', '12 Main Street, '),
  pump('countries', 'Sweden '),
  pump('ports', 'FOB Ningbo '),
  pump('questions', '? '),
  pump('asks', 'Can you quote? '),
  pump('negations', 'not no never '),
  pump('products', 'tent '),
  pump('Chinese products', '帐篷'),
  pump('dates', '12/05/2026 '),
  pump('times', '10:30 '),
  pump('brackets', '('),
  pump('square brackets', '['),
  pump('quotation marks', '"'),
  pump('apostrophes', "'"),
  pump('underscores', '_'),
  pump('ampersands', '&'),
  pump('plus signs', '+'),
  pump('messengers', 'WhatsApp: '),
  pump('we are', 'we are '),
  pump('marks on a letter', 'e\u0301'),
  pump('piled marks', '\u0301'),
  pump('half characters', '\ud800'),
  pump('emoji', '💡'),
  pump('Arabic', 'السعر '),
  pump('Thai', 'ราคา'),
  pump('mixed scripts', 'aб'),
];

/** A letter to the length of `units`. */
export const pumped = ({ text }: Pump, units: number): string =>
  text.repeat(Math.ceil(units / text.length)).slice(0, units);

const length = 16_000;

/** Every pump in the letter; subject, sender and HTML take turns, since they meet the same readers. */
export const pumpStrings: Family = () => [
  ...pumps.map((kind) =>
    hostile('pump-strings', `a body of ${kind.what}`, rawMail({ body: pumped(kind, length) })),
  ),
  ...pumps.map((kind, at) => {
    const text = pumped(kind, 4_000).replace(/[\r\n]+/g, ' ');
    if (at % 3 === 0) return hostile('pump-strings', `a subject of ${kind.what}`, rawMail({ subject: text }));
    if (at % 3 === 1) return hostile('pump-strings', `a sender of ${kind.what}`, rawMail({ from: text }));
    return hostile('pump-strings', `HTML of ${kind.what}`, htmlMail(`<p>${pumped(kind, length)}</p>`));
  }),
];
