// Role, quadrant, intent and the words around them.
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/read-facts.ts';
import { checkGate } from '../../src/screening/gate.ts';
import { decideQuadrant } from '../../src/screening/quadrant.ts';
import { screenFacts } from '../../src/screening/screen-facts.ts';
import { collectFindings } from '../../src/signals/collect-findings.ts';
import {
  business,
  contact,
  delivery,
  fact,
  facts,
  file,
  model,
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
  it('who runs an agency for a client advises, whatever his title; who runs a shop and names one decides', () => {
    const agency = { text: 'sourcing advisory', span: { start: 16, end: 33 } };
    const runs = { ...stance('decides', 'I run a'), span: { start: 0, end: 7 } };
    const client = { ...business('client'), text: 'clients', span: { start: 50, end: 57 } };
    const agent = { ...business('agent'), ...agency };
    expect(role({ business: [agent, client], stances: [runs], contact: decider })).toBe('influencer');
    expect(role({ business: [client], stances: [runs], contact: decider })).toBe('decision-maker');
    expect(role({ business: [client], contact: decider })).toBe('influencer');
  });
  it('who has ordered or complains speaks of customers of his own', () => {
    const given = { business: [business('client')], contact: decider };
    expect(role({ ...given, stage: [stage('complaint')] })).toBe('decision-maker');
    expect(role({ ...given, stage: [stage('ordered')] })).toBe('decision-maker');
  });
  it('an amount in answer to our quotation is a counter-offer, unless it goes with a technical question', () => {
    const answer = {
      quantities: [quantity('900')],
      stage: [stage('quoted')],
      sender: sender({ ourThread: true }),
    };
    expect(role(answer)).toBe('decision-maker');
    expect(role({ ...answer, requests: [request('technical')] })).toBe('influencer');
    expect(role({ ...answer, stage: [] })).toBe('unknown');
  });
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
  it('says so when name and number come from an earlier mail of the writer', () => {
    const signed = { products: [product('tents')], contact: contact({}) };
    expect(screen(signed).warnings).toEqual([]);
    const { warnings } = screen({ ...signed, contact: { ...signed.contact, borrowed: true } });
    expect(warnings.map(({ en }) => en)).toEqual([expect.stringContaining('earlier mail')]);
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
