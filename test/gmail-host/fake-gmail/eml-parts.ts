// A raw mail cut into what messages.get shows: headers, parts, decoded bodies. Only as much MIME as the samples need.
// Example: emlPayload(raw) -> { mimeType: 'text/plain', headers: [{ name: 'Subject', value: 'Tents' }], body: { size: 12, data: 'SGk' } }

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';

type Part = gmail_v1.Schema$MessagePart;
type Header = { readonly name: string; readonly value: string };

export function splitEml(raw: Buffer): { readonly headers: readonly Header[]; readonly body: string } {
  const text = raw.toString('latin1').replace(/\r\n/g, '\n');
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const headers = head
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':');
      if (colon < 1) return [];
      // Mail with raw UTF-8 in its headers is common; Gmail shows it as text.
      const value = Buffer.from(line.slice(colon + 1).trim(), 'latin1').toString('utf8');
      return [{ name: line.slice(0, colon), value }];
    });
  return { headers, body: end < 0 ? '' : text.slice(end + 2) };
}

export function headerOf(headers: readonly Header[], name: string): string {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value ?? '';
}

/** RFC 2047 words as text. */
export function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, kind: string, text: string) => {
      const bytes =
        kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : unquote(text.replaceAll('_', ' '));
      return new TextDecoder(charset).decode(bytes);
    });
}

export function emlPayload(raw: Buffer): Part {
  return payloadOf(raw.toString('latin1'), '');
}

/** The letter as text, for the snippet and the search. */
export function emlText(raw: Buffer): string {
  const find = (part: Part): string => {
    if (part.parts) return part.parts.map(find).find((text) => text !== '') ?? '';
    if (!part.mimeType?.startsWith('text/') || part.filename) return '';
    return Buffer.from(part.body?.data ?? '', 'base64url').toString('utf8');
  };
  return find(emlPayload(raw))
    .replace(/<[^>]{0,400}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function payloadOf(text: string, partId: string): Part {
  const { headers, body } = splitEml(Buffer.from(text, 'latin1'));
  const type = headerOf(headers, 'content-type') || 'text/plain';
  const mimeType = type.split(';')[0]?.trim().toLowerCase() ?? 'text/plain';
  const filename = decodeWords(
    parameter(headerOf(headers, 'content-disposition'), 'filename') || parameter(type, 'name'),
  );
  const part: Part = { partId, mimeType, filename, headers: headers.map((header) => ({ ...header })) };
  const boundary = parameter(type, 'boundary');
  if (mimeType.startsWith('multipart/') && boundary !== '') {
    const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1);
    const inner = pieces
      .filter((piece) => !piece.startsWith('--'))
      .map((piece) => piece.replace(/^\s*\n/, ''));
    part.body = { size: 0 };
    part.parts = inner.map((piece, at) => payloadOf(piece, partId === '' ? `${at}` : `${partId}.${at}`));
    return part;
  }
  const bytes = utf8Of(decoded(body, headerOf(headers, 'content-transfer-encoding')), mimeType, type);
  part.body =
    filename === ''
      ? { size: bytes.length, data: bytes.toString('base64url') }
      : { size: bytes.length, attachmentId: `attachment-${partId}` };
  return part;
}

function parameter(value: string, name: string): string {
  const found = new RegExp(`;\\s*${name}="?([^";]{1,200})"?`, 'i').exec(value);
  return found?.[1]?.trim() ?? '';
}

function decoded(body: string, encoding: string): Buffer {
  const kind = encoding.trim().toLowerCase();
  if (kind === 'base64') return Buffer.from(body, 'base64');
  return kind === 'quoted-printable' ? unquote(body.replace(/=\n/g, '')) : Buffer.from(body, 'latin1');
}

/** Gmail hands text out as UTF-8, whatever it was. */
function utf8Of(bytes: Buffer, mimeType: string, type: string): Buffer {
  const charset = parameter(type, 'charset') || 'utf-8';
  if (!mimeType.startsWith('text/') || /^utf-?8$/i.test(charset)) return bytes;
  try {
    return Buffer.from(new TextDecoder(charset).decode(bytes), 'utf8');
  } catch {
    return bytes;
  }
}

function unquote(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
