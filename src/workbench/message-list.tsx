// The list of mails, drawn row by row only where it is looked at: 5,000 mails scroll like 50.
// Example: <MessageList rows={rows} cursor="m1" openId={null} ... /> -> a listbox; arrows or J K move, Enter opens.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MailRowView } from './mail-row-view.tsx';
import type { MessageListProps } from './message-list-props.ts';

/** Pixels; the style sheet gives every row this height. */
const rowHeight = 76;
/** Rows drawn above and below what is seen, so that fast scrolling shows no gap. */
const spare = 6;

export function MessageList(props: MessageListProps) {
  const { rows, cursor, words } = props;
  const box = useRef<HTMLDivElement>(null);
  const { top, height } = useScroll(box);
  const at = rows.findIndex(({ id }) => id === cursor);
  useCursorInSight(box, at);

  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + spare);
  // The row with the keyboard is drawn wherever it is: assistive tools follow its id.
  const drawn = rows.slice(first, last).map((row, index) => ({ row, index: first + index }));
  const atRow = rows[at];
  if (atRow !== undefined && (at < first || at >= last)) drawn.push({ row: atRow, index: at });

  return (
    <div
      ref={box}
      class="list"
      role="listbox"
      aria-label={words.list}
      aria-activedescendant={at >= 0 ? `mail-${cursor}` : undefined}
      aria-describedby="list-keys"
      tabIndex={0}
      onKeyDown={(event) =>
        onListKey(event, { ...props, at, page: Math.max(1, Math.floor(height / rowHeight) - 1) })
      }
    >
      <div class="list-all" role="presentation" style={{ height: `${rows.length * rowHeight}px` }}>
        {drawn.map(({ row, index }) => (
          <MailRowView
            key={row.id}
            row={row}
            index={index}
            top={index * rowHeight}
            count={rows.length}
            list={props}
          />
        ))}
      </div>
    </div>
  );
}

interface KeyContext extends MessageListProps {
  readonly at: number;
  /** Rows that fit into the list. */
  readonly page: number;
}

function onListKey(event: KeyboardEvent, context: KeyContext): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { rows, at, onCursor, onOpen, onKey } = context;
  const to = targetOf(event.key, context);
  if (to !== null) {
    event.preventDefault();
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (row !== undefined) onCursor(row.id);
    return;
  }
  const row = rows[at];
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    if (row !== undefined) onOpen(row.id);
  } else if (onKey(event.key.toLowerCase())) event.preventDefault();
}

function targetOf(key: string, { rows, at, page }: KeyContext): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return at + 1;
    case 'ArrowUp':
    case 'k':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    default:
      return null;
  }
}

type Box = { readonly current: HTMLDivElement | null };

function useScroll(box: Box): { readonly top: number; readonly height: number } {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return seen;
}

function useCursorInSight(box: Box, at: number): void {
  useEffect(() => {
    const element = box.current;
    if (element === null || at < 0) return;
    const top = at * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + rowHeight - element.clientHeight;
    }
  }, [box, at]);
}
