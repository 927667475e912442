// Small linear patterns that several steps look for in lines: an address, a year or clock time, a phone number, a web address.
// Example: findAddress('Bo Li <bo@x.example> wrote:') -> { address: 'bo@x.example', start: 7, end: 19 }

const longestLeft = 64;
const leftUnit = /[\p{L}\d._%+'&=-]/u;
const domainPattern = /^[\p{L}\d](?:[\p{L}\d-]{0,62}\.){1,6}\p{L}{2,24}/u;
const rightOfAddress = /^[\p{L}\d][\p{L}\d.-]{0,120}/u;

export interface FoundAddress {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** The first mail address of the text, lower case. Looks only around each '@', so it is linear. */
export function findAddress(text: string): FoundAddress | null {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const left = text.slice(leftEnd(text, at), at);
    const right = (rightOfAddress.exec(text.slice(at + 1, at + 122))?.[0] ?? '').replace(/[.-]{1,5}$/, '');
    if (!right.includes('.') || !/[\p{L}\d]/u.test(left) || !domainPattern.test(right)) continue;
    const address = `${left}@${right}`.toLowerCase();
    return { address, start: at - left.length, end: at + 1 + right.length };
  }
  return null;
}

function leftEnd(text: string, at: number): number {
  const lowest = Math.max(0, at - longestLeft);
  let start = at;
  while (start > lowest && leftUnit.test(text.charAt(start - 1))) start--;
  return start;
}

/** A year of our time or a clock time, in Western, Arabic or Persian digits. */
export function hasDate(text: string): boolean {
  return /(?:19|20|25)\d{2}|[٢۲][٠۰][٠-٩۰-۹]{2}|\b\d{1,2}[:.h時시]\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d月/u.test(
    text,
  );
}

/** A number that is written as people write phone numbers: a plus, brackets or groups, at least seven digits. */
export function hasPhone(text: string): boolean {
  const match = /(?:\+|00|\()?\d[\d\s().\-–/]{6,24}\d/.exec(text);
  if (match === null) return false;
  const digits = match[0].replaceAll(/\D/g, '').length;
  return (
    digits >= 7 &&
    digits <= 16 &&
    (/^[+(]|^00/.test(match[0]) || /\d[\s.\-–)/]{1,3}\d/.test(match[0])) &&
    !/^\d{4}-\d{2}-\d{2}/.test(match[0])
  );
}

export function hasWebAddress(text: string): boolean {
  return /\bwww\.|\bhttps?:\/\//i.test(text);
}
