// The list of signals against the folder, and what every signal must bring.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allSignals } from '../../src/signals/all-signals.ts';
import { collectFindings } from '../../src/signals/collect-findings.ts';
import {
  contact,
  facts,
  file,
  model,
  notice,
  quiet,
  request,
  rubbish,
  sender,
  tradeTerm,
} from './facts-builder.ts';

/** What stands in the folder without being a signal. */
const NO_SIGNALS = [
  'signal.ts',
  'all-signals.ts',
  'collect-findings.ts',
  'apart.ts',
  'buying-asks.ts',
  'own-decisions.ts',
  'per-facts.ts',
  'rubbish-words.ts',
  'voices.ts',
];
const spoken = (given: Parameters<typeof facts>[0]) =>
  collectFindings(facts(given), {}).map(({ signal }) => signal);

describe('the list of signals', () => {
  it('holds every file of the folder once, and no other', () => {
    const files = readdirSync(new URL('../../src/signals', import.meta.url)).filter(
      (name) => !NO_SIGNALS.includes(name),
    );
    expect(files.length).toBeGreaterThan(60);
    expect(allSignals.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });
  it('explains every signal in Chinese and English', () => {
    for (const { id, sentence, points } of allSignals) {
      expect(sentence.zh, id).toMatch(/\p{Script=Han}/u);
      expect(sentence.en, id).toMatch(/^[A-Z][\x20-\x7e]{5,80}$/);
      expect(points, id).not.toBe(0);
    }
  });
  it('weights and switches off', () => {
    const mail = facts({ tradeTerms: [tradeTerm('FOB Ningbo')] });
    expect(collectFindings(mail, { 'trade-term-stated': 3 })[0]?.points).toBe(3);
    expect(collectFindings(mail, { 'trade-term-stated': 0 }).map(({ signal }) => signal)).not.toContain(
      'trade-term-stated',
    );
  });
});

describe('a buyer is not suspected for', () => {
  const suspicions = (given: Parameters<typeof facts>[0]) =>
    collectFindings(facts({ requests: [request('price')], ...given }), {}).filter(
      ({ axis, points }) => axis === 'kind' && points > 0,
    );
  it('a free mailbox', () => {
    expect(
      suspicions({ sender: sender({ domain: 'gmail.com', registrable: 'gmail.com', free: true }) }),
    ).toEqual([]);
  });
  it('a country', () => {
    for (const code of ['NG', 'PK', 'GH', 'BD'] as const) {
      expect(suspicions({ contact: contact({ country: { code, reasons: ['phone'] } }) })).toEqual([]);
    }
  });
  it('greeting "Dear Sir" or asking free samples', () => {
    expect(
      suspicions({
        rubbish: [...rubbish('genericGreeting', 'Dear Sir'), ...rubbish('sampleCollecting', 'free samples')],
      }),
    ).toEqual([]);
  });
  it('a mailing header or another reply address on a platform lead', () => {
    const relayed = {
      ...quiet.circumstances,
      lead: 'platform' as const,
      headers: { ...quiet.circumstances.headers, list: true },
    };
    expect(suspicions({ circumstances: relayed, sender: sender({ replyElsewhere: true }) })).toEqual([]);
  });
  it('headers that nobody checked', () => {
    expect(suspicions({ circumstances: { ...quiet.circumstances, auth: 'unknown' } })).toEqual([]);
  });
});

describe('a signal speaks for', () => {
  it('a quantity once: not again as MOQ or sample', () => {
    const words = { text: 'MOQ 500 pcs', span: { start: 10, end: 21 } };
    const inner = {
      text: '500 pcs',
      span: { start: 14, end: 21 },
      value: 500,
      unit: null,
      per: null,
      sample: false,
    };
    expect(spoken({ moqs: [words], quantities: [inner] })).toContain('moq-asked');
    expect(spoken({ moqs: [words], quantities: [inner] })).not.toContain('quantity-stated');
    expect(spoken({ quantities: [{ ...inner, sample: true }] })).toContain('sample-asked');
    expect(spoken({ quantities: [{ ...inner, sample: true }] })).not.toContain('quantity-stated');
  });
  it('a drawing attached, and a file that would run', () => {
    expect(spoken({ files: [file('drawing', 'flange.dwg')] })).toEqual(
      expect.arrayContaining(['model-named', 'rfq-file']),
    );
    expect(spoken({ files: [file('danger', 'order.pdf.iso')] })).toContain('dangerous-file');
  });
  it('an agent of an unnamed client, but not for who wants to be our agent', () => {
    const agent = { ...request('other'), kind: 'agent' as const, industry: null, target: null };
    expect(spoken({ business: [agent] })).toContain('agent-for-client');
    expect(spoken({ business: [agent], requests: [request('agency')] })).not.toContain('agent-for-client');
  });
  it('a probe only when two fall together', () => {
    expect(spoken({ rubbish: rubbish('competitorProbing', 'lowest price') })).not.toContain(
      'competitor-probing',
    );
    expect(
      spoken({ rubbish: rubbish('competitorProbing', 'lowest price', 'who are your customers') }),
    ).toContain('competitor-probing');
  });
  it('a colleague, but not for a form that our own site sent', () => {
    expect(spoken({ sender: sender({ ours: true }) })).toContain('colleague-mail');
    const form = { ...quiet.circumstances, lead: 'website-form' as const };
    expect(spoken({ sender: sender({ ours: true }), circumstances: form })).not.toContain('colleague-mail');
  });
  it('an absence as automatic answer only with a title, a machine or two phrases', () => {
    expect(spoken({ notices: [notice('auto-reply', 'body')] })).not.toContain('auto-reply-notice');
    expect(spoken({ notices: [notice('auto-reply', 'subject')] })).toContain('auto-reply-notice');
  });
  it('our model as product named', () => {
    expect(spoken({ models: [model('FT-4P', true)] })).toEqual(
      expect.arrayContaining(['product-named', 'our-brand-or-model', 'our-product-asked']),
    );
  });
});
