// The bar above everything: name, search, import, the menu of exports and samples, the language.
// Example: Import -> a file dialog for .eml, .msg and .mbox; More -> "Export results as CSV", ...

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Actions } from './actions.ts';
import type { PageState } from './page-state.ts';
import type { WorkbenchWords } from './workbench-words.ts';

interface TopBarProps {
  readonly page: PageState;
  readonly words: WorkbenchWords;
  readonly actions: Actions;
}

export function TopBar({ page, words, actions }: TopBarProps) {
  const busy = page.progress?.task === 'import';
  return (
    <header class="bar">
      <h1>
        <span class="bar-sign" aria-hidden="true" />
        {words.title}
      </h1>
      <p class="bar-note">{words.tagline}</p>
      <FileButton words={words} busy={busy} onFiles={actions.importFiles} />
      <MoreMenu page={page} words={words} actions={actions} />
      <button
        type="button"
        class="plain"
        lang={page.settings.language === 'zh' ? 'en' : 'zh'}
        onClick={actions.switchLanguage}
      >
        {words.otherLanguage}
      </button>
    </header>
  );
}

interface FileButtonProps {
  readonly words: WorkbenchWords;
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function FileButton({ words, busy, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        class="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        data-files
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file chosen again must be a change again.
          event.currentTarget.value = '';
        }}
      />
      <button
        type="button"
        class="import"
        disabled={busy}
        title={words.addFilesLong}
        onClick={() => input.current?.click()}
      >
        {words.addFiles}
      </button>
    </>
  );
}

interface MenuItem {
  readonly label: string;
  readonly act: () => void;
}

function MoreMenu({ page, words, actions }: TopBarProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useClosing(box, open, () => setOpen(false));
  const hasMail = page.rows.length > 0;
  const items: MenuItem[] = [
    ...(hasMail ? [{ label: words.exportCsv, act: actions.exportCsv }] : []),
    ...(hasMail ? [{ label: words.exportMbox, act: actions.exportMbox }] : []),
    { label: words.addFolder, act: actions.chooseFolder },
    { label: words.loadSamples, act: actions.loadSamples },
    ...(page.rows.some(({ sample }) => sample)
      ? [{ label: words.clearSamples, act: actions.clearSamples }]
      : []),
  ];
  return (
    <div class="menu" ref={box}>
      <button
        type="button"
        class="plain"
        aria-expanded={open}
        aria-controls="more-menu"
        onClick={() => setOpen(!open)}
      >
        {words.more}
      </button>
      {open && (
        <ul id="more-menu">
          {items.map(({ label, act }) => (
            <li key={label}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  box.current?.querySelector('button')?.focus();
                  act();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Escape, a click elsewhere or the focus going elsewhere closes it. */
function useClosing(box: { readonly current: HTMLElement | null }, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      close();
      box.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
      document.removeEventListener('keydown', onKey);
    };
  });
}
