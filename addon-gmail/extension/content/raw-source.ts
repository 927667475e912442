// The mail as it came, from the page's own server with the page's own sign-in: an address that Gmail does not document, so that whatever is
// no mail counts as refused. Example: readSource('1a34a2c177e9a968', parts) -> { form: 'raw', raw: 'Delivered-To: ...', cut: false }

import { mostRaw, type ReadAnswer } from '../page-messages.ts';
import { permId } from './gmail-ids.ts';

export interface SourceParts {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Path of the page: '/mail/u/1/' tells which of several accounts it shows. */
  readonly path: string;
  /** Aborts the reading: given up after a while, or another mail is open. */
  readonly signal: AbortSignal;
}

export async function readSource(id: string, { fetch, path, signal }: SourceParts): Promise<ReadAnswer> {
  const base = /^\/mail\/u\/\d{1,3}\//.exec(path)?.[0] ?? '/mail/u/0/';
  const address = `${base}?view=att&permmsgid=${permId(id)}&attid=0&disp=comp&safe=1&zw`;
  try {
    // A page that asks for a sign-in lies on another origin, and is then no answer.
    const response = await fetch(address, { mode: 'same-origin', credentials: 'same-origin', signal });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || /html/i.test(type)) return { form: 'none', reason: 'refused' };
    const { raw, cut } = await readBytes(response);
    return looksLikeMail(raw) ? { form: 'raw', raw, cut } : { form: 'none', reason: 'refused' };
  } catch {
    return { form: 'none', reason: 'offline' };
  }
}

/** A first line of a header field: "Delivered-To: ...". Blank lines before it are passed over. */
export function looksLikeMail(raw: string): boolean {
  return /^\s{0,20}(?:From \S|[A-Za-z][\w-]{0,75}:)/.test(raw.slice(0, 200));
}

async function readBytes(response: Response): Promise<{ raw: string; cut: boolean }> {
  const reader = response.body?.getReader();
  let raw = '';
  if (reader === undefined) return { raw, cut: false };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { raw, cut: false };
    raw += oneUnitEach(value);
    if (raw.length > mostRaw) {
      await reader.cancel().catch(() => undefined);
      return { raw: raw.slice(0, mostRaw), cut: true };
    }
  }
}

/** In pieces: a call takes only so many arguments. */
function oneUnitEach(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
