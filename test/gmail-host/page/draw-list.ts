// The list of threads: a row each, chips of labels on it. Example: drawList(data, threads, open) -> <table class="F cf zt"><tr class="zA yO">…

import { make } from './make-element.ts';
import type { PageData, PageMail, PageThread } from './page-data.ts';

export interface Row {
  readonly thread: PageThread;
  /** The mail of this row where mails of a thread do not stand together. */
  readonly mail: PageMail | null;
}

/** What is listed under a place of the address: `inbox`, `spam`, `all`, `label/…`. */
export function rowsOf(data: PageData, place: string): readonly Row[] {
  const shown = data.threads.filter((thread) => isListed(thread, place));
  if (data.conversation) return shown.map((thread) => ({ thread, mail: null }));
  return shown.flatMap((thread) => thread.mails.toReversed().map((mail) => ({ thread, mail })));
}

function isListed({ system, chips }: PageThread, place: string): boolean {
  if (place === 'inbox') return system.includes('INBOX');
  if (place === 'spam') return system.includes('SPAM');
  if (place === 'all') return !system.includes('SPAM');
  return chips.some(({ name }) => place === `label/${encodeURIComponent(name)}`);
}

export const hashOf = (place: string, { thread, mail }: Row) =>
  `#${place}/${thread.token}${mail === null ? '' : `-${thread.mails.indexOf(mail)}`}`;

export function drawList(data: PageData, rows: readonly Row[], place: string): HTMLElement {
  const body = make('tbody', {});
  for (const row of rows) body.append(drawRow(data, row, place));
  return make('table', { class: data.redesigned ? 'x9-list' : 'F cf zt', role: 'grid' }, body);
}

function drawRow(data: PageData, row: Row, place: string): HTMLElement {
  const { thread } = row;
  const mail = row.mail ?? thread.mails.at(-1);
  const unread = thread.system.includes('UNREAD');
  const marks: { [name: string]: string } = data.redesigned
    ? {}
    : {
        'data-thread-id': `#thread-f:${thread.decimal}`,
        'data-legacy-thread-id': thread.id,
        'data-legacy-last-message-id': thread.mails.at(-1)?.id ?? '',
      };
  const chips = thread.chips.map((chip) =>
    make('div', { class: 'ar as', style: `background:${chip.background};color:${chip.text}` }, chip.name),
  );
  const element = make(
    'tr',
    { class: `zA ${unread ? 'zE' : 'yO'}`, role: 'row', 'data-row': thread.id },
    make(
      'td',
      { class: 'yX xY' },
      make('span', { class: 'yP', email: mail?.from.address ?? '' }, mail?.from.name ?? ''),
    ),
    make('td', { class: 'xY a4W' }, ...chips, make('span', { class: 'bqe', ...marks }, thread.subject)),
    make('td', { class: 'xW xY' }, mail?.date.slice(0, 16) ?? ''),
  );
  element.addEventListener('click', () => {
    location.hash = hashOf(place, row);
  });
  return element;
}
