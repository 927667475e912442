// Bytes as text, whatever charset they are labelled with: strict UTF-8 first, then the Chinese one, then what fits.
// Example: decodeText(GBK bytes, 'us-ascii') -> the Chinese text; decodeText(bytes, 'cp932') -> Japanese

import { guessCharset, isMostlyForeign } from './guess-charset.ts';
import { isUtf8 } from './utf8.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');
const unnamed = new Set([
  '',
  'utf-8',
  'utf8',
  'us-ascii',
  'ascii',
  'unknown-8bit',
  'unknown',
  'x-unknown',
  'default',
  '7bit',
  '8bit',
]);
const westEuropean = new Set(['iso-8859-1', 'latin1', 'windows-1252', 'cp1252', 'iso-8859-15']);
/** Names that mail programs give to charsets the web knows by another name. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['windows-932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['ms936', 'gbk'],
  ['windows-936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['cp950', 'big5'],
  ['windows-950', 'big5'],
  ['cp874', 'windows-874'],
  ['iso-2022-jp-2', 'iso-2022-jp'],
  ['eucjp', 'euc-jp'],
  ['euckr', 'euc-kr'],
]);
const maxDecoders = 100;
/** Up to here a look of our own is cheaper than an exception. */
const shortBytes = 4_000;
const decoders = new Map<string, TextDecoder | null>();

/** Null for a label that names no charset we can read. */
function decoderOf(label: string): TextDecoder | null {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const decoder = makeDecoder(aliases.get(label) ?? label);
  if (decoders.size < maxDecoders) decoders.set(label, decoder);
  return decoder;
}

function makeDecoder(label: string): TextDecoder | null {
  if (!/^[\w.:-]{1,40}$/.test(label)) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return label.startsWith('x-') ? makeDecoder(label.slice(2)) : null;
  }
}

/** Null when no charset has this label. Node 20 takes windows-1252 for Latin-1, without its quotes and dashes, unless it streams. */
function decodeNamed(bytes: Uint8Array, label: string): string | null {
  const decoder = decoderOf(label);
  return decoder?.decode(bytes, { stream: decoder.encoding === 'windows-1252' }) ?? null;
}

function utf8Text(bytes: Uint8Array): string | null {
  if (bytes.length < shortBytes) return isUtf8(bytes) ? lenient.decode(bytes) : null;
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Text of bytes that carry no label: UTF-8 where they are that, else the guess. */
export function decodeUnlabelled(bytes: Uint8Array): string {
  return utf8Text(bytes) ?? decodeGuessed(bytes);
}

function decodeGuessed(bytes: Uint8Array): string {
  return decodeNamed(bytes, guessCharset(bytes)) ?? lenient.decode(bytes);
}

/** A label that says little (none, ASCII, Western, UTF-8) is believed only when the bytes bear it out. Never throws. */
export function decodeText(bytes: Uint8Array, label: string): string {
  const charset = label.trim().toLowerCase();
  const western = westEuropean.has(charset);
  if (!western && !unnamed.has(charset)) {
    const named = decoderOf(charset) === null ? null : (utf8InDisguise(bytes) ?? decodeNamed(bytes, charset));
    if (named !== null) return named;
  }
  const text = utf8Text(bytes);
  if (text !== null) return text;
  if (western && !isMostlyForeign(bytes)) return decodeNamed(bytes, charset) ?? lenient.decode(bytes);
  if (!charset.startsWith('utf')) return decodeGuessed(bytes);
  const nearly = lenient.decode(bytes);
  return isMostlyRight(nearly) ? nearly : decodeGuessed(bytes);
}

/** UTF-8 under the name of another charset: what is valid and holds several long sequences is nothing else. */
function utf8InDisguise(bytes: Uint8Array): string | null {
  const text = utf8Text(bytes);
  if (text === null) return null;
  let far = 0;
  for (let at = 0; at < Math.min(text.length, 2_000) && far < 4; at++) if (text.charCodeAt(at) > 0x7ff) far++;
  return far < 4 ? null : text;
}

function isMostlyRight(text: string): boolean {
  let wrong = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) wrong++;
    else if (unit > 127) foreign++;
  }
  return wrong * 4 < foreign;
}
