// The left column: folders, search, filter by quadrant, order, and the list. Example: chip "A 6" pressed -> only the six A mails

import { useMemo } from 'preact/hooks';
import type { Actions } from './actions.ts';
import { countShows, type Show, shows, sorts, viewRows } from './list-view.ts';
import type { MailFolder } from './mail-row.ts';
import { MessageList } from './message-list.tsx';
import type { PageState } from './page-state.ts';
import type { WorkbenchWords } from './workbench-words.ts';

interface ListColumnProps {
  readonly page: PageState;
  readonly words: WorkbenchWords;
  readonly actions: Actions;
}

export function ListColumn({ page, words, actions }: ListColumnProps) {
  const { rows, view } = page;
  const seen = useMemo(() => viewRows(rows, view), [rows, view]);
  return (
    <section class="column list-column" aria-label={words.list}>
      <Folders page={page} words={words} actions={actions} />
      <div class="find">
        <input
          type="search"
          id="search"
          aria-label={words.search}
          placeholder={words.search}
          value={view.search}
          onInput={(event) => actions.changeView({ search: event.currentTarget.value })}
        />
        <select
          aria-label={words.sortLabel}
          value={view.sort}
          onChange={(event) => {
            const sort = sorts.find((each) => each === event.currentTarget.value);
            if (sort !== undefined) actions.changeView({ sort });
          }}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </select>
      </div>
      <ShowChips page={page} words={words} actions={actions} />
      <p id="list-keys" class="unseen">
        {words.keys}
      </p>
      {seen.length > 0 ? (
        <MessageList
          rows={seen}
          cursor={page.cursor}
          openId={page.openId}
          language={page.settings.language}
          words={words}
          onCursor={actions.moveCursor}
          onOpen={actions.open}
          onKey={actions.listKey}
        />
      ) : (
        <Nothing page={page} words={words} actions={actions} />
      )}
      <p class="list-foot" role="status">
        {words.mails(seen.length)}
      </p>
    </section>
  );
}

function Nothing({ page, words, actions }: ListColumnProps) {
  if (!page.ready) return <div class="list" aria-busy="true" />;
  const isEmpty = page.rows.length === 0;
  return (
    <div class="list nothing">
      <p>{isEmpty || page.view.show === 'all' ? words.noMail : words.noMatch}</p>
      {isEmpty && <p class="dim">{words.dropNote}</p>}
      {isEmpty && (
        <button type="button" class="plain" onClick={actions.loadSamples}>
          {words.loadSamples}
        </button>
      )}
    </div>
  );
}

const folders: readonly MailFolder[] = ['inbox', 'd-class'];

function Folders({ page, words, actions }: ListColumnProps) {
  const names = { inbox: words.inbox, 'd-class': words.dClass };
  const counts = { inbox: 0, 'd-class': 0 };
  for (const { folder } of page.rows) counts[folder] += 1;
  return (
    <nav class="folders" aria-label={words.folders}>
      {folders.map((folder) => (
        <button
          key={folder}
          type="button"
          data-folder={folder}
          aria-current={page.view.folder === folder ? 'page' : undefined}
          onClick={() => actions.changeView({ folder, show: 'all' })}
        >
          {names[folder]} <span class="count">{counts[folder]}</span>
        </button>
      ))}
    </nav>
  );
}

function ShowChips({ page, words, actions }: ListColumnProps) {
  const counts = useMemo(() => countShows(page.rows, page.view.folder), [page.rows, page.view.folder]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that this row of buttons does not need
    <div class="shows" role="group" aria-label={words.showLabel}>
      {shows.map((show: Show) => (
        <button
          key={show}
          type="button"
          class={`show q-${show}`}
          data-show={show}
          aria-pressed={page.view.show === show}
          onClick={() => actions.changeView({ show: page.view.show === show ? 'all' : show })}
        >
          {words.shows[show]} <span class="count">{counts[show]}</span>
        </button>
      ))}
    </div>
  );
}
