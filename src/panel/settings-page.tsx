// The settings: language, gate, labels, signals with their points, and the profile. A change is handed to the host at once;
// what the page shows is what the host gave back. Example: gate 10 -> 9: saveSettings({ ...settings, gate: 9 }).

import { useState } from 'preact/hooks';
import { LanguageField, NumberField, TextField } from './fields.tsx';
import { Section } from './mail-sections.tsx';
import type { PanelProps, PanelSettings } from './panel-props.ts';
import { plainText } from './plain-text.ts';
import { ProfileEditor } from './profile-editor.tsx';
import { type SettingsWords, settingsWords } from './settings-words.ts';
import { SignalSettings } from './signal-settings.tsx';

interface SettingsPageProps {
  readonly props: PanelProps;
  readonly onBack: () => void;
}

export function SettingsPage({ props, onBack }: SettingsPageProps) {
  const t = settingsWords(props.settings.language);
  const { settings, saveSettings } = props;
  const change = (part: Partial<PanelSettings>) => saveSettings({ ...settings, ...part });
  return (
    <div class="settings">
      <header class="mail">
        <button type="button" class="link" onClick={onBack}>
          <span aria-hidden="true">← </span>
          {t.back}
        </button>
        <h1>{t.settings}</h1>
      </header>
      <div class="fields">
        <LanguageField
          label={t.interfaceLanguage}
          value={settings.language}
          onValue={(language) => change({ language })}
        />
        <NumberField
          label={t.gateField}
          value={settings.gate}
          least={3}
          most={15}
          hint={t.gateHint}
          onValue={(gate) => change({ gate })}
        />
        <LanguageField
          label={t.labelLanguage}
          value={settings.labelLanguage}
          onValue={(labelLanguage) => change({ labelLanguage })}
        />
        <PrefixField settings={settings} t={t} onChange={change} />
      </div>
      <Section title={t.profile}>
        <ProfileEditor
          profile={props.profile}
          t={t}
          language={settings.language}
          onSave={props.saveProfile}
          copy={props.copy}
        />
      </Section>
      <Section title={t.signals} note={t.count(props.signals.length)}>
        <SignalSettings
          signals={props.signals}
          settings={settings}
          t={t}
          onWeights={(weights) => change({ weights })}
        />
      </Section>
    </div>
  );
}

interface PrefixFieldProps {
  readonly settings: PanelSettings;
  readonly t: SettingsWords;
  readonly onChange: (part: Partial<PanelSettings>) => void;
}

/** Longer ones do not fit into a label beside the names below them. */
const PREFIX_LENGTH = 40;

/** Handed on when the field is left: a prefix per key pressed would leave a trail of former prefixes. */
function PrefixField({ settings, t, onChange }: PrefixFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const done = () => {
    const prefix = plainText(draft ?? settings.prefix, PREFIX_LENGTH);
    setDraft(null);
    if (prefix !== settings.prefix) onChange({ prefix });
  };
  return (
    <TextField
      label={t.prefix}
      value={draft ?? settings.prefix}
      hint={t.prefixHint}
      onInput={setDraft}
      onDone={done}
    />
  );
}
