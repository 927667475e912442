// Settings and profile of the extension: kept under one name in its own storage; what a company has set by policy stands until the
// user changes it. Example: policy { gate: 9 } and nothing kept -> gate 9; the user saves 11 -> 11 on this computer from then on

import type { Answer } from '../../src/mailbox/mailbox.ts';
import { problemOf } from '../../src/mailbox/problem.ts';
import type { InterfaceLanguage, PanelSettings } from '../../src/panel/panel-props.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { firstLabels, firstSettings } from '../../src/sidebar/first-settings.ts';
import { readRecord, type SettingsRecord, settingsVersion } from '../../src/sidebar/settings-record.ts';
import type { LabelSettings } from '../../src/tags/label-settings.ts';
import { type CompanyPolicy, readPolicy } from './company-policy.ts';

export interface ExtensionSettings {
  readonly settings: PanelSettings;
  readonly labels: LabelSettings;
  readonly profile: Profile | null;
  /** The user does not want the first-run screen. */
  readonly profileSkipped: boolean;
}

export interface KeptSettings {
  read(): Promise<ExtensionSettings>;
  /** A problem means: not kept. */
  save(change: Partial<ExtensionSettings>): Promise<Answer<null>>;
  /** Saved by another page of the extension, or by this one. */
  onChange(listener: () => void): () => void;
}

/** The parts of chrome.storage that are used, so that tests need no browser. */
export interface StorageParts {
  readonly local: Pick<chrome.storage.StorageArea, 'get' | 'set'>;
  readonly managed: Pick<chrome.storage.StorageArea, 'get'>;
  readonly onChanged: Pick<typeof chrome.storage.onChanged, 'addListener' | 'removeListener'>;
}

export interface KeptSettingsParts {
  readonly storage: StorageParts;
  readonly language: InterfaceLanguage;
  /** ISO instant. */
  readonly now: () => string;
}

const name = 'inquiry-quadrant';

export function keepSettings({ storage, language, now }: KeptSettingsParts): KeptSettings {
  let last: Promise<unknown> = Promise.resolve();

  async function write(change: Partial<ExtensionSettings>): Promise<Answer<null>> {
    try {
      await storage.local.set({ [name]: changed(await keptRecord(storage), change, now()) });
      return { ok: true, value: null };
    } catch {
      return { ok: false, problem: problemOf('not-kept') };
    }
  }

  return {
    async read() {
      const [record, policy] = await Promise.all([
        keptRecord(storage).catch((): SettingsRecord => ({ v: settingsVersion })),
        companyPolicy(storage),
      ]);
      const look = record.look?.value ?? firstLook(language, policy);
      const profile = record.profile === undefined ? policy.profile : record.profile.value;
      return { ...look, profile, profileSkipped: record.skipped === true };
    },
    save(change) {
      const turn = last.then(() => write(change));
      last = turn;
      return turn;
    },
    onChange(listener) {
      const hear = (changes: { readonly [key: string]: unknown }, area: string) => {
        if (area === 'managed' || (area === 'local' && name in changes)) listener();
      };
      storage.onChanged.addListener(hear);
      return () => storage.onChanged.removeListener(hear);
    },
  };
}

async function keptRecord({ local }: StorageParts): Promise<SettingsRecord> {
  return readRecord((await local.get(name))[name]);
}

/** No policy is the usual case; a browser without managed storage rejects. */
async function companyPolicy({ managed }: StorageParts): Promise<CompanyPolicy> {
  return readPolicy(await managed.get(null).catch(() => ({})));
}

function firstLook(language: InterfaceLanguage, { gate, weights, labels }: CompanyPolicy) {
  const settings = firstSettings(labels.language ?? language);
  const prefix = labels.prefix ?? '';
  const labelLanguage = labels.language ?? settings.labelLanguage;
  return {
    settings: { ...settings, language, labelLanguage, prefix, gate: gate ?? settings.gate, weights },
    labels: { ...firstLabels(labelLanguage), prefix },
  };
}

function changed(record: SettingsRecord, change: Partial<ExtensionSettings>, at: string): SettingsRecord {
  const { settings, labels, profile, profileSkipped } = change;
  return {
    ...record,
    v: settingsVersion,
    ...(settings !== undefined && labels !== undefined ? { look: { at, value: { settings, labels } } } : {}),
    ...(profile === undefined ? {} : { profile: { at, value: profile } }),
    ...(profileSkipped === undefined ? {} : { skipped: profileSkipped }),
  };
}
