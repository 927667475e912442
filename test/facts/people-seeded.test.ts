// Any text at all: the people readers never throw, their spans lie in the text, and the same mail gives the same facts.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBusiness } from '../../src/facts/business.ts';
import { readContact } from '../../src/facts/contact.ts';
import { readOurNames } from '../../src/facts/our-name.ts';
import type { Fact, Reading } from '../../src/facts/reading.ts';
import { readSource } from '../../src/facts/source.ts';
import { readStage } from '../../src/facts/stage.ts';
import { readStances } from '../../src/facts/stance.ts';
import { peopleMail } from './people-mail.ts';

function read(reading: Reading) {
  return {
    contact: readContact(reading),
    business: readBusiness(reading),
    ourNames: readOurNames(reading),
    source: readSource(reading),
    stage: readStage(reading),
    stances: readStances(reading),
  };
}

function factsIn(value: unknown): Fact[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(factsIn);
  return 'span' in value && 'text' in value ? [value as Fact, ...inner] : inner;
}

const scrap = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'Ann Roe',
    'Roe Ltd',
    'Co., Ltd',
    'Tel: +44 117 496 2278',
    '我们是',
    '有限公司',
    '采购部 经理 周明',
    'we are',
    'I am the owner',
    ',',
    ' | ',
    '\n',
    '\n\n',
    ' • ',
    '(0)',
    '+',
    '00',
    '@',
    'www.',
    'ann@roe.example',
    'WhatsApp',
    'P.O. Box 12',
    'Regards',
    '微信：',
    'Northlake',
    'PO',
    '12 34 56 78 90',
    '"',
    '(',
    'من',
    'GmbH',
    '株式会社',
    '🙂',
    '\u202e',
  ),
);
const words = fc.array(scrap, { maxLength: 14 }).map((scraps) => scraps.join(' '));

it('reads any mail the same way twice, without fault and only from its text', () => {
  let facts = 0;
  const mail = fc.record({
    name: words,
    body: words,
    signature: words,
    quoted: words,
    field: words,
    lead: fc.boolean(),
  });
  fc.assert(
    fc.property(mail, ({ name, body, signature, quoted, field, lead }) => {
      const make = () =>
        peopleMail({
          from: [name, 'ann@roe.example'],
          body,
          signature,
          quoted: { from: [name, 'ann@roe.example'], text: quoted },
          ...(lead
            ? {
                lead: {
                  fields: { name: field, company: field, phone: field, address: field, message: body },
                },
              }
            : {}),
        });
      const reading = make();
      const found = read(reading);
      for (const { text, span } of factsIn(found)) {
        facts += 1;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(reading.email.text.slice(span.start, span.end)).toBe(text);
      }
      expect(read(make())).toEqual(found);
    }),
    { seed: 20261125, numRuns: 250 },
  );
  expect(facts).toBeGreaterThan(500);
});

it('reads hostile long mails in little time', () => {
  const units = [
    'we ',
    '1 2 3 ',
    'Ltd ',
    'Ann Roe, ',
    '12.3@',
    '(',
    '我',
    '公司',
    'Tel 12345678 ',
    '\n',
    'a.b.',
    '  ',
    '+1 503 555 0143 ',
  ];
  for (const unit of units) {
    const reading = peopleMail({
      from: ['Ann Roe', 'ann@roe.example'],
      body: unit.repeat(Math.ceil(24_000 / unit.length)),
    });
    const start = process.cpuUsage();
    read(reading);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(600);
  }
});
