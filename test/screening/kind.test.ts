// Which mails are inquiries, deals, no prospects and other; a buyer in D is the worst error.
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/read-facts.ts';
import { screenFacts } from '../../src/screening/screen-facts.ts';
import { collectFindings } from '../../src/signals/collect-findings.ts';
import {
  business,
  circumstances,
  contact,
  delivery,
  fact,
  facts,
  file,
  model,
  notice,
  priceAsk,
  product,
  quantity,
  request,
  rubbish,
  sender,
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

describe('kind: no prospect', () => {
  const d = (given: Partial<Facts>) => {
    const { kind, subkind, quadrant } = screen(given);
    return `${kind}/${subkind}/${quadrant}`;
  };
  it('a service pitch, also through the website form and a platform', () => {
    const pitch = { rubbish: rubbish('pitchSeo', 'first page of Google', 'free audit') };
    expect(d(pitch)).toBe('non-prospect/pitch/D');
    expect(
      d({
        ...pitch,
        circumstances: circumstances({ lead: 'website-form' }),
        products: [product('street light')],
      }),
    ).toBe('non-prospect/pitch/D');
    expect(d({ ...pitch, circumstances: circumstances({ lead: 'platform' }) })).toBe('non-prospect/pitch/D');
  });
  it('a supplier with terms, MOQ and our product words', () => {
    expect(
      d({
        rubbish: rubbish('pitchSupplier', 'we can supply you', 'our main products', 'send us your drawings'),
        products: [product('tents')],
        moqs: [fact('MOQ 500')],
        tradeTerms: [tradeTerm('FOB')],
      }),
    ).toBe('non-prospect/pitch/D');
  });
  it.each([
    ['newsletter', 'newsletter'],
    ['jobApplication', 'job'],
    ['survey', 'survey'],
    ['award', 'scam'],
    ['registrar', 'scam'],
    ['advanceFee', 'scam'],
    ['tenderFee', 'scam'],
    ['visaInvitation', 'scam'],
    ['loginTheft', 'phish'],
    ['bankChange', 'scam'],
    ['overpayment', 'scam'],
    ['courierFee', 'phish'],
    ['sextortion', 'scam'],
    ['cryptoLoan', 'scam'],
    ['pitchFreight', 'pitch'],
    ['pitchExhibition', 'pitch'],
    ['pitchService', 'pitch'],
  ] as const)('%s words are %s', (family, subkind) => {
    expect(d({ rubbish: rubbish(family, 'one', 'two') })).toBe(`non-prospect/${subkind}/D`);
  });
  it('an invitation wanted before any goods', () => {
    const visa = rubbish('visaInvitation', 'invitation letter', 'passport');
    expect(d({ products: [product('valves')], rubbish: visa, requests: [request('meeting')] })).toBe(
      'non-prospect/scam/D',
    );
  });
  it('a newsletter full of our products', () => {
    const headers = { autoSubmitted: false, bounce: false, bulk: true, list: true, calendar: false };
    const mail = {
      products: [product('bags')],
      priceAsks: [priceAsk()],
      business: [business('retail', 'target')],
    };
    expect(
      d({
        ...mail,
        rubbish: rubbish('newsletter', 'read online', 'this newsletter', 'you subscribed'),
        circumstances: circumstances({ headers }),
      }),
    ).toBe('non-prospect/newsletter/D');
  });
  it('an order out of nothing with a file that runs', () => {
    expect(
      d({
        rubbish: rubbish('fakeOrder', 'signed PI'),
        files: [file('danger', 'PO.pdf.iso')],
        requests: [request('delivery')],
      }),
    ).toBe('non-prospect/malware/D');
  });
  it('goods on credit although all elements of an RFQ are there', () => {
    const script = rubbish('goodsOnCredit', 'Net 60', 'W-9', 'credit references', 'self storage');
    const pressed = [...script, ...rubbish('overpayment', 'pay our forwarder', 'add it to the invoice')];
    expect(d({ ...rfq, models: [], rubbish: pressed, sender: sender({ replyElsewhere: true }) })).toMatch(
      /^non-prospect.*D$/,
    );
  });
  it('a login theft in the name of our own domain or of a courier', () => {
    const lure = rubbish('loginTheft', 'mailbox is full', 'verify your account', 'log in with your email');
    expect(d({ rubbish: lure, sender: sender({ ours: true, authFailed: true }) })).toBe(
      'non-prospect/phish/D',
    );
    expect(
      d({
        rubbish: lure,
        sender: sender({ notifier: true, authFailed: true }),
        notices: [notice('notification', 'body')],
      }),
    ).toBe('non-prospect/phish/D');
  });
});

describe('kind: who offers and who wants', () => {
  const ids = (given: Partial<Facts>) => screen(given).reasons.map(({ signal }) => signal);
  const offers = rubbish('sellerVoice', 'we build', 'shall I send', 'prices from');
  it('two offers without a wish are a seller, and our products in his mail are bait', () => {
    const pitch = { rubbish: offers, products: [product('tents')], requests: [request('sample')] };
    expect(ids(pitch)).toContain('offers-without-asking');
    expect(ids(pitch)).not.toContain('asks-our-product');
    expect(screen(pitch).quadrant).toBe('D');
  });
  it('the same offers beside "please quote" are a buyer who speaks of himself', () => {
    const buyer = {
      rubbish: [...offers, ...rubbish('buyerVoice', 'please quote')],
      products: [product('tents')],
      requests: [request('price')],
    };
    expect(ids(buyer)).toEqual(expect.arrayContaining(['buyer-voice', 'asks-our-product']));
    expect(ids(buyer)).not.toContain('offers-without-asking');
    expect(screen(buyer).kind).toBe('inquiry');
  });
  it('topics foreign to buying count only where no buyer speaks', () => {
    const topics = rubbish('offTopic', 'webinar', 'speakers');
    expect(ids({ rubbish: topics })).toContain('off-topic');
    expect(ids({ rubbish: [...topics, ...rubbish('buyerVoice', 'we need')] })).not.toContain('off-topic');
    expect(ids({ rubbish: topics, sender: sender({ ourThread: true }) })).not.toContain('off-topic');
  });
  it('silence alone buries nobody: short mail, unread languages, and mail without any other sign', () => {
    expect(ids({})).toContain('no-buyer-words');
    expect(screen({}).kind).toBe('inquiry');
    expect(ids({ circumstances: circumstances({ ownLength: 20 }) })).not.toContain('no-buyer-words');
    expect(
      ids({ circumstances: circumstances({ language: { tag: 'fi', read: false, others: [] } }) }),
    ).not.toContain('no-buyer-words');
  });
});

describe('kind: a buyer is never buried', () => {
  const kindOf = (given: Partial<Facts>) => screen(given).kind;
  it('one pitch phrase in an inquiry', () => {
    expect(
      kindOf({
        ...rfq,
        rubbish: [
          ...rubbish('pitchOffer', 'we are a manufacturer', 'if you are interested'),
          ...rubbish('buyerVoice', 'please quote'),
        ],
      }),
    ).toBe('inquiry');
    expect(kindOf({ priceAsks: [priceAsk()], rubbish: rubbish('pitchSeo', 'website traffic') })).toBe(
      'inquiry',
    );
  });
  it('an agency request', () => {
    expect(
      kindOf({
        requests: [request('agency')],
        rubbish: rubbish('pitchOffer', 'introduce our company', 'would you be interested', 'we offer'),
      }),
    ).toBe('inquiry');
  });
  it('students, competitors, private buyers and sample collectors', () => {
    expect(kindOf({ rubbish: rubbish('studyRequest', 'my thesis'), requests: [request('technical')] })).toBe(
      'inquiry',
    );
    expect(
      screen({
        priceAsks: [priceAsk()],
        rubbish: rubbish('competitorProbing', 'your customers', 'lowest price'),
      }),
    ).toMatchObject({ kind: 'inquiry', buyerType: 'competitor' });
    expect(kindOf({ business: [business('private')], products: [product('tent')] })).toBe('inquiry');
    expect(
      screen({
        products: [product('pouch')],
        requests: [request('sample')],
        rubbish: rubbish('sampleCollecting', 'free samples'),
      }),
    ).toMatchObject({ kind: 'inquiry', buyerType: 'collector', quadrant: 'C' });
  });
  it('a buyer who asks a visa letter once at the end of an RFQ', () => {
    expect(kindOf({ ...rfq, rubbish: rubbish('visaInvitation', 'invitation letter') })).toBe('inquiry');
  });
  it('an RFQ on Net 30 from a reply address elsewhere', () => {
    expect(
      kindOf({
        ...rfq,
        rubbish: rubbish('goodsOnCredit', 'Net 30'),
        sender: sender({ free: true, replyElsewhere: true }),
      }),
    ).toBe('inquiry');
  });
  it('a distributor whose sales manager asks, and a forwarder who buys film', () => {
    const seller = rubbish('salesTitle', 'Sales Manager');
    const signed = contact({ title: { ...title('other'), ...seller[0] } });
    expect(screen({ rubbish: seller, contact: signed }).reasons.map(({ signal }) => signal)).toContain(
      'seller-title',
    );
    expect(screen({ rubbish: seller }).reasons.map(({ signal }) => signal)).not.toContain('seller-title');
    expect(kindOf({ ...rfq, rubbish: seller, contact: signed })).toBe('inquiry');
    expect(kindOf({ priceAsks: [priceAsk()], rubbish: seller })).toBe('inquiry');
    expect(kindOf({ ...rfq, rubbish: [{ ...sender({}), family: 'serviceHouse' }, ...seller] })).toBe(
      'inquiry',
    );
  });
  it('a lead that carries bulk headers', () => {
    const { quadrant } = screen({
      priceAsks: [priceAsk()],
      circumstances: circumstances({
        lead: 'platform',
        headers: { autoSubmitted: true, bounce: false, bulk: true, list: true, calendar: false },
      }),
    });
    expect(quadrant).toBe('C');
  });
});
