// The editor of the seller's profile. Nothing is saved until every field is right; an error stands at its field.
// Example: a product row without a name -> "Product 2: Please fill this in", and no save.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProfileProblem } from '../profile/check-profile.ts';
import type { Profile } from '../profile/profile.ts';
import { TextField } from './fields.tsx';
import type { InterfaceLanguage, PanelCallbacks } from './panel-props.ts';
import {
  checkDraft,
  draftOf,
  emptyProduct,
  listFields,
  type ProductDraft,
  type ProfileDraft,
  problemOf,
} from './profile-draft.ts';
import { ProfileTransfer } from './profile-transfer.tsx';
import type { SettingsWords } from './settings-words.ts';

interface ProfileEditorProps {
  readonly profile: Profile | null;
  readonly t: SettingsWords;
  readonly language: InterfaceLanguage;
  readonly onSave: (profile: Profile) => void;
  readonly copy: PanelCallbacks['copy'];
}

export function ProfileEditor({ profile, t, language, onSave, copy }: ProfileEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [problems, setProblems] = useState<readonly ProfileProblem[]>([]);
  const { form, toFault } = useFaultFocus();
  const problem = (field: string) => problemOf(problems, field)?.sentence[language] ?? '';
  const change = (part: Partial<ProfileDraft>) => setDraft({ ...draft, ...part });
  const setProducts = (products: readonly ProductDraft[]) => {
    change({ products });
    // Paths of errors carry row numbers: with rows moved they would point at the wrong row.
    setProblems([]);
  };
  const fill = (read: Profile) => {
    setDraft(draftOf(read));
    setProblems([]);
  };
  const save = (event: Event) => {
    event.preventDefault();
    const checked = checkDraft(draft);
    if (!checked.ok) {
      toFault();
      return setProblems(checked.problems);
    }
    fill(checked.profile);
    onSave(checked.profile);
  };
  return (
    <>
      <form ref={form} onSubmit={save} noValidate>
        <div class="fields">
          <p class="hint">{t.listHint}</p>
          <TextField
            label={t.company}
            value={draft.company}
            problem={problem('company')}
            onInput={(company) => change({ company })}
          />
          <Products draft={draft} t={t} problem={problem} onEdit={change} onRows={setProducts} />
          {listFields.map((field) => (
            <TextField
              key={field}
              label={t[field]}
              value={draft[field]}
              problem={problem(field)}
              rows={2}
              onInput={(text) => change({ [field]: text })}
            />
          ))}
        </div>
        <div class="save">
          <button type="submit" class="button primary">
            {t.save}
          </button>
          <span role="status">{stateOf(draft, profile, problems, t)}</span>
        </div>
      </form>
      <ProfileTransfer profile={profile} t={t} language={language} copy={copy} onRead={fill} />
    </>
  );
}

/** The form is longer than the window: without this the faulty field stays out of sight above the button. */
function useFaultFocus() {
  const form = useRef<HTMLFormElement>(null);
  const [blamed, setBlamed] = useState(false);
  useEffect(() => {
    if (!blamed) return;
    setBlamed(false);
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [blamed]);
  return { form, toFault: () => setBlamed(true) };
}

/** "Saved" is said only when the host gave back what stands in the form. */
function stateOf(
  draft: ProfileDraft,
  profile: Profile | null,
  problems: readonly ProfileProblem[],
  t: SettingsWords,
): string {
  if (problems.length > 0) return t.problems(problems.length);
  const same = JSON.stringify(draft) === JSON.stringify(draftOf(profile));
  if (!same) return t.unsaved;
  return profile === null ? '' : t.saved;
}

interface ProductsProps {
  readonly draft: ProfileDraft;
  readonly t: SettingsWords;
  readonly problem: (field: string) => string;
  readonly onEdit: (part: Partial<ProfileDraft>) => void;
  readonly onRows: (products: readonly ProductDraft[]) => void;
}

function Products({ draft: { products }, t, problem, onEdit, onRows }: ProductsProps) {
  const edit = (row: number, part: Partial<ProductDraft>) =>
    onEdit({
      products: products.map((product, place) => (place === row ? { ...product, ...part } : product)),
    });
  return (
    <fieldset class="products">
      <legend>{t.products}</legend>
      {products.map((product, row) => (
        <div class="product" key={row}>
          <TextField
            label={t.productName(row + 1)}
            value={product.name}
            problem={problem(`products[${row}].name`)}
            onInput={(name) => edit(row, { name })}
          />
          <TextField
            label={t.keywords}
            value={product.keywords}
            problem={problem(`products[${row}].keywords`)}
            onInput={(keywords) => edit(row, { keywords })}
          />
          <TextField
            label={t.models}
            value={product.models}
            problem={problem(`products[${row}].models`)}
            onInput={(models) => edit(row, { models })}
          />
          <button
            type="button"
            class="link"
            onClick={() => onRows(products.filter((_, place) => place !== row))}
          >
            {t.removeProduct(row + 1)}
          </button>
        </div>
      ))}
      {problem('products') !== '' && <p class="field-problem">{problem('products')}</p>}
      <button type="button" class="button" onClick={() => onRows([...products, emptyProduct])}>
        {t.addProduct}
      </button>
    </fieldset>
  );
}
