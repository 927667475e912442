// What the receiving host itself says of the sender: one Authentication-Results field, read by the rules of RFC 8601.
// Example: topmost Received "by mx.google.com" and 'mx.google.com; dmarc=pass header.from=x.example' -> 'pass'.

import { commentEnd, quotedString } from './header-tokens.ts';
import type { HeaderField } from './mail-parts.ts';
import type { AuthResult } from './open-email.ts';
import { registrableDomain } from './registrable-domain.ts';

/** The header fields that are looked at here. */
export const authFields = ['received', 'authentication-results'];
const knownHosts = ['mx.google.com', 'protection.outlook.com'];
const longestField = 16_000;

/** 'unknown' unless the topmost field was written by the receiving host. A field below it, or of another host, proves nothing. */
export function readAuth(headers: readonly HeaderField[]): AuthResult {
  const field = headers.find(({ name }) => name.toLowerCase() === 'authentication-results')?.value;
  if (field === undefined || field.length > longestField) return 'unknown';
  const parsed = parseResults(field);
  if (parsed === null) return 'unknown';
  // Exchange Online leaves the authserv-id out; its own field is known by the "by" host of the topmost hop.
  const receiver = receivingHost(headers);
  if (parsed.host === '' ? !endsWithHost(receiver, 'outlook.com') : !isReceiver(parsed.host, receiver))
    return 'unknown';
  const { results } = parsed;
  const dmarc = results.get('dmarc');
  if (dmarc === 'pass' || dmarc === 'bestguesspass') return 'pass';
  if (dmarc === 'fail') return 'fail';
  const spf = results.get('spf');
  const dkim = results.get('dkim');
  if (spf === 'fail' && dkim !== 'pass') return 'fail';
  if (dkim === 'fail' && spf !== 'pass') return 'fail';
  return spf === 'pass' && dkim === 'pass' ? 'pass' : 'unknown';
}

function isReceiver(host: string, receiver: string): boolean {
  if (receiver === '') return false;
  if (host === receiver) return true;
  return knownHosts.some(
    (known) =>
      endsWithHost(host, known) &&
      (endsWithHost(receiver, known) || registrableDomain(receiver) === registrableDomain(known)),
  );
}

function endsWithHost(host: string, tail: string): boolean {
  return host === tail || host.endsWith(`.${tail}`);
}

/** The host of the topmost hop. Gmail writes its own names ("by 2002:a05:... with SMTP") on top of "by mx.google.com". */
function receivingHost(headers: readonly HeaderField[]): string {
  const hops = headers.filter(({ name }) => name.toLowerCase() === 'received').slice(0, 2);
  for (const { value } of hops) {
    const host = /\bby\s{1,9}([\w.:-]{1,255})/i.exec(value.slice(0, 4_000))?.[1]?.toLowerCase() ?? '';
    if (/^[\da-f]{0,4}:[\da-f:]{1,40}$/.test(host)) continue;
    return host;
  }
  return '';
}

interface Results {
  readonly host: string;
  /** Method -> first result of that method; both lower case. */
  readonly results: ReadonlyMap<string, string>;
}

/** Comments may nest, values may be quoted; null when the field breaks the grammar. */
function parseResults(field: string): Results | null {
  const tokens = tokenize(field);
  if (tokens === null) return null;
  const groups: string[][] = [[]];
  for (const token of tokens) {
    if (token === ';') groups.push([]);
    else groups.at(-1)?.push(token);
  }
  const named = groups[0]?.includes('=') === false;
  const host = named ? (groups[0]?.[0] ?? '').toLowerCase() : '';
  const results = new Map<string, string>();
  for (const group of named ? groups.slice(1) : groups) {
    const [method, equals, result] = group;
    if (method === undefined || equals !== '=' || result === undefined) continue;
    const key = (method.split('/', 1)[0] ?? '').toLowerCase();
    const value = result.toLowerCase();
    // One passing signature among several is enough for DKIM, as the standard has it.
    if (!results.has(key) || (key === 'dkim' && value === 'pass')) results.set(key, value);
  }
  return { host, results };
}

function tokenize(field: string): string[] | null {
  const tokens: string[] = [];
  let word = '';
  const push = (...next: readonly string[]): void => {
    if (word !== '') tokens.push(word);
    tokens.push(...next);
    word = '';
  };
  for (let at = 0; at < field.length; at++) {
    const unit = field.charAt(at);
    if (unit === '(') {
      const end = commentEnd(field, at);
      if (end === null) return null;
      push();
      at = end;
    } else if (unit === '"') {
      const quoted = quotedString(field, at);
      if (quoted === null) return null;
      // A quoted string never becomes a separator or a method's name.
      push(`"${quoted.value}`);
      at = quoted.end;
    } else if (unit === ';' || unit === '=') push(unit);
    else if (/\s/.test(unit)) push();
    else word += unit;
  }
  push();
  return tokens;
}
