// Who sells to whom: words of a buyer count only beside goods, words of a price only where somebody asks.
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/read-facts.ts';
import { collectFindings } from '../../src/signals/collect-findings.ts';
import { asks, buyerWords, speaksAsSeller, wantsNothing } from '../../src/signals/voices.ts';
import {
  business,
  facts,
  price,
  priceAsk,
  product,
  quantity,
  request,
  rubbish,
  sender,
} from './facts-builder.ts';

const words = (found: readonly { readonly text: string }[]) => found.map(({ text }) => text);
const spoken = (given: Partial<Facts>) => collectFindings(facts(given), {}).map(({ signal }) => signal);

describe('the voice of a mail', () => {
  it('hears "we need" beside goods as a wish, and beside nothing as nothing', () => {
    const wish = rubbish('openWish', 'we need');
    expect(words(buyerWords(facts({ rubbish: wish, products: [product('tents')] })))).toEqual(['we need']);
    expect(buyerWords(facts({ rubbish: rubbish('openWish', 'we need') }))).toEqual([]);
  });
  it('takes a need told in a whole sentence for no price ask unless goods stand in it', () => {
    const told = request('price', 'To complete the profile we need your logo.');
    expect(asks(facts({ requests: [told] }))).toEqual([]);
    expect(words(asks(facts({ requests: [request('price')] })))).toEqual(['price']);
  });
  it('takes a price in passing for no ask in a pitch', () => {
    const pitch = rubbish('sellerVoice', 'i fix', 'worth a chat');
    expect(asks(facts({ rubbish: pitch, priceAsks: [priceAsk()] }))).toEqual([]);
    expect(asks(facts({ priceAsks: [priceAsk()] }))).toHaveLength(1);
  });
  it('hears our product with its number as wanted, unless a price of his own stands beside', () => {
    const wanted = { quantities: [quantity('20')], products: [product('tents')] };
    expect(words(buyerWords(facts(wanted)))).toEqual(['20']);
    const own = { ...wanted, prices: [price('USD 9')] };
    expect(buyerWords(facts(own))).toEqual([]);
  });
  it('hears in a question about our own need no ask for goods and no wish', () => {
    const asked = rubbish('readersNeed', 'How many metres of webbing is your yearly need?');
    const [question] = asked;
    const ask = { ...request('technical', 'webbing'), span: question?.span ?? { start: 0, end: 1 } };
    const supplier: Partial<Facts> = {
      rubbish: [...asked, ...rubbish('openWish', 'we look for')],
      products: [product('tents')],
      requests: [ask],
    };
    expect(asks(facts(supplier))).toEqual([]);
    expect(speaksAsSeller(facts(supplier))).toBe(true);
    expect(spoken(supplier)).toContain('asks-our-need');
  });
  it('takes the papers beside a lone price for the terms of an offer, but not beside an amount of our product', () => {
    const offer: Partial<Facts> = {
      rubbish: rubbish('serviceTopic', 'carpet'),
      products: [product('tents')],
      prices: [price('4,200 USD')],
      requests: [request('document', 'contract')],
    };
    expect(asks(facts(offer))).toEqual([]);
    const order = { ...offer, quantities: [quantity('60')], products: [product('tents')] };
    expect(words(asks(facts(order)))).toEqual(['contract']);
  });
  it('believes a lone price beside an amount to be what the buyer pays now, as long as nothing is offered', () => {
    const paid: Partial<Facts> = { prices: [price('14 EUR')], quantities: [quantity('300 pcs')] };
    expect(spoken(paid)).not.toContain('own-prices');
    expect(spoken({ ...paid, rubbish: rubbish('sellerVoice', 'from just') })).toContain('own-prices');
    expect(spoken({ prices: [{ ...price('target 12 USD'), wanted: true }] })).not.toContain('own-prices');
  });
  it('finds containers without goods only in an offer, never in an order or beside a product', () => {
    const box: Partial<Facts> = {
      rubbish: rubbish('sellerVoice', 'any cargo'),
      quantities: [{ ...quantity('40HQ'), unit: 'container-40hq' }],
    };
    expect(spoken(box)).toContain('boxes-without-goods');
    expect(spoken({ ...box, products: [product('tents')] })).not.toContain('boxes-without-goods');
    expect(spoken({ ...box, rubbish: [] })).not.toContain('boxes-without-goods');
  });
  it('lets a student ask for a test report, and hears no service in his thesis', () => {
    const study: Partial<Facts> = {
      rubbish: [...rubbish('studyRequest', 'my thesis'), ...rubbish('serviceTopic', 'thesis', 'laboratory')],
    };
    expect(spoken(study)).not.toContain('service-topics');
    const job = { ...study, rubbish: [...(study.rubbish ?? []), ...rubbish('jobApplication', 'my cv')] };
    expect(spoken(job)).toContain('service-topics');
  });
  it('lets a forwarder buy who asks a price for so many of our product', () => {
    const forwarder: Partial<Facts> = {
      rubbish: rubbish('pitchFreight', 'freight forwarder'),
      quantities: [quantity('12 pallets')],
      products: [product('stretch film')],
      requests: [request('price')],
    };
    expect(speaksAsSeller(facts(forwarder))).toBe(false);
    expect(speaksAsSeller(facts({ rubbish: rubbish('pitchFreight', 'freight forwarder') }))).toBe(true);
    expect(wantsNothing(facts(forwarder))).toBe(false);
  });
});

describe('weak signs of a pitch', () => {
  const matters = rubbish('serviceTopic', 'your website', 'translator');
  it('need two of a kind, and nothing wanted', () => {
    expect(spoken({ rubbish: matters })).toContain('service-topics');
    expect(spoken({ rubbish: rubbish('serviceTopic', 'your website') })).not.toContain('service-topics');
    expect(spoken({ rubbish: matters, requests: [request('price')] })).not.toContain('service-topics');
  });
  it('spare a shy buyer who names his trade and our product, and whoever answers us', () => {
    const shy = { rubbish: matters, products: [product('tents')], business: [business('retail')] };
    expect(spoken(shy)).not.toContain('service-topics');
    expect(spoken({ rubbish: matters, sender: sender({ answers: true }) })).not.toContain('service-topics');
    expect(spoken({ rubbish: matters, sender: sender({ answers: true }) })).toContain('subject-answers');
  });
  it('weigh a greeting to nobody only where nothing is asked', () => {
    const greeting = rubbish('genericGreeting', 'dear sirs');
    expect(spoken({ rubbish: greeting })).toContain('greets-nobody-asks-nothing');
    expect(spoken({ rubbish: greeting, requests: [request('price')] })).not.toContain(
      'greets-nobody-asks-nothing',
    );
  });
  it('hear no word of trade only from a firm that speaks of something else', () => {
    const firm = sender({ domain: 'a.example', registrable: 'a.example' });
    const hotel = { rubbish: rubbish('serviceTopic', 'hotel rooms'), sender: firm };
    expect(spoken(hotel)).toContain('no-word-of-trade');
    expect(spoken({ sender: firm })).not.toContain('no-word-of-trade');
    expect(spoken({ ...hotel, sender: { ...firm, free: true } })).not.toContain('no-word-of-trade');
    expect(spoken({ ...hotel, quantities: [quantity('500')] })).not.toContain('no-word-of-trade');
  });
});
