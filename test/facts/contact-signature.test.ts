// Layouts of signatures, titles and companies. Example: one line with bars gives name, title, company, phone, country.

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

describe('layouts of signatures', () => {
  it('stacked lines', () => {
    const signature =
      'Kind regards,\nRosalind Pike\nHead of Procurement\nPike & Marlow Ltd\n12 Harbour Road, Bristol BS1 5TY\nTel: 0117 496 0338\nwww.pikemarlow.example';
    const contact = contactOf({
      from: ['Rosalind Pike', 'r.pike@pikemarlow.example'],
      body: 'Please quote.',
      signature,
    });
    expect(contact).toMatchObject({
      name: { value: 'Rosalind Pike' },
      title: { text: 'Head of Procurement', rank: 'decision' },
      company: { text: 'Pike & Marlow Ltd' },
      phones: [{ e164: '+441174960338', country: 'GB', kind: 'phone' }],
      website: { text: 'www.pikemarlow.example' },
      address: { text: '12 Harbour Road, Bristol BS1 5TY' },
      country: { code: 'GB' },
      corporateMail: { text: 'r.pike@pikemarlow.example' },
      borrowed: false,
    });
  });

  it('one line with bars', () => {
    const signature =
      'Hassan Mirza | Procurement Manager | Gulf Crest Contracting LLC | P.O. Box 1182, Sharjah, UAE | M: +971 50 123 4567';
    expect(summary({ body: 'RFQ attached', signature })).toEqual({
      name: 'Hassan Mirza',
      title: 'Procurement Manager',
      company: 'Gulf Crest Contracting LLC',
      phones: ['+971501234567'],
      country: 'AE',
    });
    expect(contactOf({ body: 'RFQ attached', signature }).address?.text).toBe('P.O. Box 1182, Sharjah, UAE');
  });

  it('one line with commas', () => {
    expect(
      summary({
        body: 'We need 40 valves.\nElin Berg, Procurement Lead, Fjordvann Systems AS, +47 22 12 34 56',
      }),
    ).toEqual({
      name: 'Elin Berg',
      title: 'Procurement Lead',
      company: 'Fjordvann Systems AS',
      phones: ['+4722123456'],
      country: 'NO',
    });
  });

  it('name and title on one line, bullets, no closing', () => {
    expect(
      summary({
        body: 'Can you send the drawing?\n\nPeter Okafor / Design Engineer\nDelta Flow Ltd • Lagos • +234 803 123 4567',
      }),
    ).toMatchObject({
      name: 'Peter Okafor',
      title: 'Design Engineer',
      company: 'Delta Flow Ltd',
      phones: ['+2348031234567'],
      country: 'NG',
    });
  });

  it('two languages side by side', () => {
    const body =
      '你好，请报价球阀 200 个。\n\n黄美珍 Ng Bee Tin\n采购经理 / Purchasing Manager\nTanjung Valve Supplies Sdn Bhd 丹绒阀门\n手机 +60 12-345 6789';
    expect(summary({ body })).toMatchObject({ name: '黄美珍', phones: ['+60123456789'], country: 'MY' });
    expect(contactOf({ body }).title?.rank).toBe('decision');
    expect(contactOf({ body }).company?.text).toContain('Tanjung Valve Supplies Sdn Bhd');
  });

  it('Chinese block with department, position and name on one line', () => {
    const body =
      '请报球阀价格。\n\n宏远水务设备股份有限公司\n采购部 经理 周志明\n电话：02-2345-6789　手机：0912-345-678\n台北市中山路 18 号';
    expect(summary({ body })).toMatchObject({
      name: '周志明',
      company: '宏远水务设备股份有限公司',
      phones: ['+886223456789', '+886912345678'],
      country: 'TW',
    });
  });

  it('label lines without closing', () => {
    const body =
      'Please quote 30 gate valves.\n\nName: Luis Cabrera\nCompany: Aguas del Sur SpA\nWhatsApp: +56 9 8765 4321\nCountry: Chile';
    expect(summary({ body })).toMatchObject({
      name: 'Luis Cabrera',
      phones: ['+56987654321'],
      country: 'CL',
    });
  });

  it('a bare first name gives nothing away', () => {
    expect(summary({ body: 'how much for 200 valves?\n\nmike' })).toEqual({
      name: null,
      title: null,
      company: null,
      phones: [],
      country: null,
    });
  });
});

