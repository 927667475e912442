// Which mails are notices, colleagues and private talk, and which are deals.
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/read-facts.ts';
import { screenFacts } from '../../src/screening/screen-facts.ts';
import { collectFindings } from '../../src/signals/collect-findings.ts';
import {
  circumstances,
  contact,
  delivery,
  facts,
  model,
  notice,
  product,
  quantity,
  request,
  rubbish,
  sender,
  stage,
  title,
  tradeTerm,
} from '../signals/facts-builder.ts';

function screen(given: Partial<Facts>, gate = 10) {
  const all = facts(given);
  return screenFacts(all, collectFindings(all, {}), { gate });
}

const rfq: Partial<Facts> = {
  products: [product('tents')],
  models: [model('FT-4P', true)],
  quantities: [quantity('3000pcs')],
  tradeTerms: [tradeTerm('FOB Ningbo')],
  deliveries: [delivery('in May')],
  requests: [request('price'), request('delivery'), request('sample')],
};

describe('kind: other', () => {
  const other = (given: Partial<Facts>) => {
    const { kind, subkind, quadrant } = screen(given);
    return [kind, subkind, quadrant];
  };
  it('a bounce', () =>
    expect(other({ notices: [notice('bounce', 'header')] })).toEqual(['other', 'bounce', null]));
  it('an out-of-office', () =>
    expect(
      other({ notices: [notice('auto-reply', 'subject')], contact: contact({ title: title('decision') }) }),
    ).toEqual(['other', 'autoreply', null]));
  it('a courier notice about our own goods', () => {
    expect(
      other({
        notices: [notice('notification', 'body', 'do not reply'), notice('notification', 'body', 'waybill')],
        products: [product('tents')],
        quantities: [quantity('2 pcs')],
      }),
    ).toEqual(['other', 'notification', null]);
  });
  it('a bank that names accounts and sign-ins daily', () => {
    expect(
      other({
        sender: sender({ notifier: true }),
        rubbish: rubbish('loginTheft', 'password', 'log in to view'),
      }),
    ).toEqual(['other', 'notification', null]);
  });
  it('a colleague, but not a lead he forwards', () => {
    expect(other({ ...rfq, sender: sender({ ours: true }) })).toEqual(['other', 'colleague', null]);
    expect(
      other({ ...rfq, sender: sender({ ours: true }), circumstances: circumstances({ forwarded: true }) })[0],
    ).toBe('inquiry');
  });
  it('family', () =>
    expect(
      other({ notices: [notice('private', 'body', 'dinner'), notice('private', 'body', 'your uncle')] }),
    ).toEqual(['other', 'private', null]));
  it('"please remove us" in answer to our mail', () =>
    expect(other({ notices: [notice('removal', 'body')] })[0]).toBe('other'));
  it('a receipt and a meeting', () => {
    expect(
      other({ notices: [notice('receipt', 'subject', 'receipt'), notice('receipt', 'body', 'charged')] })[0],
    ).toBe('other');
    expect(other({ notices: [notice('calendar', 'header')] })[0]).toBe('other');
  });
});

describe('kind: deal', () => {
  it.each(['negotiating', 'ordered', 'complaint'] as const)('%s without a fresh price ask', (step) => {
    expect(screen({ ...rfq, requests: [request('shipping')], stage: [stage(step)] }).kind).toBe('deal');
  });
  it('a counter-offer that asks a price in a thread, or tells the order twice', () => {
    expect(
      screen({ ...rfq, stage: [stage('negotiating')], circumstances: circumstances({ quotedMails: 1 }) })
        .kind,
    ).toBe('deal');
    expect(
      screen({ ...rfq, stage: [stage('ordered', 'our PO'), stage('negotiating', 'send the PI')] }).kind,
    ).toBe('deal');
  });
  it('an order that stands, whatever else is priced in it', () => {
    expect(screen({ ...rfq, stage: [stage('ordered', 'our PO no')] }).kind).toBe('deal');
  });
  it('not a first RFQ that haggles before there is an offer', () => {
    expect(screen({ ...rfq, stage: [stage('negotiating', 'too expensive')] }).kind).toBe('inquiry');
    expect(
      screen({ ...rfq, stage: [stage('quoted', 'your offer was'), stage('negotiating', 'too expensive')] })
        .kind,
    ).toBe('deal');
  });
  it('an answer in our thread after our quotation', () => {
    expect(screen({ stage: [stage('quoted')], sender: sender({ ourThread: true }) }).kind).toBe('deal');
  });
});
