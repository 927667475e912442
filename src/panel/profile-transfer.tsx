// Export and import of the profile as JSON in a text box: works in every host, also where downloads are blocked.
// Example: paste {"company":""} and read in -> "company: Please fill this in", nothing changed.

import { useState } from 'preact/hooks';
import type { Profile } from '../profile/profile.ts';
import { CopyButton } from './copy-button.tsx';
import { TextField } from './fields.tsx';
import type { InterfaceLanguage, PanelCallbacks } from './panel-props.ts';
import { plainText } from './plain-text.ts';
import { readProfileText } from './profile-draft.ts';
import type { SettingsWords } from './settings-words.ts';

interface ProfileTransferProps {
  readonly profile: Profile | null;
  readonly t: SettingsWords;
  readonly language: InterfaceLanguage;
  readonly copy: PanelCallbacks['copy'];
  /** Fills the form; saving stays the user's own act. */
  readonly onRead: (profile: Profile) => void;
}

export function ProfileTransfer({ profile, t, language, copy, onRead }: ProfileTransferProps) {
  const [open, setOpen] = useState<'export' | 'import' | null>(null);
  const toggle = (which: 'export' | 'import') => setOpen(open === which ? null : which);
  const exported = profile === null ? '' : JSON.stringify(profile, null, 2);
  return (
    <div class="transfer">
      <div class="buttons">
        <button
          type="button"
          class="button"
          aria-expanded={open === 'import'}
          onClick={() => toggle('import')}
        >
          {t.importProfile}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={profile === null}
          aria-expanded={open === 'export'}
          onClick={() => profile !== null && toggle('export')}
        >
          {t.exportProfile}
        </button>
      </div>
      {open === 'export' && (
        <>
          <textarea readOnly rows={8} value={exported} aria-label={t.exportProfile} />
          {copy && <CopyButton name={t.profile} text={exported} t={t} copy={copy} />}
        </>
      )}
      {open === 'import' && <Import t={t} language={language} onRead={onRead} />}
    </div>
  );
}

function Import({ t, language, onRead }: Pick<ProfileTransferProps, 't' | 'language' | 'onRead'>) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const read = () => {
    const checked = readProfileText(text);
    if (checked === null) setProblem(t.importBad);
    else if (checked.ok) {
      setProblem('');
      onRead(checked.profile);
    } else
      setProblem(
        checked.problems
          .map(({ field, sentence }) => `${plainText(field, 60)}: ${sentence[language]}`)
          .join(' '),
      );
  };
  return (
    <>
      <TextField label={t.importHint} value={text} problem={problem} rows={6} onInput={setText} />
      <button type="button" class="button" onClick={read}>
        {t.readIn}
      </button>
    </>
  );
}