describe('the title', () => {
  it.each([
    ['Purchasing Manager', 'decision'],
    ['Owner', 'decision'],
    ['Managing Director', 'decision'],
    ['CEO & Founder', 'decision'],
    ['Senior Buyer', 'decision'],
    ['Category Manager', 'decision'],
    ['Senior Piping Engineer', 'influence'],
    ['Purchasing Assistant', 'influence'],
    ['PA to the Managing Director', 'influence'],
    ['Intern', 'influence'],
    ['Technical Consultant', 'influence'],
    ['Sales Manager', 'other'],
    ['总经理', 'decision'],
    ['老板', 'decision'],
    ['采购经理', 'decision'],
    ['工程师', 'influence'],
    ['采购助理', 'influence'],
    ['实习生', 'influence'],
    ['销售经理', 'other'],
  ])('%s speaks as %s', (title, rank) => {
    const contact = contactOf({ body: 'Please quote.', signature: `Regards\nAnn Roe\n${title}` });
    expect(contact.title).toMatchObject({ text: title, rank });
  });

  it.each(['Purchasing Department', 'i.A.', '采购部', 'Sales Dept'])(
    'a department or a proxy sign alone is none: %s',
    (line) => {
      expect(contactOf({ body: 'Please quote.', signature: `Regards\nAnn Roe\n${line}` }).title).toBeNull();
    },
  );

  it('is read where the writer says what he is', () => {
    expect(
      contactOf({
        body: 'I am the project engineer for a pump station and have two questions on your valve.',
      }).title?.rank,
    ).toBe('influence');
    expect(contactOf({ body: '您好，我是采购经理，需要一批球阀。' }).title?.rank).toBe('decision');
  });

  it('is not taken from the person who is addressed or talked about', () => {
    expect(
      contactOf({ body: 'Dear Sales Manager,\nPlease ask your engineer whether the valve fits.\nThanks' })
        .title,
    ).toBeNull();
  });
});

describe('the company', () => {
  it('is taken from a self-introduction', () => {
    expect(summary({ body: 'We are Meridian Pumps Ltd and look for ball valves.' }).company).toBe(
      'Meridian Pumps Ltd',
    );
    expect(summary({ body: '我们是宁远化工有限公司，想采购闸阀。' }).company).toBe('宁远化工有限公司');
  });

  it('is never a domain alone', () => {
    expect(
      contactOf({ from: ['Ann Roe', 'ann@meridianpumps.example'], body: 'Price of ball valves please.' }),
    ).toMatchObject({
      company: null,
      corporateMail: { text: 'ann@meridianpumps.example' },
    });
  });

  it('is never our own', () => {
    expect(
      contactOf({
        body: 'Dear Northlake Export Co., Ltd.\nPlease send a price list.\nNorthlake Export Co., Ltd.',
      }).company,
    ).toBeNull();
  });

  it.each([
    'Roe Werkzeuge GmbH',
    'Tuberías Roe S.A. de C.V.',
    'ООО "Северпром"',
    'Karoo Flow (Pty) Ltd',
    'PT Samudra Teknik',
    'Rotor Sp. z o.o.',
    'Ege Vana A.Ş.',
    '株式会社みなと',
    '(주)한빛',
    '苏州明泰机械有限公司',
    'Ets Diallo & Fils',
    'Lagoon Hardware Store',
  ])('is known by its legal form or its trade words: %s', (company) => {
    expect(
      contactOf({ body: 'Please quote.', signature: `Regards\nAnn Roe\n${company}` }).company?.text,
    ).toBe(company);
  });

  it('is no greeting, request or address', () => {
    expect(contactOf({ body: 'Hello,\nplease send price list\nThank you' }).company).toBeNull();
  });
});

describe('firms that a writer names in his sentences', () => {
  it.each([
    ['Hello, I am the buyer at Pine Kitchen, please quote.', 'Pine Kitchen'],
    ['We run a small bakery (Roe Bakes) and need bags.', 'Roe Bakes'],
    ['我是明川照明的李婷，请报价。', '明川照明'],
    ['Buenos días, soy Ana Roe, dueña de Roca Alta, una tienda de montaña.', 'Roca Alta'],
  ])('%s', (body, company) => {
    expect(contactOf({ from: ['李婷', 'x@gmail.com'], body }).company?.text).toBe(company);
  });

  it.each([
    ['I am from Lagos Nigeria and need valves.'],
    ['我是一家餐厅的老板，请报价。'],
    ['Please quote.\nMY SHOP IN KANO'],
    ['Please quote.\nAnn Roe\nGroup Procurement Manager'],
  ])('none in: %s', (body) => {
    expect(contactOf({ from: ['Ann Roe', 'x@gmail.com'], body }).company).toBeNull();
  });
});

describe('positions in other languages than the mail', () => {
  it.each([
    ['Einkaufsleiterin', 'decision'],
    ['Responsable Achats', 'decision'],
    ['Kierownik Działu Zakupów', 'decision'],
    ['Satın Alma Müdürü', 'decision'],
    ['Manager - Purchase', 'decision'],
    ['inżynier projektu', 'influence'],
    ['Stagiaire', 'influence'],
  ])('%s: %s', (title, rank) => {
    const signature = `Ann Roe\n${title}\nRoe GmbH`;
    const found = contactOf({ from: ['Ann Roe', 'ann@roe.example'], body: 'Please quote.', signature });
    expect(found.title).toMatchObject({ text: title, rank });
  });

  it('a nickname in the From line is none', () => {
    expect(contactOf({ from: ['Global Buyer', 'x@gmail.com'], body: 'Please quote.' }).title).toBeNull();
  });
});

describe('the country by small signs', () => {
  it('a registration number tells it, a form that two countries share does not alone', () => {
    const sign = (label: string) => `Ann Roe\nRoe Electrical Pty Ltd\n${label}\n0412 555 083`;
    const from: readonly [string, string] = ['Ann Roe', 'ann@roe.example'];
    expect(contactOf({ from, signature: sign('ABN 22 333 444 555') }).country?.code).toBe('AU');
    expect(contactOf({ from, signature: sign('Order 22 333 444 555') }).country).toBeNull();
  });
});
