// The whole page: bar, list, reader, panel; on narrow screens one of them at a time.
// Example: 1280 px wide -> three columns; 320 px -> the list, and after a mail is opened mail and verdict behind two tabs.

import type { Actions } from './actions.ts';
import { DropZone } from './drop-zone.tsx';
import { ListColumn } from './list-column.tsx';
import { NoticeList, ProgressBar } from './notice-list.tsx';
import { type PageCell, type PageState, usePage } from './page-state.ts';
import { PanelColumn } from './panel-column.tsx';
import { Reader } from './reader.tsx';
import { TopBar } from './top-bar.tsx';
import { type WorkbenchWords, wordsOf } from './workbench-words.ts';

interface WorkbenchProps {
  readonly state: PageCell;
  readonly actions: Actions;
}

export function Workbench({ state, actions }: WorkbenchProps) {
  const page = usePage(state);
  const words = wordsOf(page.settings.language);
  return (
    <DropZone words={words} onFiles={actions.importFiles}>
      <TopBar page={page} words={words} actions={actions} />
      <ProgressBar page={page} words={words} onStop={actions.stop} />
      <NoticeList page={page} words={words} onClose={actions.closeNotice} />
      <main class={`columns show-${page.column}`} aria-busy={!page.ready || page.progress !== null}>
        <ListColumn page={page} words={words} actions={actions} />
        <ColumnSwitch page={page} words={words} actions={actions} />
        <div class="column reader-column">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section class="reader" tabIndex={0} aria-label={words.mail}>
            <Reader page={page} words={words} />
          </section>
        </div>
        <PanelColumn page={page} words={words} actions={actions} />
      </main>
    </DropZone>
  );
}

interface ColumnSwitchProps {
  readonly page: PageState;
  readonly words: WorkbenchWords;
  readonly actions: Actions;
}

/** Hidden by the style sheet where there is room for all columns. */
function ColumnSwitch({ page, words, actions }: ColumnSwitchProps) {
  const columns = [
    { column: 'verdict', label: words.verdict },
    { column: 'mail', label: words.mail },
  ] as const;
  return (
    <nav class="switch">
      <button type="button" class="switch-back" onClick={() => actions.showColumn('list')}>
        <span aria-hidden="true">←</span> <span class="switch-back-word">{words.back}</span>
      </button>
      {columns.map(({ column, label }) => (
        <button
          key={column}
          type="button"
          data-column={column}
          aria-current={page.column === column ? 'true' : undefined}
          onClick={() => actions.showColumn(column)}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
