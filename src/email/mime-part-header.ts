// The header of one MIME part as far as the caps need it.
// Example: ['Content-Type: text/html; charset="gbk"'] -> { type: 'text/html', charset: 'gbk', isText: true, ... }

export interface PartHeader {
  readonly type: string;
  readonly charset: string;
  /** '' when the part is no multipart. */
  readonly boundary: string;
  /** '' for 7bit, 8bit and binary. */
  readonly encoding: '' | 'base64' | 'quoted-printable';
  /** Readable text that is not attached as a file. */
  readonly isText: boolean;
  readonly isTnef: boolean;
  readonly flowed: boolean;
}

/** `lines`: the content-* lines of the header, folded lines following theirs. The first field of a name counts. */
export function readPartHeader(lines: readonly string[]): PartHeader {
  const fields = new Map<string, string>();
  let open = '';
  for (const line of lines) {
    const folded = line.startsWith(' ') || line.startsWith('\t');
    const colon = line.indexOf(':');
    if (!folded) {
      const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
      open = fields.has(name) ? '' : name;
    }
    if (open !== '')
      fields.set(
        open,
        `${fields.get(open) ?? ''}${folded ? line : line.slice(colon + 1)}`.replaceAll(/[\r\n]/g, ' '),
      );
  }
  const contentType = fields.get('content-type') ?? '';
  const type = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase() || 'text/plain';
  const encoding = (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const attached = (fields.get('content-disposition') ?? '').trim().toLowerCase().startsWith('attachment');
  return {
    type,
    charset: parameter(contentType, 'charset').toLowerCase(),
    boundary: type.startsWith('multipart/') ? parameter(contentType, 'boundary') : '',
    encoding: encoding.includes('base64')
      ? 'base64'
      : encoding.includes('quoted-printable')
        ? 'quoted-printable'
        : '',
    isText: (type === 'text/plain' || type === 'text/html') && !attached,
    isTnef:
      type === 'application/ms-tnef' ||
      type === 'application/vnd.ms-tnef' ||
      contentType.toLowerCase().includes('winmail.dat'),
    flowed: contentType.toLowerCase().includes('format=flowed'),
  };
}

/** A parameter's value with or without quotes; '' when absent. */
function parameter(header: string, name: string): string {
  const lower = header.toLowerCase();
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
    if (!/[;\s]/.test(lower.charAt(at - 1))) continue;
    const match = /^\s{0,9}=\s{0,9}(?:"([^"]{0,200})"|([^\s;"]{1,200}))/.exec(
      header.slice(at + name.length, at + name.length + 230),
    );
    if (match !== null) return match[1] ?? match[2] ?? '';
  }
  return '';
}
