// The settings that a host starts with, and how labels follow a change of them.
// Example: firstSettings('zh').gate -> 10; labelsAfter(labels, { ...settings, prefix: '客户' }) keeps the old prefix as a former one

import type { InterfaceLanguage, PanelSettings } from '../panel/panel-props.ts';
import { defaultLabelSettings, type LabelSettings } from '../tags/label-settings.ts';

export function firstSettings(language: InterfaceLanguage): PanelSettings {
  return { language, gate: 10, weights: {}, labelLanguage: language, prefix: '' };
}

export function firstLabels(language: InterfaceLanguage): LabelSettings {
  return { ...defaultLabelSettings, language };
}

/** Labels under a prefix that was given up are still ours, so that they can be taken off. */
export function labelsAfter(before: LabelSettings, settings: PanelSettings): LabelSettings {
  const { prefix, labelLanguage: language } = settings;
  const former = before.prefix === '' ? [] : [before.prefix];
  const formerPrefixes = [...new Set([...before.formerPrefixes, ...former])].filter(
    (each) => each !== prefix,
  );
  return { ...before, language, prefix, formerPrefixes };
}
