// What a mail tells of its writer. Example: a signature of one line with bars gives name, title, company, phone, country.

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

describe('telephone numbers', () => {
  it.each([
    ['Tel: +49 (0) 89 1234567', '+49891234567'],
    ['Phone 0049 89 1234567', '+49891234567'],
    ['M +1 (503) 555-0143', '+15035550143'],
    ['WhatsApp: +55 11 91234-5678', '+5511912345678'],
    ['Mob.: +91-98765 43210', '+919876543210'],
    ['T. +33 1 42 68 53 00', '+33142685300'],
    ['手机 +86 138 1234 5678', '+8613812345678'],
    ['Tel ＋８１ 3-1234-5678', '+81312345678'],
    ['Tel: +44 20 7946 0018 ext. 12', '+442079460018'],
    ['Cell: +27 82 123 4567', '+27821234567'],
    ['+7 (912) 345-67-89', '+79123456789'],
    ['WhatsApp 2348031234567', '+2348031234567'],
  ])('%s is read as %s', (line, e164) => {
    expect(summary({ body: 'Please quote.', signature: `Regards\nAnn Roe\n${line}` }).phones).toEqual([e164]);
  });

  it('in national form follow the country that the rest tells', () => {
    const phones = (line: string) =>
      summary({ body: 'Please quote.', signature: `Regards\nAnn Roe\n${line}` }).phones;
    expect(phones('14 Harbour St, Fremantle, Australia\n0412 345 678')).toEqual(['+61412345678']);
    expect(phones('(503) 555-0143')).toEqual(['+15035550143']);
    expect(phones('Hamburg\nTel: 040 1234567')).toEqual(['+49401234567']);
  });

  it('of the mainland stand without code', () => {
    expect(summary({ body: '请报价，我的手机 13812345678，微信同号。' }).phones).toEqual(['+8613812345678']);
  });

  it.each([
    'PO 4500123456',
    'Order no. 208 424 3718',
    'HS code 8481 8040 10',
    'VAT GB 123 4567 89',
    'Fax: +49 89 1234567',
    'IBAN DE89 3704 0044 0532 0130 00',
    'Model 100 200 3000',
    '2026-04-17',
    '30.08.2026',
    'Account: 772-104886-838',
    '3,000,000 pcs',
    'RFQ 20260417',
    'passport 1490316772',
  ])('are not made of %s', (line) => {
    expect(
      summary({ body: `Please quote.\n${line}`, signature: `Regards\nAnn Roe\n${line}` }).phones,
    ).toEqual([]);
  });

  it('tell their kind', () => {
    const phones = contactOf({
      body: 'Please quote.',
      signature: 'Ann Roe\nWhatsApp +55 11 91234-5678\nWeChat: +86 138 1234 5678\nViber +380 50 123 4567',
    }).phones;
    expect(phones.map(({ kind }) => kind)).toEqual(['whatsapp', 'wechat', 'chat']);
  });

  it('labelled but without country still count', () => {
    expect(contactOf({ body: 'Please call me, tel: 5551234' }).phones).toMatchObject([
      { e164: '', country: null },
    ]);
  });
});

describe('chat names, sites and addresses', () => {
  it.each([
    ['WeChat ID: roe_88', 'roe_88'],
    ['Skype: live:annroe', 'live:annroe'],
    ['Telegram @annroe', '@annroe'],
    ['加微信：annroe2020', 'annroe2020'],
  ])('%s gives a chat name', (line, id) => {
    expect(contactOf({ body: `Please quote.\n${line}` }).messengers.map(({ text }) => text)).toEqual([id]);
  });

  it('a wish for a chat is no chat name', () => {
    expect(
      contactOf({ body: 'Please contact me on WhatsApp please, I prefer WeChat thanks' }).messengers,
    ).toEqual([]);
  });

  it('our own site, social pages and free mail hosts are not his website', () => {
    const body =
      'I saw https://www.northlake.example/valves and facebook.com/northlake\nAnn Roe\nann@gmail.com';
    expect(contactOf({ body }).website).toBeNull();
  });

  it('a city alone is no address, a street, shop or box is', () => {
    const address = (line: string) =>
      contactOf({ body: 'Please quote.', signature: `Regards\nAnn Roe\n${line}` }).address?.text ?? null;
    expect(address('Nairobi - Kenya')).toBeNull();
    expect(address('P.O. Box 4471, Nairobi')).toBe('P.O. Box 4471, Nairobi');
    expect(address('Shop no. 14, Gulf Market, Karachi')).toBe('Shop no. 14, Gulf Market, Karachi');
    expect(address('浙江省温州市工业路 18 号')).toBe('浙江省温州市工业路 18 号');
  });

  it('free mail, relays and our own domain are no corporate mail', () => {
    const mail = (at: string) => contactOf({ from: ['Ann Roe', at], body: 'Hello' }).corporateMail;
    expect([
      mail('ann@gmail.com'),
      mail('ann@northlake.example'),
      mail('feedback@service.alibaba.com'),
      mail('ann@qq.com'),
    ]).toEqual([null, null, null, null]);
  });

  it('of a lead the address in its fields counts, not the relay', () => {
    const lead = (email: string) =>
      contactOf({ from: ['Relay', 'lead@alibaba.com'], lead: { fields: { name: 'Meera Pillai', email } } })
        .corporateMail?.text ?? null;
    expect([lead('meera@pillaipipes.example'), lead('meera@gmail.com')]).toEqual([
      'meera@pillaipipes.example',
      null,
    ]);
  });
});

