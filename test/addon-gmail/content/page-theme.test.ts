// Light or dark by the colours of the page itself.

import { expect, it } from 'vitest';
import { themeOf } from '../../../addon-gmail/extension/content/page-theme.ts';

it('goes by the first ground that is painted, from the mail outward', () => {
  expect(themeOf(['rgba(0, 0, 0, 0)', 'rgb(27, 28, 31)', 'rgb(255, 255, 255)'])).toBe('dark');
  expect(themeOf(['rgba(255, 255, 255, 0.1)', 'rgb(255, 255, 255)'])).toBe('light');
  expect(themeOf(['rgb(246 248 252 / 1)'])).toBe('light');
});

it('says nothing where the page says nothing', () => {
  expect(themeOf([])).toBeNull();
  expect(themeOf(['rgba(0, 0, 0, 0)', 'color(srgb 1 1 1)'])).toBeNull();
});
