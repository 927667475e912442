// Every trade reader holds on any mail: no throw, spans in the text, the text of a fact is its span, same in same out.
// Example: 300 seeded mails of trade words, signs, numbers and noise in random order.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readApplications } from '../../src/facts/application.ts';
import { readCertificates } from '../../src/facts/certificate.ts';
import { readDeliveries } from '../../src/facts/delivery.ts';
import { readModels } from '../../src/facts/model.ts';
import { readMoqs } from '../../src/facts/moq.ts';
import { readPackagings } from '../../src/facts/packaging.ts';
import { readParameters } from '../../src/facts/parameter.ts';
import { readPayments } from '../../src/facts/payment.ts';
import { readPrices } from '../../src/facts/price.ts';
import { readPriceAsks } from '../../src/facts/price-ask.ts';
import { readProducts } from '../../src/facts/product.ts';
import { readQuantities } from '../../src/facts/quantity.ts';
import type { Fact, Reading } from '../../src/facts/reading.ts';
import { readRequests } from '../../src/facts/request.ts';
import { readSamples } from '../../src/facts/sample.ts';
import { readTradeTerms } from '../../src/facts/trade-term.ts';
import { readMail, valveSeller } from './read-mail.ts';

const readers: readonly ((reading: Reading) => readonly Fact[])[] = [
  readApplications,
  readCertificates,
  readDeliveries,
  readModels,
  readMoqs,
  readPackagings,
  readParameters,
  readPayments,
  readPriceAsks,
  readPrices,
  readProducts,
  readQuantities,
  readRequests,
  readSamples,
  readTradeTerms,
];

const word = fc.oneof(
  fc.constantFrom(
    'price',
    '500',
    '3,000',
    'pcs',
    'FOB',
    'Ningbo',
    'ball valve',
    'check valves',
    'DN50',
    'PN16',
    '40HQ',
    '1x',
    '$',
    'USD',
    'MOQ',
    'sample',
    'no',
    'without',
    'by',
    'March',
    '12',
    '"',
    '%',
    '480x240',
    'cm',
    'NQ-41',
    'AB-1234',
    'ASTM A216',
    'CE',
    'drawing',
    'per month',
    'please quote',
    'ship to',
    '?',
    '\n',
    '\n1. ',
    '. ',
    ' | ',
    '请报价',
    '球阀',
    '5万',
    '个',
    '两',
    '高柜',
    '达曼',
    '目的港：',
    '每月',
    '不要',
    '样品',
    '交期',
    '？',
    '。',
    '3月',
    '前',
    '元',
    '😀',
    '\u0000',
    '\ud800',
    'ﬁ',
    '١٢٠',
  ),
  fc.string({ maxLength: 8 }),
);
const mails = fc.record({
  subject: fc.string({ maxLength: 20 }),
  body: fc
    .array(word, { maxLength: 60 })
    .chain((words) => fc.constantFrom(' ', '').map((glue) => words.join(glue))),
  quoted: fc.constantFrom('', 'We offer 500 pcs FOB Ningbo'),
});

it('every reader gives facts whose text stands at their span, and gives them again', () => {
  let seen = 0;
  fc.assert(
    fc.property(mails, (mail) => {
      const reading = readMail({ ...mail, profile: valveSeller });
      const again = readMail({ ...mail, profile: valveSeller });
      for (const read of readers) {
        const facts = read(reading);
        seen += facts.length;
        for (const { text, span } of facts) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(reading.email.text.length);
          expect(text).toBe(reading.email.text.slice(span.start, span.end));
        }
        expect(read(again)).toEqual(facts);
      }
    }),
    { numRuns: 300, seed: 20260302 },
  );
  // A run in which no reader found anything would prove nothing.
  expect(seen).toBeGreaterThan(300);
});

it.each(['500 pcs ', 'DN50', '1x40HQ ', 'no ', '$ 12 ', 'ship to ', '个', 'A-1', '? ', 'ball valve '])(
  'a mail of 24,000 units of "%s" is read in linear time',
  (piece) => {
    const reading = readMail({ body: piece.repeat(Math.floor(24_000 / piece.length)), profile: valveSeller });
    const start = performance.now();
    for (const read of readers) read(reading);
    expect(performance.now() - start).toBeLessThan(1500);
  },
);
