// Kind, role, quadrant, intent and the words around them.
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/read-facts.ts';
import { checkGate } from '../../src/screening/gate.ts';
import { decideQuadrant } from '../../src/screening/quadrant.ts';
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
  parameter,
  priceAsk,
  product,
  quantity,
  request,
  rubbish,
  sender,
  stage,
  stance,
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

describe('kind: a buyer is never buried', () => {
  const kindOf = (given: Partial<Facts>) => screen(given).kind;
  it('one pitch phrase in an inquiry', () => {
    expect(
      kindOf({ ...rfq, rubbish: rubbish('pitchOffer', 'we are a manufacturer', 'if you are interested') }),
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
  it.each(['negotiating', 'ordered', 'complaint'] as const)('%s', (step) => {
    expect(screen({ ...rfq, stage: [stage(step)] }).kind).toBe('deal');
  });
  it('an answer in our thread after our quotation', () => {
    expect(screen({ stage: [stage('quoted')], sender: sender({ ourThread: true }) }).kind).toBe('deal');
  });
});

describe('role', () => {
  const role = (given: Partial<Facts>) => screen({ products: [product('tents')], ...given }).role;
  const decider = contact({ title: title('decision') });
  it('a buying title decides', () => expect(role({ contact: decider })).toBe('decision-maker'));
  it('a technical title advises, also with commercial asks', () => {
    const engineer = contact({ title: title('influence') });
    expect(role({ contact: engineer })).toBe('influencer');
    expect(role({ contact: engineer, requests: [request('payment')] })).toBe('influencer');
  });
  it('"must ask my boss" outweighs a title', () =>
    expect(role({ contact: decider, stances: [stance('defers')], requests: [request('moq')] })).toBe(
      'influencer',
    ));
  it('an evident owner and a purchasing department decide', () => {
    expect(role({ stances: [stance('decides')] })).toBe('decision-maker');
    expect(role({ stances: [stance('department')] })).toBe('decision-maker');
  });
  it.each(['payment', 'moq', 'delivery'] as const)('asking %s in his own name decides', (topic) => {
    expect(role({ requests: [request(topic)] })).toBe('decision-maker');
  });
  it('price counts with a quantity or destination, bare it tells nothing', () => {
    expect(role({ priceAsks: [priceAsk()] })).toBe('unknown');
    expect(role({ priceAsks: [priceAsk('catalogue')] })).toBe('unknown');
    expect(role({ priceAsks: [priceAsk()], quantities: [quantity('500')] })).toBe('decision-maker');
    expect(role({ priceAsks: [priceAsk()], tradeTerms: [tradeTerm('CIF Lagos')] })).toBe('decision-maker');
  });
  it('technical and document questions only: influencer, unless a title or a commercial ask stands beside', () => {
    const technical = [request('technical'), request('document')];
    expect(role({ requests: technical })).toBe('influencer');
    expect(role({ requests: [...technical, request('payment')] })).toBe('decision-maker');
    expect(role({ requests: technical, contact: decider })).toBe('decision-maker');
  });
  it('an agent for an unnamed client advises, even as CEO', () =>
    expect(role({ business: [business('agent')], contact: decider })).toBe('influencer'));
  it('is unknown for rubbish', () =>
    expect(screen({ contact: decider, rubbish: rubbish('sextortion', 'a', 'b') }).role).toBe('unknown'));
});

describe('quadrant', () => {
  const rows = [
    ['non-prospect', true, 5, 'decision-maker', 'D'],
    ['other', true, 5, 'decision-maker', null],
    ['inquiry', true, 3, 'decision-maker', 'A'],
    ['inquiry', true, 3, 'unknown', 'A'],
    ['inquiry', true, 5, 'influencer', 'B'],
    ['inquiry', true, 2, 'decision-maker', 'C'],
    ['inquiry', false, 5, 'decision-maker', 'C'],
    ['inquiry', false, 5, 'influencer', 'C'],
    ['deal', true, 4, 'unknown', 'A'],
    ['deal', true, 4, 'influencer', 'B'],
    ['deal', true, 1, 'unknown', 'C'],
  ] as const;
  it.each(rows)('%s, passed %s, specificity %i, %s: %s', (kind, passed, specificity, role, quadrant) => {
    expect(decideQuadrant({ kind, passed, specificity, role })).toBe(quadrant);
  });
  it('passes from the gate on and asks for a look one under it', () => {
    expect(checkGate(10, 10)).toEqual({ threshold: 10, passed: true, look: false });
    expect(checkGate(9, 10)).toEqual({ threshold: 10, passed: false, look: true });
    expect(checkGate(8, 10)).toEqual({ threshold: 10, passed: false, look: false });
  });
});

describe('what the user reads', () => {
  const full = screen({ ...rfq, contact: contact({ title: title('decision', '采购经理') }) });
  it('says why in one sentence with the words of the mail', () => {
    expect(full.why.zh).toBe('点名 FT-4P、数量 3000pcs、FOB Ningbo、交期 in May，采购经理本人询价。');
    expect(full.why.en).toContain('FT-4P');
  });
  it('inserts odd words as plain text, short and without direction marks', () => {
    const { why } = screen({ products: [product(`$& \u202e{}\n${'x'.repeat(200)}`)] });
    expect(why.en).toContain('$& {} xxx');
    expect(why.en).not.toMatch(/[\u202e\n]/);
    expect(why.en.length).toBeLessThan(160);
  });
  it('names the signs of a mail in D', () => {
    expect(screen({ rubbish: rubbish('pitchSeo', 'first page of Google', 'backlinks') }).why.en).toContain(
      'first page of Google',
    );
  });
  it('orders reasons by weight', () => {
    const weights = full.reasons.filter(({ axis }) => axis !== 'kind').map(({ points }) => Math.abs(points));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });
  it('says what is missing and the score it would give', () => {
    const { missing, scores } = screen({
      products: [product('tents')],
      contact: contact({ company: fact('Dahl AB') }),
    });
    expect(scores).toMatchObject({ specificity: 2, contact: 1, industry: 4 });
    expect(missing).toContainEqual(expect.objectContaining({ signal: 'quantity-stated', raisesTo: 3 }));
    expect(missing).toContainEqual(expect.objectContaining({ signal: 'phone-given', raisesTo: 2 }));
    expect(missing).toContainEqual(expect.objectContaining({ signal: 'target-industry-buyer', raisesTo: 5 }));
    expect(missing.map(({ signal }) => signal)).not.toContain('company-named');
  });
  it('warns of a dangerous file and a complaint', () => {
    expect(screen({ files: [file('danger', 'a.iso')] }).warnings.map(({ en }) => en)).toContain(
      'A dangerous attachment: do not open it',
    );
    expect(screen({ stage: [stage('complaint')] }).warnings).toHaveLength(1);
  });
  it('knows a hot buyer from a price asker', () => {
    expect(screen({ ...rfq, parameters: [parameter('3x3 m')] }).intent).toBe('high');
    expect(screen({ products: [product('tents')], priceAsks: [priceAsk('catalogue')] }).intent).toBe('low');
  });
  it('gives shares between 0 and 1 for any mail', () => {
    for (const given of [rfq, {}, { rubbish: rubbish('genericGreeting', 'Dear Sir') }]) {
      const { massLikeness, effectiveShare, confidence } = screen(given);
      for (const share of [massLikeness, effectiveShare, confidence]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });
});
