// The closed vocabulary: how tags and labels translate into each other, both ways.
// Example: labelOf({ group: 'quadrant', key: 'A' }, settings).name -> "询盘/A 重点跟进"; isOurs("Inquiry · a priority", settings) -> that tag

import type { Sentence } from '../lexicon/sentence.ts';
import type { Profile } from '../profile/profile.ts';
import { allTagGroups } from './all-tag-groups.ts';
import { defaultPrefix, type LabelSettings } from './label-settings.ts';
import type { LabelSpec, Tag, TagEntry } from './tag.ts';

/** The settings with the profile's products added to the closed table; former products stay, so that their labels can go. */
export function withProducts(settings: LabelSettings, profile: Profile | null): LabelSettings {
  const names = profile?.products.map(({ name }) => name) ?? [];
  return { ...settings, products: [...new Set([...names, ...settings.products])] };
}

/** What a tag is called, without prefix, in both languages; null for a key outside the vocabulary. */
export function tagName(tag: Tag, settings: LabelSettings): Sentence | null {
  return entryOf(tag, settings)?.name ?? null;
}

/** The label of a tag; null for a key outside the vocabulary, so that no text of a mail can become a label. */
export function labelOf(tag: Tag, settings: LabelSettings): LabelSpec | null {
  const entry = entryOf(tag, settings);
  if (entry === null) return null;
  const prefix = settings.prefix || defaultPrefix[settings.language];
  return { name: `${prefix}${settings.separator}${entry.name[settings.language]}`, colour: entry.colour };
}

/**
 * The tag behind a label of the mailbox, whatever the language, separator, prefix (now or former) or case it was written in;
 * null for a label of the user, also for one that he made himself under our prefix.
 */
export function isOurs(name: string, settings: LabelSettings): Tag | null {
  const label = comparable(name);
  const prefixes = [settings.prefix, defaultPrefix.zh, defaultPrefix.en, ...settings.formerPrefixes];
  for (const prefix of new Set(prefixes.filter((text) => text !== '').map(comparable))) {
    if (!label.startsWith(`${prefix}/`)) continue;
    const tag = tagNamed(label.slice(prefix.length + 1), settings);
    if (tag !== null) return tag;
  }
  return null;
}

function tagNamed(rest: string, settings: LabelSettings): Tag | null {
  for (const { group, entries } of allTagGroups) {
    for (const [key, { name }] of entries(settings.products)) {
      if (comparable(name.zh) === rest || comparable(name.en) === rest) return { group, key };
    }
  }
  return null;
}

function entryOf(tag: Tag, settings: LabelSettings): TagEntry | null {
  const rules = allTagGroups.find(({ group }) => group === tag.group);
  return rules?.entries(settings.products).get(tag.key) ?? null;
}

/** Mailboxes compare label names without case and blanks at the separator; so do we. */
function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ ?[/·] ?/gu, '/')
    .trim();
}
