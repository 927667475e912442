// Bytes as text, whatever charset they are labelled with: strict UTF-8 first, then the Chinese one, then what fits.
// Example: decodeText(GBK bytes, 'us-ascii') -> the Chinese text; decodeText(bytes, 'cp932') -> Japanese

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

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

export function isUtf8(bytes: Uint8Array): boolean {
  return utf8Text(bytes) !== null;
}

/** Which legacy charset these non-UTF-8 bytes are in. Chinese letters lie in the rows B0-D7, Cyrillic ones above. */
export function guessCharset(bytes: Uint8Array): 'gb18030' | 'windows-1251' | 'windows-1252' {
  let high = 0;
  let plain = 0;
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 128) {
      if (byte > 64) plain++;
      continue;
    }
    high++;
    const next = bytes[at + 1] ?? 0;
    if (next < 64) continue;
    pairs++;
    if ((byte >= 0xb0 && byte <= 0xd7) || (byte >= 0xa1 && byte <= 0xa3)) common++;
    if (next > 127) high++;
    at++;
  }
  if (pairs > 0 && common / pairs >= 0.6 && isGb18030(bytes)) return 'gb18030';
  return high > plain ? 'windows-1251' : 'windows-1252';
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    // The last unit may be cut in half by a cap.
    new TextDecoder('gb18030', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Text of bytes that carry no label: UTF-8 where they are that, else the guess. */
export function decodeUnlabelled(bytes: Uint8Array): string {
  return utf8Text(bytes) ?? decodeGuessed(bytes);
}

function decodeGuessed(bytes: Uint8Array): string {
  return decoderOf(guessCharset(bytes))?.decode(bytes) ?? lenient.decode(bytes);
}

/** A label that says little (none, ASCII, Western, UTF-8) is believed only when the bytes bear it out. Never throws. */
export function decodeText(bytes: Uint8Array, label: string): string {
  const charset = label.trim().toLowerCase();
  const western = westEuropean.has(charset);
  if (!western && !unnamed.has(charset)) {
    const named = decoderOf(charset);
    if (named !== null) return named.decode(bytes);
  }
  const text = utf8Text(bytes);
  if (text !== null) return text;
  if (western) return decoderOf(charset)?.decode(bytes) ?? lenient.decode(bytes);
  if (!charset.startsWith('utf')) return decodeGuessed(bytes);
  const nearly = lenient.decode(bytes);
  return isMostlyRight(nearly) ? nearly : decodeGuessed(bytes);
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
