// Inquiry, deal, non-prospect or other: the signs of selling and cheating against the signs of a buyer.
// Example: three freight phrases (6) against a product named without an ask (0) -> { kind: 'non-prospect', subkind: 'pitch' }

import type { Facts } from '../facts/read-facts.ts';
import { isBulk, isRelayed } from '../signals/buying-asks.ts';
import type { Finding } from '../signals/signal.ts';
import { kindFamilies, noticeSubkinds } from './kind-families.ts';
import type { Kind, Subkind } from './screening.ts';

/** Signs less counter-signs from which a mail is no prospect: two plain pitch phrases, so that no single phrase buries a buyer. */
export const NON_PROSPECT_FROM = 4;
/** A phrase family counts at most so many phrases: a long advert is not more an advert, and the counter-signs must keep a chance. */
export const MOST_PHRASES = 4;
/** Counter-signs weigh at most this much together: a fraud that carries every element of an RFQ must still be seen. */
export const MOST_BUYER_POINTS = 6;
/** In a mass mailing that no platform relayed the product words are bait: real buyers write one by one. */
export const MOST_BUYER_POINTS_IN_BULK = 3;
/** A fraud told by this many phrases of one script: product, quantity and price ask are part of the script. */
export const SCRIPT_PHRASES = 3;
export const MOST_BUYER_POINTS_IN_SCRIPT = 3;

export interface KindVerdict {
  readonly kind: Kind;
  readonly subkind: Subkind | null;
  /** Signs less counter-signs; from NON_PROSPECT_FROM on no prospect. */
  readonly balance: number;
}

/** What one kind finding weighs: its points for each phrase of a pitch or fraud, once for a counter-sign. */
export function kindPoints(finding: Finding): number {
  if (finding.axis !== 'kind') return finding.points;
  if (finding.points < 0) return finding.points;
  return finding.points * Math.min(finding.evidence.length, MOST_PHRASES);
}

export function decideKind(facts: Facts, findings: readonly Finding[]): KindVerdict {
  const signs: Finding[] = [];
  let counter = 0;
  for (const finding of findings) {
    if (finding.axis !== 'kind') continue;
    if (finding.points > 0) signs.push(finding);
    else counter -= finding.points;
  }
  const buyer = Math.min(counter, mostBuyerPoints(facts, signs));
  const against = sum(signs) - buyer;
  const fraud = sum(signs.filter(({ signal }) => kindFamilies[signal]?.fraud)) - buyer;
  // A courier's or bank's mail asks for nothing either: only what positively sells counts against a notice.
  const sells = sum(signs.filter(({ signal }) => kindFamilies[signal] !== undefined)) - buyer;
  const notice = findings.find(({ signal }) => Object.hasOwn(noticeSubkinds, signal));
  if (notice !== undefined && isOther(facts, notice.signal, { sells, fraud })) {
    return { kind: 'other', subkind: noticeSubkinds[notice.signal] ?? null, balance: against };
  }
  if (against >= NON_PROSPECT_FROM) {
    return { kind: 'non-prospect', subkind: strongestFamily(signs, facts), balance: against };
  }
  return { kind: isDeal(findings, facts) ? 'deal' : 'inquiry', subkind: null, balance: against };
}

function mostBuyerPoints(facts: Facts, signs: readonly Finding[]): number {
  if (isBulk(facts) && !isRelayed(facts)) return MOST_BUYER_POINTS_IN_BULK;
  const script = signs.some(
    ({ signal, evidence }) => kindFamilies[signal]?.fraud === true && evidence.length >= SCRIPT_PHRASES,
  );
  return script ? MOST_BUYER_POINTS_IN_SCRIPT : MOST_BUYER_POINTS;
}

function sum(findings: readonly Finding[]): number {
  return findings.reduce((total, finding) => total + kindPoints(finding), 0);
}

/** A notice is believed unless fraud or, for a nameless machine, a pitch speaks through it. */
function isOther(facts: Facts, signal: string, score: { sells: number; fraud: number }): boolean {
  const { notifier, authFailed } = facts.sender;
  const armed = facts.files.some(({ kind }) => kind === 'danger');
  // A known courier or bank names fees, accounts and sign-ins in its daily mail.
  if (notifier && !authFailed && !armed) return true;
  // Anybody can call himself postmaster: a bounce that wants a password is none, whatever its headers say.
  if (signal === 'bounce-notice' && facts.circumstances.headers.bounce)
    return !authFailed && score.fraud < 2 * NON_PROSPECT_FROM;
  if (score.fraud >= NON_PROSPECT_FROM) return false;
  const nameless = signal === 'machine-notice' || signal === 'receipt-notice' || signal === 'private-mail';
  return !nameless || score.sells < NON_PROSPECT_FROM;
}

function strongestFamily(signs: readonly Finding[], facts: Facts): Subkind {
  let best: Subkind = 'advert';
  let most = 0;
  for (const finding of signs) {
    const subkind = kindFamilies[finding.signal]?.subkind;
    const points = kindPoints(finding);
    if (subkind && points > most) {
      best = subkind;
      most = points;
    }
  }
  // A pitch sent in bulk, without a person behind it, is an advert.
  return best === 'pitch' && isBulk(facts) ? 'advert' : best;
}

/**
 * A complaint or an order that stands; a negotiation inside a thread, after an offer of ours, or without asking for a price.
 * And any answer to our quotation in our thread.
 */
function isDeal(findings: readonly Finding[], facts: Facts): boolean {
  const spoke = (id: string) => findings.some(({ signal }) => signal === id);
  const inThread = facts.sender.ourThread || facts.circumstances.quotedMails > 0;
  if (spoke('complaint-raised') || (spoke('after-our-quotation') && facts.sender.ourThread)) return true;
  const stages = new Set(facts.stage.map(({ stage }) => stage));
  // A decline of what we offered ends a negotiation, whether or not our mail is quoted below.
  if (stages.has('declined') && stages.has('quoted')) return true;
  if (!spoke('order-under-way')) return false;
  if (inThread || stages.has('ordered') || stages.has('quoted') || stages.has('sampled')) return true;
  return facts.priceAsks.length === 0 && facts.requests.every(({ topic }) => topic !== 'price');
}
