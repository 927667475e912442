// Unwraps a forwarded mail, and forwards within forwards, to the one who really wrote it: his words become the mail's own.
// Example: a colleague's "FYI" over "Von: Ana <ana@buyer.example> ... Bitte um Angebot" -> writer Ana, forwardedBy the colleague

import type { Signer } from './find-signature.ts';
import { form, formHits } from './form-words.ts';
import { type LineRange, lineText, type MailText } from './mail-lines.ts';
import type { Address, PartKind } from './open-email.ts';
import type { HistoryMark } from './quoted-history.ts';
import { domainOf, isFreeMail, registrableDomain } from './registrable-domain.ts';
import type { History } from './split-history.ts';
import { signerOf, splitParts } from './split-parts.ts';

export interface Forward {
  readonly writer: Address;
  /** Null when he forwards his own words. */
  readonly forwardedBy: Address | null;
  /** Lines of the original mail. */
  readonly range: LineRange;
  /** The history below the original mail. */
  readonly history: History;
}

export interface ForwardInput {
  readonly mail: MailText;
  readonly subject: string;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly history: History;
}

/** What a forwarder may add and still only pass on: a few lines. */
const littleUnits = 320;
const deepest = 6;

/** Null when the mail is no forward: a reply with quotes, a buyer who sends our own offer back, a mail with much of its own. */
export function unwrapForward(input: ForwardInput): Forward | null {
  const { mail, from, to } = input;
  let { history, subject } = input;
  let forwarder = from;
  let top: LineRange = { from: 0, to: mail.lines.length };
  let found: Forward | null = null;
  for (let depth = 0; depth < deepest; depth++) {
    const mark = history.cutBy ?? quotedForward(mail, history, top);
    if (
      mark === null ||
      !isForward(mark, subject) ||
      ownUnits(mail, { from: top.from, to: mark.first }) > littleUnits
    )
      break;
    const writer = mark.from;
    if (writer.name === '' && writer.address === '') break;
    if (isOurs(writer, to) && !samePerson(writer, forwarder) && !wentAround(mail, history, { mark, to }))
      break;
    const original = { from: mark.last + 1, to: mail.lines.length, depth: depthAt(mail, mark.last + 1) };
    if (blank(mail, original)) break;
    if (depth > 0 || passesOn(forwarder, writer, to))
      setOwn(mail, { from: top.from, to: mark.first }, 'notice');
    history = reopen(mail, original, signerOf(writer.name, writer.address.split('@', 1)[0] ?? ''));
    const itself = samePerson(writer, from);
    found = { writer: itself ? from : writer, forwardedBy: itself ? null : from, history, range: original };
    forwarder = writer;
    subject = mark.subject;
    top = original;
  }
  return found;
}

/** Apple's Mail quotes what it forwards line by line, which makes no cut: every line below must be quoted. */
function quotedForward(mail: MailText, history: History, range: LineRange): HistoryMark | null {
  const mark = history.marks.find((one) => one.first >= range.from);
  if (mark?.forward !== true) return null;
  const depth = depthAt(mail, mark.last + 1);
  if (depth <= (range.depth ?? 0)) return null;
  for (let at = mark.last + 1; at < range.to; at++) {
    const line = mail.lines[at];
    if (line !== undefined && !line.blank && line.depth < depth) return null;
  }
  return mark;
}

function depthAt(mail: MailText, from: number): number {
  for (let at = from; at < mail.lines.length; at++) {
    const line = mail.lines[at];
    if (line !== undefined && !line.blank) return line.depth;
  }
  return 0;
}

interface Hop {
  readonly mark: HistoryMark;
  readonly to: readonly Address[];
}

/** A colleague's mail that only passes on what a colleague had passed on: somebody outside stands below. */
function wentAround(mail: MailText, history: History, { mark, to }: Hop): boolean {
  let hop = mark;
  for (const next of history.marks.filter((one) => one.first > mark.last).slice(0, deepest)) {
    if (!isForward(next, hop.subject)) return false;
    let units = 0;
    for (let at = hop.last + 1; at < next.first; at++) {
      const line = mail.lines[at];
      if (line !== undefined && !line.blank) units += lineText(mail, line).length;
    }
    if (units > littleUnits) return false;
    if (next.from.address !== '' && !isOurs(next.from, to)) return true;
    hop = next;
  }
  return false;
}

function isForward(mark: HistoryMark, subject: string): boolean {
  return mark.forward || (mark.kind !== 'wrote' && mark.kind !== 'line' && hasForwardPrefix(subject));
}

/** 'WG: Anfrage', 'Fwd: Re: tents', '转发：询价'. */
export function hasForwardPrefix(subject: string): boolean {
  const head = subject.slice(0, 60);
  return formHits(head).some(
    (hit) =>
      hit.bit === form.forwardPrefix &&
      /^\s{0,2}[:：\]】]/.test(head.slice(hit.end)) &&
      /^(?:.{0,24}[:：[\]】(]\s{0,2})?[[(【]?$/.test(head.slice(0, hit.start)),
  );
}

function ownUnits(mail: MailText, range: LineRange): number {
  let units = 0;
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line?.kind === 'own' && !line.blank) units += lineText(mail, line).length;
  }
  return units;
}

function blank(mail: MailText, range: LineRange): boolean {
  for (let at = range.from; at < range.to; at++) if (mail.lines[at]?.blank === false) return false;
  return true;
}

function samePerson(one: Address, other: Address): boolean {
  if (one.address !== '' && other.address !== '') return one.address === other.address;
  const name = one.name.toLowerCase();
  return name !== '' && name === other.name.toLowerCase();
}

/** The mail's receiver or one of his house: what they wrote is our own offer coming back. */
function isOurs(writer: Address, to: readonly Address[]): boolean {
  return writer.address !== '' && to.some((address) => sameHouse(writer.address, address.address));
}

function sameHouse(one: string, other: string): boolean {
  const house = registrableDomain(domainOf(one));
  if (one === other) return one !== '';
  return house !== '' && house === registrableDomain(domainOf(other)) && !isFreeMail(house);
}

/** A colleague's words are not the buyer's; an outsider who passes a mail on asks in his own name as well. */
function passesOn(forwarder: Address, writer: Address, to: readonly Address[]): boolean {
  if (samePerson(forwarder, writer)) return false;
  return to.length === 0 || isOurs(forwarder, to);
}

function setOwn(mail: MailText, range: LineRange, kind: PartKind): void {
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line !== undefined && (line.kind === 'own' || line.kind === 'signature')) line.kind = kind;
  }
}

/** The original mail is split afresh, as if it had come by itself. */
function reopen(mail: MailText, range: LineRange, signer: Signer): History {
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line !== undefined) line.kind = 'own';
  }
  return splitParts(mail, range, signer);
}
