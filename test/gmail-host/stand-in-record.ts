// The settings that the extension keeps, as a seller has left them, so that no first-run screen stands before the story.
// Example: sellerRecord({ language: 'zh' }) -> { 'inquiry-quadrant': { v: 1, profile: { at, value }, look: { at, value } } }

import { firstLabels, firstSettings } from '../../src/sidebar/first-settings.ts';
import { seller } from './stand-in-mails.ts';

export interface RecordWish {
  /** Language of panel and labels; that of the browser when left out. */
  readonly language?: 'zh' | 'en';
  /** False: the seller has not said what he sells. */
  readonly profile?: boolean;
}

export function sellerRecord({ language, profile = true }: RecordWish = {}): {
  readonly [name: string]: unknown;
} {
  const at = '2026-11-01T08:00:00.000Z';
  const look =
    language === undefined
      ? {}
      : { look: { at, value: { settings: firstSettings(language), labels: firstLabels(language) } } };
  const known = profile ? { profile: { at, value: seller } } : {};
  return { 'inquiry-quadrant': { v: 1, ...known, ...look } };
}
