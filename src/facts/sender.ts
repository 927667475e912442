// What the addresses of the mail tell about its sender: whose domain, a person or a machine, and whether something is forged.
// Example: From "service@paypal.com" <x@mail.example> -> { domain: 'mail.example', nameElsewhere: true, free: false, ... }

import type { OpenEmail } from '../email/open-email.ts';
import {
  domainOf,
  isFreeMail,
  isMachineMailbox,
  notifierOfHost,
  platformOfHost,
  registrableDomain,
} from '../email/registrable-domain.ts';
import { findAddress } from '../email/text-patterns.ts';
import { silentMailboxes } from '../lexicon/domains/silent-mailboxes.ts';
import type { ProfileWords } from '../profile/profile-words.ts';
import { isLookalike } from './lookalike-domain.ts';
import { senderLine } from './notice.ts';
import type { Fact, Reading } from './reading.ts';

/** The fact's words are the From line. */
export interface SenderFacts extends Fact {
  /** Host of the writer's address (the buyer's, in a lead or forward), '' for none. */
  readonly domain: string;
  readonly registrable: string;
  readonly free: boolean;
  /** The writer's address is on a domain of the profile: a colleague, our own form, or a forgery. */
  readonly ours: boolean;
  /** Key of the platforms table for the From address, '' for none. */
  readonly platform: string;
  /** The From address belongs to a known courier, bank or service. */
  readonly notifier: boolean;
  /** Nobody answers from this address: no-reply@, alerts@. */
  readonly noReply: boolean;
  /** A function, not a person: info@, rfq@. */
  readonly roleAddress: boolean;
  readonly replyElsewhere: boolean;
  /** The domain that the From domain imitates, '' for none. */
  readonly lookalikeOf: string;
  /** The display name holds an address of another domain. */
  readonly nameElsewhere: boolean;
  readonly authFailed: boolean;
  /** A link leads neither to the sender's domain nor to ours. */
  readonly linkElsewhere: boolean;
  /** A mail of ours is quoted below. */
  readonly ourThread: boolean;
  /** The subject says that it answers: "Re:", 回复. */
  readonly answers: boolean;
  /** No recipient is named. */
  readonly undisclosed: boolean;
}

export function readSender(reading: Reading): SenderFacts {
  const { email } = reading;
  const domain = domainOf(email.writer.address);
  const registrable = registrableDomain(domain);
  const host = domainOf(email.from.address);
  const from = host === domain ? registrable : registrableDomain(host);
  const own = ownDomains(reading);
  const { text, span } = senderLine(reading);
  return {
    text,
    span,
    domain,
    registrable,
    free: isFreeMail(domain),
    ours: own.has(registrable),
    platform: platformOfHost(host),
    notifier: notifierOfHost(host) !== null,
    noReply: isSilent(email.from.address),
    roleAddress: isMachineMailbox(email.writer.address),
    replyElsewhere: email.replyTo !== null && isElsewhere(domainOf(email.replyTo.address), from),
    lookalikeOf: imitatedBy(from, email, own),
    nameElsewhere: nameHoldsAnother(email.from.name, from),
    authFailed: email.auth === 'fail',
    linkElsewhere: email.links.some((link) => {
      const target = registrableDomain(link.host);
      return target !== '' && target !== from && !own.has(target);
    }),
    ourThread: email.quotedMails.some((quoted) => isOurMail(quoted.from.address, email, own)),
    answers: ANSWER.test(email.subject.slice(0, 20)),
    undisclosed: email.to.length === 0 && email.cc.length === 0,
  };
}

/** Worked out once a profile. */
const ownOf = new WeakMap<ProfileWords, ReadonlySet<string>>();
const noDomains: ReadonlySet<string> = new Set();

function ownDomains({ profile }: Reading): ReadonlySet<string> {
  if (profile === null) return noDomains;
  const known = ownOf.get(profile);
  if (known !== undefined) return known;
  const own = new Set<string>();
  ownOf.set(profile, own);
  for (const domain of profile.profile.domains) {
    const registrable = registrableDomain(domain);
    // A seller on free mail has no domain of his own: half the world would be his colleague.
    if (registrable !== '' && !isFreeMail(domain)) own.add(registrable);
  }
  return own;
}

function isElsewhere(host: string, from: string): boolean {
  const registrable = registrableDomain(host);
  return registrable !== '' && from !== '' && registrable !== from;
}

function isOurMail(address: string, email: OpenEmail, own: ReadonlySet<string>): boolean {
  if (address === '') return false;
  return own.has(registrableDomain(domainOf(address))) || email.to.some((to) => to.address === address);
}

/** Compared with our domains and with those of the thread: the partner whose name is borrowed stands there. */
function imitatedBy(from: string, email: OpenEmail, own: ReadonlySet<string>): string {
  if (from === '' || own.has(from) || isFreeMail(from)) return '';
  for (const domain of own) if (isLookalike(from, domain)) return domain;
  for (const quoted of email.quotedMails) {
    const domain = registrableDomain(domainOf(quoted.from.address));
    if (isLookalike(from, domain)) return domain;
  }
  for (const addressed of [email.cc, email.to]) {
    for (const { address } of addressed) {
      const domain = registrableDomain(domainOf(address));
      if (!own.has(domain) && isLookalike(from, domain)) return domain;
    }
  }
  return '';
}

function nameHoldsAnother(name: string, from: string): boolean {
  if (!name.includes('@')) return false;
  // Names are short; a header of any length must not cost more.
  const found = findAddress(name.slice(0, 200));
  return found !== null && isElsewhere(domainOf(found.address), from);
}

/** The marks that mail programs of all languages set before the subject of an answer. */
const ANSWER = /^\s{0,3}(?:re|aw|sv|antw|res|ynt|odp|vs|回复|答复|回覆)\s?(?:\[\d{1,3}\])?\s?[:：]/i;

const silent = new Set(silentMailboxes.map((left) => left.replaceAll(' ', '')));

function isSilent(address: string): boolean {
  const end = address.search(/[@+]/);
  const plain = (end < 0 ? address : address.slice(0, end)).replace(/[-_.\d]/g, '');
  return silent.has(plain);
}
