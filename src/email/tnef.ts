// Outlook's winmail.dat: the subject, the body and the files' names that it hides from other programs. Nothing is unpacked.
// Example: a TNEF stream with a file "RFQ.xlsx" -> { subject: 'RFQ', text: '...', html: '', rtf: [], attachments: [{ name: 'RFQ.xlsx', ... }] }
// Layout after MS-OXTNEF: signature, key, then attributes of level, id, length, data, checksum.

import { guessCharset } from './guess-charset.ts';
import { type MapiProperty, readProperties } from './mapi-properties.ts';
import type { Attachment } from './open-email.ts';
import { isUtf8 } from './utf8.ts';

export interface TnefMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The body as Outlook packs it, empty when there is none. */
  readonly rtf: Uint8Array;
  readonly attachments: readonly Attachment[];
}

const signature = 0x223e9f78;
const attributes = {
  subject: 0x8004,
  body: 0x800c,
  properties: 0x9003,
  fileName: 0x8010,
  fileData: 0x800f,
  fileStart: 0x9002,
  fileProperties: 0x9005,
};
const properties = { text: 0x1000, rtf: 0x1009, html: 0x1013, longName: 0x3707 };
const unicode = 0x1f;
const maxAttributes = 2_000;

interface OpenMail {
  subject: string;
  text: string;
  html: string;
  rtf: Uint8Array;
}

interface OpenFile {
  name: string;
  size: number;
}

/** Null when the bytes are no TNEF. Never throws: a broken stream is read as far as it goes. */
export function readTnef(bytes: Uint8Array): TnefMail | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 6 || view.getUint32(0, true) !== signature) return null;
  const mail: OpenMail = { subject: '', text: '', html: '', rtf: new Uint8Array(0) };
  const files: OpenFile[] = [];
  let at = 6;
  for (let count = 0; count < maxAttributes && at + 9 <= bytes.length; count++) {
    const id = view.getUint32(at + 1, true) & 0xffff;
    const length = view.getUint32(at + 5, true);
    const start = at + 9;
    if (start + length > bytes.length) break;
    const data = bytes.subarray(start, start + length);
    if (id === attributes.subject) mail.subject = textOf(data);
    else if (id === attributes.body) mail.text = textOf(data);
    else if (id === attributes.properties) readBodies(mail, data);
    else if (id === attributes.fileStart) files.push({ name: '', size: 0 });
    else readFile(files, id, data);
    at = start + length + 2;
  }
  return {
    ...mail,
    attachments: files
      .filter((file) => file.name !== '')
      .map(({ name, size }) => ({ name, size, type: 'application/octet-stream', inline: false })),
  };
}

function readFile(files: readonly OpenFile[], id: number, data: Uint8Array): void {
  const file = files.at(-1);
  if (file === undefined) return;
  if (id === attributes.fileName) file.name = textOf(data);
  else if (id === attributes.fileData) file.size = data.length;
  else if (id === attributes.fileProperties)
    // The name of the attribute above is cut to what old systems took.
    file.name = stringOf(readProperties(data, [properties.longName]).get(properties.longName)) || file.name;
}

function readBodies(mail: OpenMail, data: Uint8Array): void {
  const found = readProperties(data, [properties.text, properties.rtf, properties.html]);
  mail.text ||= stringOf(found.get(properties.text));
  mail.html ||= stringOf(found.get(properties.html));
  mail.rtf = found.get(properties.rtf)?.bytes.slice() ?? mail.rtf;
}

function textOf(data: Uint8Array): string {
  const end = data.indexOf(0);
  const bytes = end < 0 ? data : data.subarray(0, end);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : guessCharset(bytes)).decode(bytes);
}

function stringOf(property: MapiProperty | undefined): string {
  if (property === undefined) return '';
  if (property.type !== unicode) return textOf(property.bytes);
  return new TextDecoder('utf-16le').decode(property.bytes).split('\0', 1)[0] ?? '';
}
