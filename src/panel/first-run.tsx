// The first screen of a new user: three fields or a skip. Example: company, "tent, canopy", "camping shops" -> a profile.

import { useState } from 'preact/hooks';
import type { ProfileProblem } from '../profile/check-profile.ts';
import type { Profile } from '../profile/profile.ts';
import { TextField } from './fields.tsx';
import type { InterfaceLanguage } from './panel-props.ts';
import { firstProfile, problemOf } from './profile-draft.ts';
import { settingsWords } from './settings-words.ts';

interface FirstRunProps {
  readonly language: InterfaceLanguage;
  readonly onSave: (profile: Profile) => void;
  readonly onSkip: () => void;
}

export function FirstRun({ language, onSave, onSkip }: FirstRunProps) {
  const t = settingsWords(language);
  const [company, setCompany] = useState('');
  const [products, setProducts] = useState('');
  const [buyers, setBuyers] = useState('');
  const [problems, setProblems] = useState<readonly ProfileProblem[]>([]);
  const problem = (field: string) => problemOf(problems, field)?.sentence[language] ?? '';
  const start = (event: Event) => {
    event.preventDefault();
    const checked = firstProfile(company, products, buyers);
    if (checked.ok) onSave(checked.profile);
    setProblems(checked.ok ? [] : checked.problems);
  };
  const productProblem =
    problem('products') ||
    (problems.find(({ field }) => field.startsWith('products['))?.sentence[language] ?? '');
  return (
    <form class="first" onSubmit={start} noValidate>
      <h1>{t.firstTitle}</h1>
      <p class="faint">{t.firstNote}</p>
      <TextField label={t.firstCompany} value={company} onInput={setCompany} problem={problem('company')} />
      <TextField
        label={t.firstProducts}
        value={products}
        onInput={setProducts}
        problem={productProblem}
        rows={2}
      />
      <TextField
        label={t.firstBuyers}
        value={buyers}
        onInput={setBuyers}
        problem={problem('industries')}
        rows={2}
      />
      <div class="buttons">
        <button type="submit" class="button primary">
          {t.start}
        </button>
        <button type="button" class="button" onClick={onSkip}>
          {t.skip}
        </button>
      </div>
      <p class="faint" role="status">
        {problems.length > 0 ? t.problems(problems.length) : t.local}
      </p>
    </form>
  );
}
