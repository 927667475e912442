// What a buyer's words about terms, papers and wishes give, and what a reply to him must answer.

import { describe, expect, it } from 'vitest';
import { readApplications } from '../../src/facts/application.ts';
import { readCertificates } from '../../src/facts/certificate.ts';
import { readDeliveries } from '../../src/facts/delivery.ts';
import { readMoqs } from '../../src/facts/moq.ts';
import { readPackagings } from '../../src/facts/packaging.ts';
import { readPayments } from '../../src/facts/payment.ts';
import { readPrices } from '../../src/facts/price.ts';
import { readPriceAsks } from '../../src/facts/price-ask.ts';
import { readQuantities } from '../../src/facts/quantity.ts';
import { readRequests } from '../../src/facts/request.ts';
import { readSamples } from '../../src/facts/sample.ts';
import { readTradeTerms } from '../../src/facts/trade-term.ts';
import { bagSeller, readMail, type TestMail } from './read-mail.ts';

const mail = (body: string, more: TestMail = {}) => readMail({ body, ...more });
const topics = (body: string) => readRequests(mail(body)).map(({ topic }) => topic);
const texts = (facts: readonly { readonly text: string }[]) => facts.map(({ text }) => text);

describe('trade terms and places', () => {
  it.each<[string, string | null, string]>([
    ['Please quote FOB Ningbo', 'FOB', 'Ningbo'],
    ['price cif dammam', 'CIF', 'dammam'],
    ['CFR Jebel Ali please', 'CFR', 'Jebel Ali'],
    ['请报CIF达曼', 'CIF', '达曼'],
    ['宁波FOB价格', 'FOB', '宁波'],
    ['EXW is fine', 'EXW', ''],
    ['Do you ship to Valparaiso?', null, 'Valparaiso'],
    ['目的港：达曼', null, '达曼'],
  ])('"%s"', (body, incoterm, place) => {
    expect(readTradeTerms(mail(body)).map((fact) => [fact.incoterm, fact.place])).toEqual([
      [incoterm, place],
    ]);
  });
  it('a firm that merely sits in a port names no destination', () => {
    expect(readTradeTerms(mail('We are an importer in Hamburg'))).toEqual([]);
    expect(readTradeTerms(mail('我们是香港的公司'))).toEqual([]);
  });
});

describe('terms, papers and wishes', () => {
  it('a target price carries its amount and currency', () => {
    expect(readPrices(mail('Our target price is USD 1.25 each'))[0]).toMatchObject({
      amount: 1.25,
      currency: 'USD',
    });
    expect(readPrices(mail('目标价12美元'))[0]).toMatchObject({ amount: 12, currency: 'USD' });
    expect(readPrices(mail('My budget is limited'))[0]).toMatchObject({ amount: null, currency: '' });
  });
  it('payment words count, small letters of other words do not', () => {
    expect(texts(readPayments(mail('T/T 30% deposit or L/C at sight')))).toEqual([
      'T/T',
      'deposit',
      'L/C at sight',
    ]);
    expect(texts(readPayments(mail('可以接受30天账期吗')))).toEqual(['账期']);
  });
  it('certificates need capitals where a language has the same word', () => {
    expect(texts(readCertificates(mail('Do you have CE and RoHS?')))).toEqual(['CE', 'RoHS']);
    expect(readCertificates(mail('avec ce produit of good quality'))).toEqual([]);
    expect(texts(readCertificates(mail('有检测报告吗')))).toEqual(['检测报告']);
  });
  it('delivery is a word for it or a month with "by" or 前', () => {
    expect(readDeliveries(mail('What is the lead time?'))).toHaveLength(1);
    expect(readDeliveries(mail('We want them by 15 March'))).toHaveLength(1);
    expect(readDeliveries(mail('we need them before october'))).not.toHaveLength(0);
    expect(readDeliveries(mail('9月底前要到'))).not.toHaveLength(0);
    expect(readDeliveries(mail('we march on and may write again'))).toEqual([]);
  });
  it('packing and own brand are told apart', () => {
    expect(readPackagings(mail('OEM with our logo')).map(({ kind }) => kind)).toContain('customization');
    expect(readPackagings(mail('外箱怎么包装')).map(({ kind }) => kind)).toContain('packaging');
  });
  it('a seller of bags is not told his goods as a wish', () => {
    expect(readPackagings(mail('Please quote packaging bags', { profile: bagSeller }))).toEqual([]);
  });
  it('samples, MOQ and application are heard, refused samples are not', () => {
    expect(readSamples(mail('Could you send a sample?'))).toHaveLength(1);
    expect(readSamples(mail('no samples, please'))).toEqual([]);
    expect(readSamples(mail('不要样品'))).toEqual([]);
    expect(readMoqs(mail('最小起订量是多少'))).toHaveLength(1);
    expect(readApplications(mail('for a hotel project'))).not.toHaveLength(0);
  });
  it('a bare price or catalogue is kept apart from the elements', () => {
    expect(readPriceAsks(mail('please send price list and catalogue')).map(({ bare }) => bare)).toEqual([
      'price',
      'catalogue',
    ]);
  });
  it('what only our quoted offer says adds nothing', () => {
    const reading = readMail({
      body: 'ok',
      quoted: 'FOB Ningbo, 500 pcs, T/T, MOQ 300, CE, lead time 30 days',
    });
    expect(
      [
        readTradeTerms(reading),
        readQuantities(reading),
        readPayments(reading),
        readMoqs(reading),
        readCertificates(reading),
        readDeliveries(reading),
      ].flat(),
    ).toEqual([]);
  });
});

describe('what a reply must answer', () => {
  it.each<[string, readonly string[]]>([
    ['Please send price list and MOQ.', ['price', 'moq']],
    ['What is your MOQ? And the lead time?', ['moq', 'delivery']],
    ['Please quote 300 tents in green polyester, FOB Ningbo.', ['price']],
    ['How are you? Please send your catalogue.', ['catalogue']],
    ['We need 300 tents.', ['price']],
    ['Do you ship to Chile?', ['shipping']],
    ['交期多久？可以寄样品吗？', ['delivery', 'sample']],
    ['请报价。', ['price']],
    ['最近好吗？', []],
    ['We received the goods in good order, many thanks', []],
  ])('in "%s"', (body, expected) => {
    expect(topics(body)).toEqual(expected);
  });
  it('reads each line of a list that a request opens', () => {
    expect(topics('Please advise the following:\n1. Which fabric is it?\n2. MOQ\n3. Delivery time')).toEqual(
      expect.arrayContaining(['moq', 'delivery']),
    );
  });
  it('takes two questions on one topic in two sentences as two', () => {
    expect(topics('Is it waterproof? What is the denier?')).toHaveLength(2);
  });
});
