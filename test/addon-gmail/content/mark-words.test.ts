// Which place of words is meant, in a text without blanks.

import { expect, it } from 'vitest';
import { nthPlace, withoutUnseen } from '../../../addon-gmail/extension/content/mark-words.ts';

it('finds the place that was meant, and the last one when the page shows fewer', () => {
  expect(nthPlace('300pcs,then300pcs', '300pcs', 0)).toBe(0);
  expect(nthPlace('300pcs,then300pcs', '300pcs', 1)).toBe(11);
  expect(nthPlace('300pcs,then300pcs', '300pcs', 7)).toBe(11);
  expect(nthPlace('300pcs', '400pcs', 0)).toBe(-1);
  expect(nthPlace('300pcs', '', 0)).toBe(-1);
});

it('sees through blanks and signs without width', () => {
  expect(withoutUnseen('3\u200b000 \u00a0pcs\n帐篷')).toBe('3000pcs帐篷');
});
