// Whose domain is it: the part of a host that somebody registered, by a small own list of trade countries' suffixes.
// Example: 'mail.acme.co.za' -> 'acme.co.za'; 'service.alibaba.com' -> 'alibaba.com'; '192.0.2.1' -> ''.

import { freeMail } from '../lexicon/domains/free-mail.ts';
import { formSenders, machineMailboxes } from '../lexicon/domains/machine-mailboxes.ts';
import { courierDomains, paymentDomains, serviceDomains } from '../lexicon/domains/notifiers.ts';
import { platforms } from '../lexicon/domains/platforms.ts';
import { secondLevels } from '../lexicon/domains/suffixes.ts';

const secondLevelSets = new Map(
  Object.entries(secondLevels).map(([country, labels]) => [country, new Set(labels)]),
);
const freeHosts = new Set(freeMail);
const platformOf = new Map(
  platforms.flatMap(({ key, domains }) => domains.map((domain) => [domain, key] as const)),
);
const notifierKinds: ReadonlyMap<string, 'courier' | 'payment' | 'service'> = new Map([
  ...serviceDomains.map((domain) => [domain, 'service'] as const),
  ...paymentDomains.map((domain) => [domain, 'payment'] as const),
  ...courierDomains.map((domain) => [domain, 'courier'] as const),
]);
const formHosts = new Set(formSenders);
const machines = new Set(machineMailboxes);

/** The host of an address or URL-free host name, lower case, '' for none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1).toLowerCase();
}

/** '' for addresses of machines by number and for single labels. */
export function registrableDomain(host: string): string {
  const name =
    host.includes('..') || host.startsWith('.') || host.endsWith('.') ? bareHost(host) : host.toLowerCase();
  const last = name.lastIndexOf('.');
  if (last <= 0 || isNumber(name, last + 1)) return '';
  const second = name.lastIndexOf('.', last - 1);
  const suffixes = secondLevelSets.get(name.slice(last + 1));
  if (suffixes === undefined || !suffixes.has(name.slice(second + 1, last))) return name.slice(second + 1);
  return second < 0 ? '' : name.slice(name.lastIndexOf('.', second - 1) + 1);
}

/** Without the dots that stand beside another or at an end. */
function bareHost(host: string): string {
  return host
    .toLowerCase()
    .split('.', 64)
    .filter((label) => label !== '')
    .join('.');
}

function isNumber(name: string, from: number): boolean {
  if (name.length - from > 3) return false;
  for (let at = from; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return true;
}

/** Whether an address on this host says nothing of a company. */
export function isFreeMail(host: string): boolean {
  const lower = host.toLowerCase();
  return freeHosts.has(lower) || freeHosts.has(registrableDomain(lower));
}

/** Key of the platforms table, '' for none. */
export function platformOfHost(host: string): string {
  return platformOf.get(registrableDomain(host)) ?? '';
}

/** What kind of notices come from this host, null for none. */
export function notifierOfHost(host: string): 'courier' | 'payment' | 'service' | null {
  const lower = host.toLowerCase();
  if (freeHosts.has(lower)) return null;
  return notifierKinds.get(lower) ?? notifierKinds.get(registrableDomain(lower)) ?? null;
}

/** Whether this host sends website forms for its customers. */
export function isFormSender(host: string): boolean {
  return formHosts.has(registrableDomain(host));
}

/** Whether no person sits behind the left side of the address: 'no-reply@...', 'wordpress@...', 'leads2@...'. */
export function isMachineMailbox(address: string): boolean {
  const at = address.lastIndexOf('@');
  const left = (at < 0 ? address : address.slice(0, at)).toLowerCase();
  if (machines.has(left)) return true;
  const cut = left.search(/[.+\d=]/);
  return cut > 0 && machines.has(left.slice(0, cut));
}
