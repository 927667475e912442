// Form fields with their label, hint and error, tied together for screen readers.
// Example: <TextField label="Company" value="" problem="Please fill this in" ... /> reads "Company, invalid, Please fill this in".

import { useId } from 'preact/hooks';
import type { InterfaceLanguage } from './panel-props.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** The field is left after a change. */
  readonly onDone?: () => void;
  readonly hint?: string;
  /** '' for none. */
  readonly problem?: string;
  readonly rows?: number;
}

export function TextField({
  label,
  value,
  onInput,
  onDone,
  hint = '',
  problem = '',
  rows = 1,
}: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    dir: 'auto' as const,
    onBlur: onDone,
    'aria-invalid': problem !== '',
    'aria-describedby': hint + problem === '' ? undefined : `${id}-note`,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === 1 ? (
        <input type="text" {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <textarea rows={rows} {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {hint + problem !== '' && (
        <p id={`${id}-note`} class={problem === '' ? 'hint' : 'field-problem'}>
          {problem === '' ? hint : problem}
        </p>
      )}
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Called when the field is left or Enter pressed, with a whole number inside the bounds. */
  readonly onValue: (value: number) => void;
  readonly hint?: string;
  /** The label is spoken only: a row of a list shows it already. */
  readonly bare?: boolean;
}

export function NumberField({
  label,
  value,
  least,
  most,
  onValue,
  hint = '',
  bare = false,
}: NumberFieldProps) {
  const id = useId();
  const change = (input: HTMLInputElement) => {
    const typed = Math.round(input.valueAsNumber);
    const kept = Number.isNaN(typed) ? value : Math.min(most, Math.max(least, typed));
    // What was typed out of bounds must not stay on the screen as if it were taken.
    input.value = String(kept);
    if (kept !== value) onValue(kept);
  };
  return (
    <div class={bare ? 'field bare' : 'field'}>
      {!bare && <label for={id}>{label}</label>}
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        step={1}
        value={value}
        aria-label={bare ? label : undefined}
        onChange={(event) => change(event.currentTarget)}
      />
      {hint !== '' && <p class="hint">{hint}</p>}
    </div>
  );
}

interface LanguageFieldProps {
  readonly label: string;
  readonly value: InterfaceLanguage;
  readonly onValue: (value: InterfaceLanguage) => void;
}

export function LanguageField({ label, value, onValue }: LanguageFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value === 'en' ? 'en' : 'zh')}
      >
        <option value="zh" lang="zh">
          中文
        </option>
        <option value="en" lang="en">
          English
        </option>
      </select>
    </div>
  );
}
