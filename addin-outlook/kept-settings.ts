// Settings and profile: they travel with the mailbox (32 KB at most), with a copy on this computer; the newer of each part counts.
// Example: profile saved at home yesterday, gate changed here today -> both; a profile too large to travel stays here and says so

import type { Answer } from '../src/mailbox/mailbox.ts';
import { problemOf } from '../src/mailbox/problem.ts';
import type { InterfaceLanguage, PanelSettings } from '../src/panel/panel-props.ts';
import type { Profile } from '../src/profile/profile.ts';
import { firstLabels, firstSettings } from '../src/sidebar/first-settings.ts';
import { isAhead, readRecord, type SettingsRecord, settingsVersion } from '../src/sidebar/settings-record.ts';
import type { LabelSettings } from '../src/tags/label-settings.ts';
import type { OfficePort } from './office-port.ts';

export interface PaneMemory {
  readonly settings: PanelSettings;
  readonly labels: LabelSettings;
  readonly profile: Profile | null;
  /** The user does not want the first-run screen. */
  readonly profileSkipped: boolean;
}

export interface KeptSettings {
  read(): Promise<PaneMemory>;
  /** Saves after what is still being saved. A problem means: kept on this computer only, or nowhere. */
  save(change: Partial<PaneMemory>): Promise<Answer<null>>;
}

interface KeptSettingsParts {
  readonly port: Pick<OfficePort, 'setting' | 'saveSetting'>;
  readonly documents: {
    get(key: string): Promise<unknown>;
    put(key: string, value: unknown): Promise<void>;
  };
  /** False: what this computer keeps is gone with the page. */
  readonly durable: boolean;
  readonly language: InterfaceLanguage;
  /** ISO instant. */
  readonly now: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
}

const name = 'inquiry-quadrant';
/** Characters of JSON; the mailbox takes 32 KB, counted by it in a way of its own. */
const mostTravelling = 30_000;
/** The mailbox refuses at random and takes the same a moment later: milliseconds before each further try. */
const tries: readonly number[] = [300, 1200];

export function keepSettings(parts: KeptSettingsParts): KeptSettings {
  const { port, documents, language } = parts;
  let record: SettingsRecord = { v: settingsVersion };
  let last: Promise<unknown> = Promise.resolve();

  async function write(change: Partial<PaneMemory>): Promise<Answer<null>> {
    record = changed(record, change, parts.now());
    const here = await documents.put(name, record).then(
      () => parts.durable,
      () => false,
    );
    const travels = await travel(parts, record);
    if (travels) return { ok: true, value: null };
    return { ok: false, problem: problemOf(here ? 'kept-here-only' : 'not-kept') };
  }

  return {
    async read() {
      const here = readRecord(await documents.get(name).catch(() => null));
      record = newer(readRecord(port.setting(name)), here);
      const first = { settings: firstSettings(language), labels: firstLabels(language) };
      return {
        ...first,
        ...record.look?.value,
        profile: record.profile?.value ?? null,
        profileSkipped: record.skipped === true,
      };
    },
    save(change) {
      const turn = last.then(() => write(change));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

function changed(record: SettingsRecord, change: Partial<PaneMemory>, at: string): SettingsRecord {
  const { settings, labels, profile, profileSkipped } = change;
  return {
    ...record,
    v: settingsVersion,
    ...(settings !== undefined && labels !== undefined ? { look: { at, value: { settings, labels } } } : {}),
    ...(profile === undefined ? {} : { profile: { at, value: profile } }),
    ...(profileSkipped === undefined ? {} : { skipped: profileSkipped }),
  };
}

/** Part by part: a change of the gate on one computer must not take back the profile of another. */
function newer(one: SettingsRecord, other: SettingsRecord): SettingsRecord {
  const look = later(one.look, other.look);
  const profile = later(one.profile, other.profile);
  return {
    v: settingsVersion,
    ...(look === undefined ? {} : { look }),
    ...(profile === undefined ? {} : { profile }),
    skipped: one.skipped === true || other.skipped === true,
  };
}

function later<T extends { readonly at: string }>(one: T | undefined, other: T | undefined): T | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.at > one.at ? other : one;
}

/** @returns whether all of the record lies in the mailbox. */
async function travel({ port, pause }: KeptSettingsParts, record: SettingsRecord): Promise<boolean> {
  if (isAhead(port.setting(name))) return false;
  // Without the profile the gate and the language at least go along.
  const { profile, ...rest } = record;
  const whole = JSON.stringify(record).length <= mostTravelling;
  const sent: SettingsRecord = whole || profile === undefined ? record : rest;
  if (JSON.stringify(sent).length > mostTravelling) return false;
  for (const wait of [0, ...tries]) {
    if (wait > 0) await pause(wait);
    const answer = await port.saveSetting(name, sent);
    if (answer.ok) return sent === record;
    if (answer.problem.code !== 'kept-here-only' && answer.problem.code !== 'unknown') return false;
  }
  return false;
}
