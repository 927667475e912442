// Whether a mail passes on a lead, and from where: a platform, a website form, or nobody. The sender alone proves nothing.
// Example: From wordpress@ourco.example to amy@ourco.example with "Name:", "Message:" lines -> 'website-form'

import { form } from './form-words.ts';
import type { LeadLabel } from './lead-labels.ts';
import { hasHit, isHistory, type LineRange, type MailText } from './mail-lines.ts';
import type { Address, HeaderSigns, Lead, LeadField } from './open-email.ts';
import {
  domainOf,
  isFormSender,
  isFreeMail,
  isMachineMailbox,
  platformOfHost,
  registrableDomain,
} from './registrable-domain.ts';

export interface LeadInput {
  readonly mail: MailText;
  readonly range: LineRange;
  readonly subject: string;
  readonly from: Address;
  readonly replyTo: Address | null;
  readonly to: readonly Address[];
  readonly signs: HeaderSigns;
}

export interface LeadKind {
  readonly kind: Lead['kind'];
  readonly platform: string;
}

interface Shape {
  readonly who: boolean;
  readonly what: boolean;
  readonly message: boolean;
  readonly name: boolean;
  /** At least two details, of them one of the buyer, and what he wants or a third. */
  readonly whole: boolean;
}

function shapeOf(labels: readonly LeadLabel[]): Shape {
  const fields = new Set(labels.map((label) => label.field));
  const has = (...names: readonly LeadField[]): boolean => names.some((name) => fields.has(name));
  const who = has('name', 'company', 'email', 'phone');
  const what = has('message', 'product', 'subject');
  return {
    who,
    what,
    message: has('message'),
    name: has('name'),
    whole: fields.size >= 2 && who && (what || fields.size >= 3),
  };
}

/** Null when nothing but the shape of the lines, or nothing but the sender, speaks for a lead. */
export function leadKindOf(input: LeadInput, labels: readonly LeadLabel[], named: boolean): LeadKind | null {
  const { from, replyTo, to, signs } = input;
  const host = domainOf(from.address);
  const house = registrableDomain(host);
  const shape = shapeOf(labels);
  const platform = platformOfHost(host);
  if (platform !== '') {
    const told = shape.message || shape.name || named || labels.some((label) => label.field === 'country');
    const content = told || (shape.who && shape.what);
    return content ? { kind: 'platform', platform } : null;
  }
  const footer = saysSo(input, form.formFooter);
  const ownHouse =
    house !== '' &&
    !isFreeMail(host) &&
    to.some((address) => registrableDomain(domainOf(address.address)) === house);
  const elsewhere =
    replyTo !== null && replyTo.address !== '' && registrableDomain(domainOf(replyTo.address)) !== house;
  const machine = isMachineMailbox(from.address) || isFormSender(host);
  if (ownHouse || isFormSender(host) || footer) {
    const formed = shape.whole && (shape.message || footer || elsewhere || machine);
    if (formed || (footer && elsewhere && (shape.who || shape.what)))
      return { kind: 'website-form', platform: '' };
  }
  if (!shape.whole) return null;
  const relay = saysSo(input, form.relayNotice);
  const bulk = signs.list || signs.bulk;
  return isRelayed(shape, { relay, bulk, machine, elsewhere })
    ? { kind: relay || bulk ? 'platform' : 'website-form', platform: '' }
    : null;
}

interface RelaySigns {
  readonly relay: boolean;
  readonly bulk: boolean;
  readonly machine: boolean;
  readonly elsewhere: boolean;
}

/** An unknown relay: a machine's mailbox, an answer address elsewhere, or bulk headers with the buyer's own words. */
function isRelayed(shape: Shape, { relay, bulk, machine, elsewhere }: RelaySigns): boolean {
  if (machine && (relay || shape.message)) return true;
  if (elsewhere && shape.message && shape.name) return true;
  return bulk && relay && shape.message;
}

function saysSo({ mail, range }: LeadInput, table: number): boolean {
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line !== undefined && !line.blank && !isHistory(line) && hasHit(line, table)) return true;
  }
  return false;
}
