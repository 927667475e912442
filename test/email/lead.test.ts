// Leads that platforms and website forms pass on. Example: "Name: R. Rao / Message: 250 pcs" from a platform -> writer R. Rao

import { describe, expect, it } from 'vitest';
import type { LeadField } from '../../src/email/open-email.ts';
import { open, textOf } from './mail-text.ts';

type Opened = Awaited<ReturnType<typeof open>>;
function field(email: Opened, name: LeadField): string {
  const span = email.lead?.fields[name];
  return span === undefined ? '' : email.text.slice(span.start, span.end);
}

describe('a relayed lead', () => {
  it('from a platform gives the buyer, his words and where to answer', async () => {
    const email = await open({
      from: 'Ravi Rao <buyershelpdesk@indiamart.com>',
      subject: 'Enquiry for tents',
      headers: ['Reply-To: ravi@raocamps.example', 'List-Unsubscribe: <https://x.example>'],
      html: '<p>You have received an enquiry</p><p>Name: Ravi Rao<br>Company: Rao Camps<br>Mobile: +91-98470 11223<br>Email: ravi@raocamps.example</p><p>Product: Tent<br>Message: We need 250 tents for a school camp.</p><p>For help call our helpline 096-9696-9696. Unsubscribe</p>',
    });
    expect(email.lead?.kind).toBe('platform');
    expect(email.lead?.platform).toBe('indiamart');
    expect(email.writer).toEqual({ name: 'Ravi Rao', address: 'ravi@raocamps.example' });
    expect(field(email, 'company')).toBe('Rao Camps');
    expect(field(email, 'phone')).toBe('+91-98470 11223');
    expect(textOf(email, 'own')).toBe('Message: We need 250 tents for a school camp.');
    expect(textOf(email, 'notice')).toContain('helpline');
  });

  it.each([
    [
      'Spanish',
      'Nombre: Sergio Gil\nEmpresa: Campo SL\nPaís: España\nProducto: Tiendas\nMensaje: Necesito 300 tiendas.\n\nNo responda a este mensaje.',
    ],
    [
      'Russian',
      'Имя: Sergio Gil\nКомпания: Campo SL\nСтрана: Испания\nТовар: палатки\nСообщение: Necesito 300 tiendas.\n\nПожалуйста, не отвечайте на это письмо.',
    ],
    [
      'Chinese',
      '姓名：Sergio Gil\n公司名称：Campo SL\n国家/地区：西班牙\n产品：帐篷\n留言内容：Necesito 300 tiendas.\n\n此邮件为系统自动发送，请勿回复。',
    ],
    [
      'Arabic',
      'الاسم: Sergio Gil\nالشركة: Campo SL\nالدولة: إسبانيا\nالمنتج: خيام\nالرسالة: Necesito 300 tiendas.\n\nيرجى عدم الرد على هذه الرسالة.',
    ],
    [
      'Korean',
      '이름: Sergio Gil\n회사명: Campo SL\n국가: 스페인\n제품: 텐트\n문의내용: Necesito 300 tiendas.\n\n본 메일은 발신 전용입니다.',
    ],
  ])('from a platform nobody knows is read by its label lines in %s', async (_, body) => {
    const email = await open({
      from: 'Portal <leads@handelsportal.example>',
      headers: ['List-Unsubscribe: <https://x.example>'],
      body,
    });
    expect(email.lead?.kind).toBe('platform');
    expect(email.writer.name).toBe('Sergio Gil');
    expect(field(email, 'company')).toBe('Campo SL');
    expect(textOf(email, 'own')).toContain('Necesito 300 tiendas.');
    expect(textOf(email, 'lead')).not.toContain('Necesito');
  });

  it('through a form on our own website is the buyer’s, not a colleague’s', async () => {
    const email = await open({
      from: 'Our Web <amy@ourfirm.example>',
      headers: ['Reply-To: Sofia Berg <sofia@nordaqua.example>'],
      body: 'From: Sofia Berg <sofia@nordaqua.example>\nSubject: Valves\n\nMessage Body:\nWe need 96 ball valves DN50.\nSofia Berg, Buyer, NordAqua AB, +46 70 318 44 52\n\n--\nThis e-mail was sent from a contact form on Our Firm (https://ourfirm.example)',
    });
    expect(email.lead?.kind).toBe('website-form');
    expect(email.writer).toEqual({ name: 'Sofia Berg', address: 'sofia@nordaqua.example' });
    expect(textOf(email, 'own')).toBe('Message Body:\nWe need 96 ball valves DN50.');
    expect(textOf(email, 'signature')).toContain('NordAqua AB');
    expect(textOf(email, 'notice')).toContain('contact form');
  });

  it.each([
    ['Nursery / company: Green Acorn Nurseries', 'Green Acorn Nurseries'],
    ['School or organisation: Hill Street Primary', 'Hill Street Primary'],
    ['Buyer: Roe Tools Ltd', 'Roe Tools Ltd'],
    ['采购商：昆明罗氏照明有限公司', '昆明罗氏照明有限公司'],
    ['采购单位：罗氏幼儿园', '罗氏幼儿园'],
  ])('with the label of "%s" gives the firm %s', async (line, firm) => {
    const email = await open({
      from: 'Web <noreply@ourfirm.example>',
      body: `New submission\n\nYour name: Ann Berg\n${line}\nEmail: ann@roe.example\nPhone: +46 70 318 44 52\nMessage: We need 96 valves.\n\n--\nThis e-mail was sent from a contact form on Our Firm (https://ourfirm.example)`,
    });
    expect(field(email, 'company')).toBe(firm);
    expect(field(email, 'name')).toBe('Ann Berg');
  });

  it('keeps our own listing title out of the buyer’s words', async () => {
    const email = await open({
      from: '"Alibaba.com" <feedback@service.alibaba.com>',
      subject: 'Amy, you have a message from Lucas Prado!',
      body: 'Dear Amy,\n\nLucas Prado has sent you a message about your product:\n\nLED Flood Light 50W IP66\n\n"Hi, please send me the price for 20 pieces. Thanks."\n\nCountry/Region: Argentina\n\nPlease reply within 24 hours in Message Center.',
    });
    expect(email.lead?.platform).toBe('alibaba');
    expect(email.writer).toEqual({ name: 'Lucas Prado', address: '' });
    expect(textOf(email, 'own')).toBe('"Hi, please send me the price for 20 pieces. Thanks."');
    expect(textOf(email, 'notice')).toContain('LED Flood Light 50W IP66');
  });

  it('is not proved by a platform’s sender address alone', async () => {
    const email = await open({
      from: '"Alibaba.com" <feedback@service.alibaba.com>',
      body: 'Dear member,\n\nA purchase order is waiting. Open the attached file and sign in.',
    });
    expect(email.lead).toBeNull();
  });

  it('is not a buyer’s own mail that lists his details', async () => {
    const email = await open({
      body: 'Please quote:\n\nProduct: tent FT-4P\nQuantity: 300 pcs\nPort: Hamburg\n\nName: Bo Lindgren\nCompany: Nordsport AB\nTel: +46 31 700 12 34',
    });
    expect(email.lead).toBeNull();
    expect(email.writer.address).toBe('bo@nordsport.example');
    expect(textOf(email, 'own')).toContain('Quantity: 300 pcs');
  });

  it('is not the header of a quoted mail, in any language', async () => {
    const email = await open({
      body: '承知しました。\n\n-----Original Message-----\n差出人: Amy <amy@ourfirm.example>\n送信日時: 2026年5月12日 10:02\n宛先: Bo\n件名: RE: 見積\n\nUSD 24',
    });
    expect(email.lead).toBeNull();
    expect(email.writer.address).toBe('bo@nordsport.example');
  });

  it('that a colleague forwards still belongs to the buyer', async () => {
    const email = await open({
      from: 'Tom Li <tom@ourfirm.example>',
      subject: 'FW: Inquiry',
      body: 'Please handle\n\nFrom: HKTDC <hktdcenquiry@sourcing.hktdc.org>\nSent: 12 May 2026\nTo: Tom Li\nSubject: Inquiry\n\nYou have received a new inquiry\n\nName: Maria Costa\nCompany: Costa Lda\nCountry: Portugal\nMessage: We look for 400 backpacks.',
    });
    expect(email.lead?.platform).toBe('hktdc');
    expect(email.writer.name).toBe('Maria Costa');
    expect(email.forwardedBy?.address).toBe('tom@ourfirm.example');
    expect(textOf(email, 'own')).toContain('400 backpacks');
  });
});
