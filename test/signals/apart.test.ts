// The same words never count twice, whether a mail holds few facts or a flood of them.
// Example: facts at 0-5 and 10-15, taken 3-8 -> only the one at 10-15 is left

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apart } from '../../src/signals/apart.ts';

const span = fc
  .tuple(fc.nat(400), fc.nat(30))
  .map(([start, length]) => ({ text: '', span: { start, end: start + length } }));

it('facts that lie on counted words are dropped, the others stay in their order', () => {
  const lists = fc.array(fc.array(span, { maxLength: 40 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 60 }), lists, (facts, taken) => {
      const free = facts.filter((fact) =>
        taken.every((others) =>
          others.every((other) => fact.span.start >= other.span.end || other.span.start >= fact.span.end),
        ),
      );
      expect(apart(facts, ...taken)).toEqual(free);
    }),
  );
});
