// Whether a mail passes on a lead, and from where: a platform, a website form, or nobody. The sender alone proves nothing.
// Example: From wordpress@ourco.example to amy@ourco.example with "Name:", "Message:" lines -> 'website-form'

import { hasHit, type LineRange, type MailText } from './mail-lines.ts';
import type { LeadLabel } from './lead-labels.ts';
import type { Address, HeaderSigns, Lead } from './open-email.ts';
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

/** Null when nothing but the shape of the lines, or nothing but the sender, speaks for a lead. */
export function leadKindOf(input: LeadInput, labels: readonly LeadLabel[], named: boolean): LeadKind | null {
  const { from, replyTo, to, signs } = input;
  const host = domainOf(from.address);
  const house = registrableDomain(host);
  const platform = platformOfHost(host);
  const fields = new Set(labels.map((label) => label.field));
  const said = { footer: saysSo(input, 'formFooter'), relay: saysSo(input, 'relayNotice') };
  const ownHouse =
    house !== '' &&
    !isFreeMail(host) &&
    to.some((address) => registrableDomain(domainOf(address.address)) === house);
  const elsewhere =
    replyTo !== null && replyTo.address !== '' && registrableDomain(domainOf(replyTo.address)) !== house;
  if (platform !== '') {
    const content = fields.has('message') || fields.has('name') || fields.has('country') || named;
    return content ? { kind: 'platform', platform } : null;
  }
  const who = fields.has('name') || fields.has('company') || fields.has('email') || fields.has('phone');
  const what = fields.has('message') || fields.has('product') || fields.has('subject');
  const shaped = fields.size >= 2 && who && (what || fields.size >= 3);
  const machine = isMachineMailbox(from.address) || isFormSender(host);
  if (ownHouse || isFormSender(host) || said.footer) {
    const formed =
      (shaped && (fields.has('message') || said.footer || elsewhere || machine)) ||
      (said.footer && elsewhere && (who || what));
    if (formed) return { kind: 'website-form', platform: '' };
  }
  if (!shaped) return null;
  // An unknown relay: a machine's mailbox, an answer address elsewhere, or bulk headers with the buyer's own words.
  const relayed =
    (machine && (said.relay || fields.has('message'))) ||
    (elsewhere && fields.has('message') && fields.has('name')) ||
    ((signs.list || signs.bulk) && said.relay && fields.has('message'));
  if (!relayed) return null;
  return said.relay || signs.list || signs.bulk
    ? { kind: 'platform', platform: '' }
    : { kind: 'website-form', platform: '' };
}

function saysSo({ mail, range }: LeadInput, table: 'formFooter' | 'relayNotice'): boolean {
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line !== undefined && line.kind !== 'quoted' && hasHit(line, table)) return true;
  }
  return false;
}
