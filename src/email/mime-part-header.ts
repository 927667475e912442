// What the header of one MIME part says about its body.
// Example: [{ name: 'content-type', value: 'text/html; charset="gbk"' }] -> { type: 'text/html', charset: 'gbk', isText: true, ... }

import { decodeWords } from './encoded-words.ts';
import type { HeaderField } from './mail-parts.ts';
import { readStructured, type StructuredValue } from './mime-header.ts';
import type { TransferEncoding } from './transfer-decoding.ts';

export interface PartHeader {
  /** Lower case. */
  readonly type: string;
  readonly charset: string;
  /** '' when the part is no multipart. */
  readonly boundary: string;
  readonly encoding: TransferEncoding;
  /** Lower case: 'inline', 'attachment', '' when the header says neither. */
  readonly disposition: string;
  /** '' when the part has none. */
  readonly fileName: string;
  /** Readable text that is not attached as a file. */
  readonly isText: boolean;
  /** Outlook's winmail.dat. */
  readonly isTnef: boolean;
  readonly flowed: boolean;
  /** The blank at the end of a flowed line is no part of the text. */
  readonly delSp: boolean;
  /** Another part can point to it, as HTML does to its pictures. */
  readonly hasId: boolean;
}

export const partFields: ReadonlySet<string> = new Set([
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
  'content-id',
]);
const longestBoundary = 250;
const absent: StructuredValue = { value: '', parameters: new Map() };

/** `standard`: the type of a part whose header names none. The first field of a name counts. */
export function readPartHeader(fields: readonly HeaderField[], standard: string): PartHeader {
  const typeField = fieldValue(fields, 'content-type');
  const { value, parameters } = typeField === null ? absent : readStructured(typeField);
  const type = typeField === null ? standard : value;
  const dispositionField = fieldValue(fields, 'content-disposition');
  const disposition = dispositionField === null ? absent : readStructured(dispositionField);
  const named = disposition.parameters.get('filename') || parameters.get('name') || '';
  const fileName = named === '' ? '' : decodeWords(named);
  const multipart = type.startsWith('multipart/');
  const given = multipart ? (parameters.get('boundary') ?? '') : '';
  const boundary = given.length > longestBoundary ? '' : given;
  return {
    type,
    charset: parameters.get('charset') ?? '',
    boundary,
    encoding: encodingOf(fieldValue(fields, 'content-transfer-encoding') ?? ''),
    disposition: disposition.value,
    fileName,
    // A multipart without a boundary cannot be cut; its words are read as they stand.
    isText:
      (type === 'text/plain' || type === 'text/html' || (multipart && boundary === '')) &&
      disposition.value !== 'attachment',
    isTnef: type.endsWith('ms-tnef') || fileName.toLowerCase() === 'winmail.dat',
    flowed: parameters.get('format')?.toLowerCase() === 'flowed',
    delSp: parameters.get('delsp')?.toLowerCase() === 'yes',
    hasId: (fieldValue(fields, 'content-id') ?? '') !== '',
  };
}

function fieldValue(fields: readonly HeaderField[], name: string): string | null {
  for (const field of fields) if (field.name === name) return field.value;
  return null;
}

function encodingOf(field: string): TransferEncoding {
  if (field === '') return '';
  const word = /[\w-]{1,60}/.exec(readStructured(field).value)?.[0] ?? '';
  if (word.includes('base64')) return 'base64';
  return word.includes('quoted-printable') ? 'quoted-printable' : '';
}
