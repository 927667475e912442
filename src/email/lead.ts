// Reads a lead that a platform or a website form passes on: who the buyer is, what he says, and what is only the relay's frame.
// Example: IndiaMART's "Name: R. Menon / Mobile: ... / Message: 250 pcs" -> writer R. Menon, lines 'lead' and 'own', rest 'notice'

import { markNotices } from './find-notices.ts';
import { markSignature } from './find-signature.ts';
import { form } from './form-words.ts';
import type { LaidOut } from './lay-out-text.ts';
import { type LeadInput, type LeadKind, leadKindOf } from './lead-kind.ts';
import { findLeadLabels, type LeadLabel } from './lead-labels.ts';
import { findMessage, isRelayWords } from './lead-message.ts';
import { type BuyerName, findBuyerName, nameAbove } from './lead-name.ts';
import { hasHit, type LineRange, lineText, type MailLine, type MailText } from './mail-lines.ts';
import type { Address, Lead, LeadField, Span } from './open-email.ts';
import { domainOf, platformOfHost, registrableDomain } from './registrable-domain.ts';
import { signerOf } from './split-parts.ts';

export interface ReadLead {
  /** The buyer's name and the address an answer reaches him at; '' when only the relay knows it. */
  readonly writer: Address;
  readonly place: (laid: LaidOut) => Lead;
}

/** Null when the mail is no lead. Sets the kinds of the range's lines. */
export function readLead(input: LeadInput): ReadLead | null {
  const { mail, range, subject } = input;
  const labels = findLeadLabels(mail, range);
  // Without a single label only a platform's own mail can be a lead.
  if (labels.length === 0 && platformOfHost(domainOf(input.from.address)) === '') return null;
  const message = findMessage(mail, range, labels);
  const ofPlatform = platformOfHost(domainOf(input.from.address)) !== '';
  const name = findBuyerName(mail, range, subject) ?? (ofPlatform ? nameAbove(mail, range, labels) : null);
  const kind = leadKindOf(input, labels, name !== null || message !== null);
  if (kind === null) return null;
  const fields = fieldSpans(labels);
  const writer = writerOf(input, labels, name);
  setKinds({ mail, range, labels, message, kind, writer });
  return { writer, place: (laid) => placeLead({ kind, fields, message, name, mail }, laid) };
}

/** The first value given for each field. */
function fieldSpans(labels: readonly LeadLabel[]): Map<LeadField, Span> {
  const fields = new Map<LeadField, Span>();
  for (const { field, value } of labels)
    if (value.end > value.start && !fields.has(field)) fields.set(field, value);
  return fields;
}

function writerOf(
  { mail, from, replyTo, to }: LeadInput,
  labels: readonly LeadLabel[],
  found: BuyerName | null,
): Address {
  const text = (label: LeadLabel): string =>
    mail.text.slice(label.value.start, label.value.end).slice(0, 120);
  const names = [...new Set(labels.filter((label) => label.field === 'name').map(text))].filter(
    (name) => name !== '',
  );
  const [first = '', second = ''] = names;
  // Forms that ask for first and last name apart.
  const whole = second !== '' && !first.includes(' ') && !second.includes(' ') ? `${first} ${second}` : first;
  const mailbox = labels.find((label) => label.field === 'email' && text(label).includes('@'));
  const answer = replyTo !== null && !isRelay(replyTo, from, to) ? replyTo : null;
  return {
    name: whole || found?.name || answer?.name || '',
    address: mailbox === undefined ? (answer?.address ?? '') : text(mailbox).toLowerCase(),
  };
}

function isRelay(address: Address, from: Address, to: readonly Address[]): boolean {
  const house = registrableDomain(domainOf(address.address));
  return (
    platformOfHost(domainOf(address.address)) !== '' ||
    address.address === from.address ||
    to.some(
      (own) =>
        own.address === address.address ||
        (house !== '' &&
          registrableDomain(domainOf(own.address)) === house &&
          house === registrableDomain(domainOf(from.address))),
    )
  );
}

