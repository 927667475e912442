// The core with all built-in prototypes frozen, and with mails whose words are keys of them: nothing may be written there.
// Example: a label line "__proto__: x" -> an answer like any other

import { expect, it } from 'vitest';
import { makeHostileMail } from './make-hostile-mail.ts';
import { runCore } from './run-core.ts';

const prototypes = [Object, Array, Map, Set, String, Number, RegExp, Function, Promise, Uint8Array].map(
  (kind) => kind.prototype as object,
);

it('nothing of a mail ends up in what all objects share', async () => {
  const mails = makeHostileMail(7).filter(
    ({ family }) => family === 'injections' || family === 'charset-lies',
  );
  expect(mails.length).toBeGreaterThan(100);
  const before = prototypes.map((one) => Object.getOwnPropertyNames(one).length);
  for (const { bytes } of mails) await runCore(bytes);
  expect(prototypes.map((one) => Object.getOwnPropertyNames(one).length)).toEqual(before);
  for (const one of prototypes) Object.freeze(one);
  const writes = () => Reflect.set(Object.prototype, 'polluted', 1);
  expect(writes()).toBe(false);
  for (const { bytes } of mails) await runCore(bytes);
});
