// Whether bytes are UTF-8, against the runtime's strict decoder. Example: c3 28 is no UTF-8, c3 a9 is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUtf8 } from '../../src/email/utf8.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

function isDecodable(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const edge = fc.constantFrom(
  0x41,
  0x7f,
  0x80,
  0x8f,
  0x90,
  0x9f,
  0xa0,
  0xbf,
  0xc1,
  0xc2,
  0xdf,
  0xe0,
  0xed,
  0xef,
  0xf0,
  0xf4,
  0xf5,
);

describe('bytes of a mail', () => {
  it('are taken for UTF-8 exactly when the strict decoder reads them', () => {
    const bytes = fc
      .array(fc.oneof(edge, edge, fc.nat(255)), { maxLength: 6 })
      .map((list) => new Uint8Array(list));
    fc.assert(
      fc.property(bytes, (some) => {
        expect(isUtf8(some)).toBe(isDecodable(some));
      }),
      { numRuns: 20_000 },
    );
    expect(isUtf8(new TextEncoder().encode('für 帐篷 💡'))).toBe(true);
  });
});
