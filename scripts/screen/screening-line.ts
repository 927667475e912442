// One screened mail as the line that the batch command prints: the verdict, the buyer, what he asks for, and the reasons.
// Example: screeningLine("a.eml", screened, 3.1) -> { file: "a.eml", kind: "inquiry", quadrant: "A", scores: {...}, contact: {...}, ... }

import type { Span } from '../../src/email/open-email.ts';
import type { Fact } from '../../src/facts/reading.ts';
import type { Screened } from '../../src/screen-email.ts';
import type { Missing, Reason, Screening } from '../../src/screening/screening.ts';

/** The scores count for an inquiry or a deal; elsewhere they are null. */
function scoresOf(screening: Screening) {
  const counts = screening.kind === 'inquiry' || screening.kind === 'deal';
  const { specificity, contact, industry, total } = screening.scores;
  if (counts) return { specificity, contact, industry, total };
  return { specificity: null, contact: null, industry: null, total: null };
}

interface Evidence {
  readonly text: string;
  readonly span: Span;
}

/** A reason with its first words, and the places of the others under `also`. */
function reasonOf(reason: Reason) {
  const [first, ...others] = reason.evidence.map(({ text, span }): Evidence => ({ text, span }));
  const { signal, axis, points, sentence } = reason;
  const also = others.length > 0 ? { also: others } : {};
  return { signal, axis, points, text: first?.text ?? null, span: first?.span ?? null, ...also, sentence };
}

function missingOf({ axis, signal, sentence, raisesTo }: Missing) {
  return { axis, signal, raisesTo, sentence };
}

const textOf = (fact: Fact | null | undefined): string | null => fact?.text ?? null;
const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

function contactOf({ facts }: Screened) {
  const { contact } = facts;
  return {
    name: contact.name?.value ?? null,
    title: textOf(contact.title),
    company: textOf(contact.company),
    // A labelled number that no country tells how to read has no E.164.
    phones: distinct(contact.phones.map((phone) => phone.e164)).filter((number) => number !== ''),
    messengers: distinct(contact.messengers.map((messenger) => messenger.text)),
    emails: distinct(contact.emails.map((email) => email.text)),
    website: textOf(contact.website),
    address: textOf(contact.address),
    country: contact.country?.code ?? null,
  };
}

/** The port or place as written: a port or a term's place before a mere destination. */
function portOf({ facts }: Screened): string | null {
  const named = facts.tradeTerms.filter((term) => term.place !== '');
  return (named.find((term) => term.role !== 'destination') ?? named[0])?.place ?? null;
}

/** How far the business is; a complaint or a refusal is seen from the labels. A mail may name several. */
const dealStages: ReadonlySet<string> = new Set(['quoted', 'sampled', 'negotiating', 'ordered']);

/** `ms` is the time of this one mail, for the reader of a slow run. */
export function screeningLine(file: string, screened: Screened, ms: number) {
  const { email, facts, screening, plan } = screened;
  return {
    file,
    kind: screening.kind,
    subkind: screening.subkind,
    quadrant: screening.quadrant,
    look: screening.look,
    scores: scoresOf(screening),
    gate: screening.gate,
    role: screening.role,
    intent: screening.intent,
    buyerType: screening.buyerType,
    confidence: screening.confidence ?? null,
    language: facts.circumstances.language.tag || null,
    contact: contactOf(screened),
    products: distinct(facts.products.filter(({ match }) => match === 'ours').map(({ name }) => name)),
    quantities: distinct(facts.quantities.map(({ text }) => text)),
    incoterm: facts.tradeTerms.find(({ incoterm }) => incoterm !== null)?.incoterm ?? null,
    port: portOf(screened),
    questions: distinct(facts.requests.map(({ text }) => text)),
    source: facts.source.source,
    stageTags: distinct(facts.stage.map(({ stage }) => stage)).filter((stage) => dealStages.has(stage)),
    labels: plan.add.map(({ name }) => name),
    why: screening.why,
    reasons: screening.reasons.map(reasonOf),
    missing: screening.missing.map(missingOf),
    warnings: screening.warnings,
    auth: email.auth,
    truncated: email.truncated.length > 0,
    ms: Math.round(ms * 100) / 100,
  };
}

export type ScreeningLine = ReturnType<typeof screeningLine>;