interface Framed {
  readonly mail: MailText;
  readonly range: LineRange;
  readonly labels: readonly LeadLabel[];
  readonly message: LineRange | null;
  readonly kind: LeadKind;
  readonly writer: Address;
}

function setKinds(framed: Framed): void {
  const { mail, range, labels, message, writer } = framed;
  const labelled = new Set(
    labels.flatMap((label) => (label.field === 'message' ? [] : [label.line, label.valueLine])),
  );
  const free = speaksFreely(framed);
  let gap = true;
  let titleFollows = false;
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line === undefined || line.kind === 'quoted' || line.kind === 'header') continue;
    if (!line.blank) {
      const relay = isRelayWords(line, gap) || hasHit(line, form.relayNotice);
      if (message !== null && at >= message.from && at < message.to) line.kind = 'own';
      else if (!isRelayWords(line, false) && (labelled.has(at) || isFurtherLabel(mail, labelled, at)))
        line.kind = 'lead';
      else line.kind = free && !relay && !titleFollows && !isFrame(mail, line) ? 'own' : 'notice';
      // "... sent you a message about your product:" is followed by the title of our own listing.
      titleFollows = relay && /[:：]$/.test(lineText(mail, line));
    }
    gap = line.blank;
  }
  const words = message ?? range;
  markNotices(mail, words);
  markSignature(mail, words, signerOf(writer.name));
}

/** Without a marked message the buyer's words are what is neither label nor frame. */
function speaksFreely({ labels, message, kind }: Framed): boolean {
  return message === null && (kind.kind === 'website-form' || !labelsSayAll(labels));
}

function isFrame(mail: MailText, line: MailLine): boolean {
  return hasHit(line, form.greeting) || /^[-_=—*]{2,60}$/.test(lineText(mail, line));
}

const frameWords = form.relayNotice | form.formFooter | form.unsubscribe;

/** "Power: 200 W" among the known labels: a field of the form that no table knows. */
function isFurtherLabel(mail: MailText, labelled: ReadonlySet<number>, at: number): boolean {
  if (!labelled.has(at - 1) && !labelled.has(at + 1) && !labelled.has(at - 2) && !labelled.has(at + 2))
    return false;
  const line = mail.lines[at];
  if (line === undefined || hasHit(line, frameWords)) return false;
  return /^[\p{L}\p{M}][\p{L}\p{M}\d /()'’-]{1,40}[:：] ?\S/u.test(lineText(mail, line));
}

/** A lead of labels alone: what it asks for stands in a product line. */
function labelsSayAll(labels: readonly LeadLabel[]): boolean {
  return labels.some((label) => label.field === 'product') && labels.length >= 3;
}

interface Unplaced {
  readonly kind: LeadKind;
  readonly fields: ReadonlyMap<LeadField, Span>;
  readonly message: LineRange | null;
  readonly name: BuyerName | null;
  readonly mail: MailText;
}

function placeLead({ kind, fields, message, name, mail }: Unplaced, laid: LaidOut): Lead {
  const placed: { [F in LeadField]?: Span } = {};
  for (const [field, span] of fields) {
    const at = laid.placeBody(
      field === 'message' && message !== null
        ? { start: span.start, end: messageEndOf(mail, message) }
        : span,
    );
    if (at !== null) placed[field] = at;
  }
  if (placed.message === undefined && message !== null) {
    const at = laid.placeBody({
      start: mail.lines[message.from]?.content ?? 0,
      end: messageEndOf(mail, message),
    });
    if (at !== null) placed.message = at;
  }
  if (placed.name === undefined && name !== null) {
    const at = name.where === 'subject' ? laid.placeSubject(name.span) : laid.placeBody(name.span);
    if (at !== null) placed.name = at;
  }
  return { kind: kind.kind, platform: kind.platform, fields: placed };
}

function messageEndOf(mail: MailText, message: LineRange): number {
  for (let at = message.to - 1; at >= message.from; at--) {
    const line = mail.lines[at];
    if (line !== undefined && !line.blank) return line.end;
  }
  return mail.lines[message.from]?.end ?? 0;
}
