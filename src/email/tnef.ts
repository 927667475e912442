// Outlook's winmail.dat: the subject, the body and the files' names that it hides from other programs. Nothing is unpacked.
// Example: a TNEF stream with a file "RFQ.xlsx" -> { subject: 'RFQ', text: '...', html: '', rtf: [], attachments: [{ name: 'RFQ.xlsx', ... }] }
// Layout after MS-OXTNEF: signature, key, then attributes of level, id, length, data, checksum.

import { guessCharset, isUtf8 } from './charset-repair.ts';
import type { Attachment } from './open-email.ts';

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
};
const htmlProperty = 0x1013;
const rtfProperty = 0x1009;
const maxAttributes = 2_000;
const maxProperties = 500;

interface OpenFile {
  name: string;
  size: number;
}

/** Null when the bytes are no TNEF. Never throws: a broken stream is read as far as it goes. */
export function readTnef(bytes: Uint8Array): TnefMail | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 6 || view.getUint32(0, true) !== signature) return null;
  const mail = { subject: '', text: '', html: '', rtf: new Uint8Array(0) };
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
    else if (id === attributes.properties) Object.assign(mail, bodiesOf(data));
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
}

function textOf(data: Uint8Array): string {
  const end = data.indexOf(0);
  const bytes = end < 0 ? data : data.subarray(0, end);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : guessCharset(bytes)).decode(bytes);
}

/** The HTML and the packed RTF body among the MAPI properties; a property of a kind not known ends the walk. */
function bodiesOf(data: Uint8Array): { html: string; rtf: Uint8Array } {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const bodies = { html: '', rtf: new Uint8Array(0) };
  if (data.length < 4) return bodies;
  let at = 4;
  for (
    let count = Math.min(view.getUint32(0, true), maxProperties);
    count > 0 && at + 8 <= data.length;
    count--
  ) {
    const type = view.getUint16(at, true);
    const id = view.getUint16(at + 2, true);
    at += 4;
    // A named property carries its name; it is passed over by giving up, since the body comes before such ones.
    if (id >= 0x8000) return bodies;
    const fixed = fixedSize(type);
    if (fixed > 0) {
      at += fixed;
      continue;
    }
    if (fixed < 0 || at + 8 > data.length) return bodies;
    const length = view.getUint32(at + 4, true);
    if (length > data.length - at - 8) return bodies;
    const value = data.subarray(at + 8, at + 8 + length);
    if (id === htmlProperty) bodies.html = textOf(value);
    else if (id === rtfProperty) bodies.rtf = value.slice();
    at += 8 + Math.ceil(length / 4) * 4;
  }
  return bodies;
}

/** Bytes of a value of fixed length, 0 for one that carries its count and length, -1 for an unknown kind. */
function fixedSize(type: number): number {
  if ([0x02, 0x03, 0x04, 0x0a, 0x0b].includes(type)) return 4;
  if ([0x05, 0x06, 0x07, 0x14, 0x40].includes(type)) return 8;
  if (type === 0x48) return 16;
  return [0x0d, 0x1e, 0x1f, 0x102].includes(type) ? 0 : -1;
}
