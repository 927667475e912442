// How the writer is reached and where he sits. Example: "Phone 0049 89 1234567" -> +49891234567, Germany.

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

describe('a relay that keeps the address back', () => {
  it('still tells the domain', () => {
    const reading = peopleMail({
      from: ['Relay', 'lead@alibaba.com'],
      lead: { fields: { name: 'Meera Pillai', subject: 'Email domain: pillaipipes.example' } },
    });
    expect(readContact(reading).corporateMail?.text).toBe('pillaipipes.example');
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
