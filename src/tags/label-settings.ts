// How labels are written into a mailbox: language, prefix and separator. Example: { language: 'zh', prefix: '', separator: '/' }
// gives "询盘/A 重点跟进"; with language 'en' and ' · ' it is "Inquiry · A Priority".

import type { TagGroup } from './tag.ts';

export interface LabelSettings {
  readonly language: 'zh' | 'en';
  /** The word before the separator; '' takes the default of the language (询盘, Inquiry). */
  readonly prefix: string;
  /** Gmail nests labels at "/"; Outlook categories are flat, so both are plain there. */
  readonly separator: '/' | ' · ';
  /** Groups that are written; the others are shown in the panel only, so that the list of labels stays short. */
  readonly groups: readonly TagGroup[];
  /** Prefixes that were used before a change of settings; their labels are still ours and get removed when outdated. */
  readonly formerPrefixes: readonly string[];
  /** Names of the profile's products, now and before: the closed table of the product group. */
  readonly products: readonly string[];
}

export const defaultPrefix = { zh: '询盘', en: 'Inquiry' } as const;

export const defaultLabelSettings: LabelSettings = {
  language: 'zh',
  prefix: '',
  separator: '/',
  groups: ['quadrant', 'region', 'product', 'source', 'stage', 'scale'],
  formerPrefixes: [],
  products: [],
};
