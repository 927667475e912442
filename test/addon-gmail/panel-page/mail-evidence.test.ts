// Where a piece of evidence stands, in terms that the page can search by.

import { expect, it } from 'vitest';
import { evidenceOf } from '../../../addon-gmail/extension/panel-page/mail-evidence.ts';
import { openFromParts } from '../../../src/email/open-from-parts.ts';

const email = openFromParts({
  from: { name: 'Bo Li', address: 'bo@x.example' },
  subject: 'Offer for 300 pcs',
  text: 'We take 300  pcs of FT-4P.\nAgain: 300 pcs.\n',
  html: '',
});
const spanOf = (words: string, from = 0) => {
  const start = email.text.indexOf(words, from);
  return { start, end: start + words.length };
};
const body = email.text.indexOf('We take');

it('counts the same words before it in the body, but not those of the subject', () => {
  expect(evidenceOf(email, spanOf('300', body))).toEqual({ words: '300', nth: 0 });
  expect(evidenceOf(email, spanOf('300 pcs', email.text.indexOf('Again')))).toEqual({
    words: '300pcs',
    nth: 1,
  });
});

it('is nothing to be marked where it stands outside the body', () => {
  expect(evidenceOf(email, spanOf('Bo Li'))).toBeNull();
  expect(evidenceOf(email, spanOf('300 pcs'))).toBeNull();
  expect(evidenceOf(email, { start: email.text.length + 5, end: email.text.length + 9 })).toBeNull();
});
