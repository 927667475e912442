// An ordinary long letter of any size: the measure for what a hostile mail of the same size may cost.
// Example: benignMail(20_000) -> 20 kB of a shop's letter that asks for tents

import { bytesOf, letter, rawMail } from './hostile-mail.ts';
import { seeded } from './seeded.ts';

const sentences = [
  'we are a retailer of outdoor goods with fourteen shops in the south of Sweden',
  'please send your offer with delivery time, packing and the terms of payment',
  'last year we bought 1,200 pcs of two sizes from another factory near Ningbo',
  'our customers like a light tent that stands within some minutes',
  'the fabric should keep out rain of a whole night and the poles must not break',
  'could you send two samples to our office in Gothenburg before the end of June',
  'what is the smallest quantity for our own colour and logo on the bag',
  'my colleague met you at the fair in spring and took your catalogue home',
] as const;

export function benignMail(size: number): Uint8Array {
  const random = seeded(size);
  const lines: string[] = [];
  const head = rawMail({}).length;
  for (let length = head; length < size; ) {
    const line = `${random.pick(sentences)}.`;
    lines.push(line);
    length += line.length + 2;
  }
  return bytesOf(rawMail({ body: `${letter}\r\n${lines.join('\r\n')}` }));
}
