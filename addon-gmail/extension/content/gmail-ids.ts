// Gmail's ids and addresses as pure text: hex as the REST API spells them, decimal as the page and the raw source's address do.
// Example: hexId('', '#msg-f:1888313095599270248') -> '1a34a2c177e9a968'; permId('1a34a2c177e9a968') -> 'msg-f:1888313095599270248'

const hex = /^[0-9a-f]{6,16}$/;
const decimal = /^#?(?:msg|thread)-f:(\d{5,20})$/;
/** 64 bits: more is no id of Gmail. */
const most = 0xffff_ffff_ffff_ffffn;

/** '' when neither spelling is an id: the page writes "undefined" for a while, and drafts have ids of another kind. */
export function hexId(legacy: string | null, perm: string | null): string {
  if (legacy !== null && hex.test(legacy)) return legacy;
  const digits = perm === null ? undefined : decimal.exec(perm)?.[1];
  if (digits === undefined) return '';
  const value = BigInt(digits);
  return value > most ? '' : value.toString(16);
}

export function permId(id: string): string {
  return `msg-f:${BigInt(`0x${id}`)}`;
}

const address = /[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]{1,190}/g;

/** The last address in a text: titles end with the mailbox, whatever language stands around it. null for none. */
export function lastAddress(text: string | null): string | null {
  const found = text?.slice(-1000).match(address);
  return found?.at(-1)?.toLowerCase() ?? null;
}

/** First part of the address's hash -> how many parts stand before the id of an open mail. */
const before: { readonly [place: string]: number } = {
  search: 2,
  label: 2,
  category: 2,
  'advanced-search': 2,
};
const pages: ReadonlySet<string> = new Set([
  'settings',
  'contacts',
  'chat',
  'compose',
  'create-filter',
  'drafts',
]);
const token = /^[A-Za-z0-9]{16,64}(?:-\d{1,4})?$/;

/** Whether the hash says that a mail is open: '#inbox/FMfcgzQXKJ...' does, '#inbox', '#settings/general' and '#search/quotation' do not. */
export function namesMail(hash: string): boolean {
  const parts = (hash.slice(1).split('?', 1)[0] ?? '').split('/', 20);
  const place = parts[0] ?? '';
  if (pages.has(place)) return false;
  return parts.length > (before[place] ?? 1) && token.test(parts.at(-1) ?? '');
}
