// What a writer tells of himself in a sentence, at a label or in a bare number, and what only looks so.
// Example: "I have toy shop Luna Toys (online)" -> company Luna Toys; "400-820-5566" in a Chinese mail -> +864008205566

import { describe, expect, it } from 'vitest';
import { readBusiness } from '../../src/facts/business.ts';
import { readContact } from '../../src/facts/contact.ts';
import { type PeopleMail, peopleMail } from './people-mail.ts';

const contactOf = (mail: PeopleMail) => readContact(peopleMail(mail));
const companyOf = (body: string) => contactOf({ body }).company?.text ?? null;
const phonesOf = (mail: PeopleMail) => contactOf(mail).phones.map(({ e164 }) => e164);

describe('a company told in a sentence', () => {
  it.each([
    [
      'WE ARE BRIGHTFIELD OILFIELD SUPPLIES HERE IN WARRI. WE NEED GATE VALVE.',
      'BRIGHTFIELD OILFIELD SUPPLIES',
    ],
    ['THIS IS KOLA HARDWARE STORES FROM KANO. SEND PRICE OF GATE VALVE.', 'KOLA HARDWARE STORES'],
    ['Hello, I have toy shop Luna Bears (online + 2 shops), need 300 pcs.', 'Luna Bears'],
    ['We run a small bakery Sweet Rosella near the port, need 500 bags.', 'Sweet Rosella'],
    ['Hi, our company name is Harbour Lane Interiors and we look for lamps.', 'Harbour Lane Interiors'],
    ['Hello, our firm is called Harbour Elektrik and based in Bursa.', 'Harbour Elektrik'],
    ['Good day, this is Joy of Bright Mart Supermarket, Davao.', 'Bright Mart Supermarket'],
    ['你好，我哋係圓月烘焙，喺荃灣，想問價錢。', '圓月烘焙'],
    ['您好，我们是成都锦程照明，主要做市政，需要路灯。', '成都锦程照明'],
    ['我这边是金豪外贸代理，需要阀门300台。', '金豪外贸代理'],
    ['您好，这里是永丰五金经营部，需要阀门。', '永丰五金经营部'],
  ])('%s names %s', (body, company) => {
    expect(companyOf(body)).toBe(company);
  });

  it.each([
    'WE ARE LEADING IMPORTER OF VALVE SUPPLIES IN LAGOS. WE NEED GATE VALVE.',
    'WE ARE INTERESTED IN YOUR PRODUCTS COMPANY. SEND PRICE.',
    'We have a shop in Kumasi. My shop Also sells fans.',
    'I saw your company Roe Brothers at the fair and want gate valves.',
    'Good day, this is Joy from Davao City, send price of gate valve.',
    '您好，我们是一家照明公司，需要阀门。',
    '您好，我们是外贸公司，需要阀门。',
    '您好，我们是连锁餐饮公司，需要阀门。',
    '您好，我们是贵公司的老客户，需要阀门。',
    '我是数学系大四的学生，想了解阀门。',
    '我们是做照明的，需要阀门。',
  ])('%s names none', (body) => {
    expect(companyOf(body)).toBeNull();
  });

  it.each([
    ['for Sunbird Infra Pvt Ltd', 'Sunbird Infra Pvt Ltd'],
    ['For and on behalf of Sunbird Infra Pvt Ltd', 'Sunbird Infra Pvt Ltd'],
    ['M/s. Sunbird Infra Pvt Ltd', 'Sunbird Infra Pvt Ltd'],
    ['Sunbird Infra Pvt Ltd Procurement Department', 'Sunbird Infra Pvt Ltd'],
    ['金海食品（烟台）有限公司 品质部', '金海食品（烟台）有限公司'],
    ['金海建设有限公司采购部 王小明', '金海建设有限公司'],
    ['金海建设有限公司 上海分公司', '金海建设有限公司 上海分公司'],
  ])('the line "%s" holds the firm %s', (line, company) => {
    expect(
      contactOf({ body: 'Please quote.', signature: `Regards\n${line}\nTel +91 98410 55231` }).company?.text,
    ).toBe(company);
  });
});

describe('numbers without a country code', () => {
  const signed = (line: string, body = 'Please quote.') =>
    phonesOf({ body, signature: `Regards\nAnn Roe\n${line}` });

  it('stand two to a line at a slash, and an area code before one stays with its number', () => {
    expect(signed('029-88550361 / 13991955072', '请报价。')).toEqual(['+862988550361', '+8613991955072']);
    expect(signed('Mob: +91 98200 12345/98200 12346')).toEqual(['+919820012345', '+919820012346']);
    expect(signed('Roe GmbH, Hamburg\nTel. 089/23456789')).toEqual(['+498923456789']);
  });

  it('are read by the form that only one country has', () => {
    expect(signed('07911 123456')).toEqual(['+447911123456']);
    expect(signed('98410 55231')).toEqual(['+919841055231']);
    expect(signed('热线：400-820-5566', '诚邀参展，地点：印尼雅加达。')).toEqual(['+864008205566']);
    expect(signed('易成网络 15867890123', '我们平台的买家有一家在沙特。')).toEqual(['+8615867890123']);
  });

  it('that are order numbers stay none', () => {
    expect(phonesOf({ body: '订单号 13912345678 何时发货？' })).toEqual([]);
  });
});

describe('a place in running text', () => {
  const countryOf = (body: string) => contactOf({ body, signature: 'Regards\nAnn' }).country?.code ?? null;
  it('is the home of who speaks of himself or has goods posted there, not of the people he speaks of', () => {
    expect(countryOf('您好，我们是成都锦程照明，需要路灯。')).toBe('CN');
    expect(countryOf('Would you post a single valve to Ireland?')).toBe('IE');
    expect(countryOf('We have many buyers in Dubai for you.')).toBeNull();
    expect(countryOf('我们后台最近有三十多家买家在找路灯，其中沙特一家要五千套。')).toBeNull();
  });
});

describe('a student', () => {
  it('has no position, but is known as one', () => {
    const contact = contactOf({
      body: 'I am a PhD student and need one valve.',
      signature: 'Regards\nBen Roe',
    });
    expect(contact.title).toBeNull();
    expect(contact.studies?.text).toMatch(/student/);
  });
  it('who works in purchasing has one', () => {
    expect(
      contactOf({ body: 'Please quote.', signature: 'Regards\nBen Roe\nWorking Student Purchasing' }).title,
    ).not.toBeNull();
  });
});

describe('a client', () => {
  const asksForClient = (body: string) =>
    readBusiness(peopleMail({ body })).some(({ kind }) => kind === 'client');
  it.each([
    'I am to find 2,000 valves for an undisclosed client.',
    'One of my clients, a hotel chain, is looking for valves.',
    'My customer wants 300 valves.',
    'Para un cliente nuestro necesito válvulas.',
    '帮一位俄罗斯客户找阀门。',
    '有个中东客户要阀门500台。',
    '受海外买家委托寻找阀门。',
  ])('is asked for in: %s', (body) => {
    expect(asksForClient(body)).toBe(true);
  });
  it.each([
    'My client stopped my payment, three valves leak.',
    'We need valves for our customers.',
    'My client list is growing and I need 500 valves.',
    '我店里客户很多，想进一批阀门。',
    '我们客户要求IP66，需要阀门800台。',
  ])('of his own he has in: %s', (body) => {
    expect(asksForClient(body)).toBe(false);
  });
});
