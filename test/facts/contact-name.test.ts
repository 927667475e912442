// Whose name is full, by the custom of each script. Example: "Okonkwo, Adaeze" is turned, "Mr Chen" is not full.

import { describe, expect, it } from 'vitest';
import { readContact } from '../../src/facts/contact.ts';
import { type PeopleMail, peopleMail } from './people-mail.ts';

const contactOf = (mail: PeopleMail) => readContact(peopleMail(mail));
const summary = (mail: PeopleMail) => {
  const { name, title, company, phones, country } = contactOf(mail);
  return {
    name: name?.full ? name.value : null,
    title: title?.text ?? null,
    company: company?.text ?? null,
    phones: phones.map(({ e164 }) => e164),
    country: country?.code ?? null,
  };
};

describe('the name of the writer', () => {
  it.each([
    ['Ann-Marie Roe', 'Ann-Marie Roe'],
    ['"Okonkwo, Adaeze"', null],
    ['Okonkwo, Adaeze', 'Adaeze Okonkwo'],
    ['Dr. Henrik Vasa', 'Henrik Vasa'],
    ['Mr. Samir Haddad', 'Samir Haddad'],
    ['陈立新', '陈立新'],
    ['欧阳文静', '欧阳文静'],
    ['林雅婷', '林雅婷'],
    ['中村 陽子', '中村 陽子'],
    ['김민준', '김민준'],
    ['Петрова Анна Сергеевна', 'Петрова Анна Сергеевна'],
    ['سالم الحربي', 'سالم الحربي'],
    ['Nguyễn Văn Tùng', 'Nguyễn Văn Tùng'],
    ['juan pablo ortega', 'Juan Pablo Ortega'],
    ['Ludwig van der Meer', 'Ludwig van der Meer'],
    ['Abu Bakr Siddiqui', 'Abu Bakr Siddiqui'],
    ['Vera Lind | Norrhamn AB', 'Vera Lind'],
    ['Theo (Brindle Works)', null],
  ])('is full in the From line as custom has it: %s', (display, full) => {
    const name = contactOf({ from: [display, 'x7@gmail.com'], body: 'Hello' }).name;
    if (full === null) expect(name?.full ?? false).toBe(display.startsWith('"'));
    else expect(name).toMatchObject({ full: true, value: full });
  });

  it.each([
    'Theo',
    'Mr Chen',
    'Abu Karim',
    'Sales Dept',
    'Purchasing',
    'bestprice99',
    'k.mensah',
    '陈先生',
    '李小姐',
    '阿强',
    'Info',
    'Shop 2024',
    'Harbour Trading',
    'Customer Service',
    'Export Manager',
    '采购部',
  ])('is not full when only a part, an office or a nickname stands there: %s', (display) => {
    expect(contactOf({ from: [display, 'x7@gmail.com'], body: 'Hello' }).name?.full ?? false).toBe(false);
  });

  it('comes from the signature when the From line has none', () => {
    expect(summary({ body: 'Please quote.', signature: 'Best regards,\nOluwaseun Adeyemi' }).name).toBe(
      'Oluwaseun Adeyemi',
    );
  });

  it('comes from the self-introduction of a mail without signature', () => {
    expect(summary({ body: 'Hello, my name is Farida Noor and I need 20 valves.' }).name).toBe('Farida Noor');
  });

  it('is not a product that stands alone on the last line', () => {
    expect(summary({ body: 'Please send the price for\nGate Valve' }).name).toBeNull();
  });

  it('of a lead is the buyer, never the relay', () => {
    const mail: PeopleMail = {
      from: ['TradePort', 'notice@alibaba.com'],
      lead: { fields: { name: 'Meera Pillai', company: 'Pillai Pipes', message: 'Need 20 valves' } },
    };
    expect(summary(mail)).toMatchObject({ name: 'Meera Pillai', company: 'Pillai Pipes' });
  });

  it('of a forward is the first writer', () => {
    const mail: PeopleMail = {
      from: ['Grace Lin', 'grace@northlake.example'],
      writer: ['Otto Brandt', 'otto@brandt.example'],
      body: 'We need 20 ball valves.',
    };
    expect(contactOf(mail).name).toMatchObject({ full: true, value: 'Otto Brandt' });
  });
});

describe('the order of a name', () => {
  it.each([
    ['BAEK Hana', 'Hana Baek'],
    ['LI Xiaomeng', 'Xiaomeng Li'],
    ['DANG Thi Lan', 'Thi Lan Dang'],
    ['Jean-Luc MOREAU', 'Jean-Luc Moreau'],
    ['Walter P. Reeve III', 'Walter P. Reeve III'],
    ['AJ Porter', 'AJ Porter'],
    ['Mori Keiko', 'Mori Keiko'],
  ])('%s is said %s', (shown, said) => {
    expect(contactOf({ from: [shown, 'x@roe.example'] }).name?.value).toBe(said);
  });

  it('that the writer marks in his signature holds for the From line', () => {
    const { name } = contactOf({
      from: ['Mori Keiko', 'keiko@mori-gear.example'],
      body: 'Please quote.',
      signature: 'Keiko MORI\nBuyer',
    });
    expect(name?.value).toBe('Keiko Mori');
  });

  it('keeps the sign that ends a given name, and drops it behind a family name', () => {
    expect(contactOf({ from: ['郭婉君', 'x@roe.example'] }).name?.value).toBe('郭婉君');
    expect(contactOf({ from: ['王总', 'x@roe.example'] }).name?.full).toBe(false);
  });
});
