// The record of the settings as it is kept, read with care: each part is taken only when it is sound.
// Example: { v: 1, look: { at, value: { settings, labels } }, profile: { at, value: 'nonsense' } } -> look only

import { settingChecks } from '../ledger/ledger-records.ts';
import type { PanelSettings } from '../panel/panel-props.ts';
import { checkProfile } from '../profile/check-profile.ts';
import type { Profile } from '../profile/profile.ts';
import type { LabelSettings } from '../tags/label-settings.ts';

export const settingsVersion = 1;

interface Part<T> {
  /** ISO instant of the user's change. */
  readonly at: string;
  readonly value: T;
}

type LookPart = Part<{ readonly settings: PanelSettings; readonly labels: LabelSettings }>;

export interface SettingsRecord {
  readonly v: typeof settingsVersion;
  readonly look?: LookPart;
  readonly profile?: Part<Profile | null>;
  readonly skipped?: boolean;
}

type Loose = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** Anything in, a sound record out. Of a later version the parts that we know are read all the same. */
export function readRecord(value: unknown): SettingsRecord {
  if (!isObject(value)) return { v: settingsVersion };
  const look = lookOf(value['look']);
  const profile = profileOf(value['profile']);
  return {
    v: settingsVersion,
    ...(look === null ? {} : { look }),
    ...(profile === null ? {} : { profile }),
    skipped: value['skipped'] === true,
  };
}

/** Written by a version that knows more: what it holds beside our parts must not be written over. */
export function isAhead(value: unknown): boolean {
  return isObject(value) && typeof value['v'] === 'number' && value['v'] > settingsVersion;
}

function lookOf(part: unknown): LookPart | null {
  if (!isObject(part) || typeof part['at'] !== 'string' || !isObject(part['value'])) return null;
  const { settings, labels } = part['value'];
  if (!isObject(settings) || !settingChecks.labels(labels)) return null;
  const { language, gate, weights } = settings;
  if (!settingChecks.language(language) || !settingChecks.gate(gate) || !settingChecks.weights(weights))
    return null;
  const { language: labelLanguage, prefix } = labels;
  return { at: part['at'], value: { labels, settings: { language, gate, weights, labelLanguage, prefix } } };
}

function profileOf(part: unknown): Part<Profile | null> | null {
  if (!isObject(part) || typeof part['at'] !== 'string') return null;
  if (part['value'] === null) return { at: part['at'], value: null };
  const checked = checkProfile(part['value']);
  return checked.ok ? { at: part['at'], value: checked.profile } : null;
}