describe('the country', () => {
  it.each([
    ['Regards\nAnn Roe\nKSA', 'SA'],
    ['Regards\nAnn Roe\nAccra', 'GH'],
    ['Regards\nAnn Roe\nBoise, ID 83702', 'US'],
    ['Regards\nAnn Roe\nEdinburgh EH12 9DJ', 'GB'],
    ['Regards\nAnn Roe\nRoe Holdings Sdn Bhd', 'MY'],
    ['Regards\nAnn Roe\n+254 733 123456', 'KE'],
    ['Regards\nAnn Roe\nHolland', 'NL'],
  ])('is told by %s', (signature, code) => {
    expect(contactOf({ body: 'Please quote.', signature }).country?.code).toBe(code);
  });

  it('is told by the domain ending', () => {
    expect(contactOf({ from: ['Ann Roe', 'ann@roe.co.za'], body: 'Hello' }).country).toMatchObject({
      code: 'ZA',
      reasons: ['.za'],
    });
  });

  it('names its reasons, the strongest first', () => {
    const country = contactOf({
      body: 'Please quote.',
      signature: 'Ann Roe\nMombasa, Kenya\n+254 733 123456',
    }).country;
    expect(country?.code).toBe('KE');
    expect(country?.reasons[0]).toBe('Kenya');
    expect(country?.reasons).toContain('phone +254');
  });

  it('is not the port of delivery, nor where other suppliers are', () => {
    expect(
      contactOf({ body: 'Please quote CFR Oran. We buy from suppliers in China and Turkey.' }).country
        ?.code ?? null,
    ).toBeNull();
  });

  it('is said in Chinese', () => {
    expect(contactOf({ body: '我们是槟城的工程公司，需要球阀。' }).country?.code).toBe('MY');
    expect(contactOf({ body: '请报价\n\n陈生 香港旺角\nWhatsApp 9123 4567' })).toMatchObject({
      country: { code: 'HK' },
      phones: [{ e164: '+85291234567' }],
    });
  });
});

describe('a note from a phone', () => {
  const signed =
    'We need 40 gate valves.\nBest regards\nRuth Amadi\nBuyer\nAmadi Water Works Ltd\n+234 803 123 4567';

  it('borrows what the same writer signed earlier, and says so', () => {
    const contact = contactOf({
      from: ['Ruth', 'ruth@amadi.example'],
      body: 'ok pls send PI',
      quoted: { from: ['Ruth', 'ruth@amadi.example'], text: signed },
    });
    expect(contact).toMatchObject({
      borrowed: true,
      name: { value: 'Ruth Amadi' },
      title: { text: 'Buyer' },
      company: { text: 'Amadi Water Works Ltd' },
      phones: [{ e164: '+2348031234567' }],
    });
  });

  it('never borrows from our own quoted mail', () => {
    const contact = contactOf({
      from: ['Ruth', 'ruth@amadi.example'],
      body: 'ok pls send PI',
      quoted: { from: ['Grace Lin', 'grace@northlake.example'], text: signed },
    });
    expect(contact).toMatchObject({ borrowed: false, title: null, company: null, phones: [] });
  });
});
