// How far a deal has come, and what of it is still asked. Example: "If you can meet 16.50 we confirm the order" bargains and orders nothing.

import { describe, expect, it } from 'vitest';
import { readPayments } from '../../src/facts/payment.ts';
import { readPrices } from '../../src/facts/price.ts';
import { readPriceAsks } from '../../src/facts/price-ask.ts';
import { readRequests } from '../../src/facts/request.ts';
import { readStage } from '../../src/facts/stage.ts';
import { readMail } from './read-mail.ts';

const offer = 'Dear Sir, our offer: tents USD 48, 30% deposit.';
const stages = (body: string, quoted = '') => readStage(readMail({ body, quoted })).map(({ stage }) => stage);

describe('an order', () => {
  it.each([
    'Please find attached our purchase order 7731.',
    'We confirm the order of 400 tents.',
    'The deposit was paid on Monday.',
    'Please start production.',
    'The same as in June please.',
    '尾款已付，请安排电放。',
    '合同号YH2207的货还没发货。',
    'Adjunta orden de compra 7731.',
    'Ya pagamos el saldo.',
  ])('stands in "%s"', (body) => {
    expect(stages(body)).toContain('ordered');
  });
  it.each([
    'If you can meet 16.50 we confirm the order this week.',
    'Before we place the order, two points on the fabric.',
    'Once the samples are fine we will send our purchase order.',
    'We confirm the order if you ship by June.',
    '如果价格合适，我们这周就签合同。',
    '什么时候可以下单？',
    'Si lo aceptan, enviamos la orden de compra.',
    'Payment: 30% deposit, balance against copy of B/L. Please quote.',
  ])('is only in view in "%s"', (body) => {
    expect(stages(body)).not.toContain('ordered');
  });
});

describe('bargaining', () => {
  it.each([
    ['Could you do 44 with a longer guarantee?', true],
    ['Our target price is USD 44.', true],
    ['We need a discount for 900 pcs.', true],
    ['Thank you, well received.', false],
  ])('over our offer: "%s" -> %s', (body, expected) => {
    expect(stages(body, offer).includes('negotiating')).toBe(expected);
  });
  it.each([
    'We need 300 tents, target price USD 44, a discount is welcome.',
    '需要300顶帐篷，目标价45美元，最低价多少？',
    'Necesitamos 300 carpas, precio objetivo 44 USD.',
  ])('is none in a first inquiry: "%s"', (body) => {
    expect(stages(body)).toEqual([]);
  });
  it('needs no thread where the words name our price', () => {
    expect(stages('Your price is too high.')).toContain('negotiating');
    expect(stages('单价有点高，同行报45。')).toContain('negotiating');
  });
});

describe('an offer of ours', () => {
  it.each([
    'We reviewed your offer.',
    'Thanks for your quotation of 3 May.',
    '感谢您的报价。',
    'Gracias por la oferta.',
  ])('is named in "%s" and asks for no price', (body) => {
    const reading = readMail({ body });
    expect(readStage(reading).map(({ stage }) => stage)).toContain('quoted');
    expect(readPriceAsks(reading)).toEqual([]);
  });
  it.each(['Please send your quotation of 300 tents.', 'Please send us your offer.', '请报价。'])(
    'is still to come in "%s"',
    (body) => {
      expect(stages(body)).not.toContain('quoted');
    },
  );
});

describe('money sent already', () => {
  it('is no term of payment and no price', () => {
    const reading = readMail({
      subject: 'Balance payment',
      body: 'The balance of USD 14,260 was paid yesterday. Please send the telex release.',
    });
    expect(readPayments(reading)).toEqual([]);
    expect(readPrices(reading)).toEqual([]);
    expect(readRequests(reading).map(({ topic }) => topic)).not.toContain('payment');
  });
  it('leaves the terms of the next order alone', () => {
    const reading = readMail({ body: 'The deposit was paid. For the next lot we ask L/C at sight.' });
    expect(readPayments(reading).map(({ text }) => text)).toEqual(['L/C at sight']);
  });
});
