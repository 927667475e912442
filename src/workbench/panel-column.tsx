// The product's panel beside the reader: the same that Outlook and Gmail get, mounted through its own door.
// Example: page.opened changes -> panel.update(props) with the new screening

import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type MountedPanel, mountPanel } from '../panel/mount-panel.tsx';
import type { PanelProps } from '../panel/panel-props.ts';
import type { Actions } from './actions.ts';
import type { PageState } from './page-state.ts';
import { workbenchCan } from './shelf-driver.ts';
import type { WorkbenchWords } from './workbench-words.ts';

interface PanelColumnProps {
  readonly page: PageState;
  readonly words: WorkbenchWords;
  readonly actions: Actions;
}

export function PanelColumn({ page, words, actions }: PanelColumnProps) {
  const host = useRef<HTMLDivElement>(null);
  const panel = useRef<MountedPanel | null>(null);
  const props = usePanelProps(page, actions);
  // Before the frame is drawn: an effect after it would show the verdict one frame later than the mail.
  useLayoutEffect(() => {
    if (host.current === null) return;
    if (panel.current === null) panel.current = mountPanel(host.current, props);
    else panel.current.update(props);
  }, [props]);
  useEffect(() => () => panel.current?.unmount(), []);
  return (
    <section class="column panel-column" aria-label={words.verdict}>
      <div class="panel-host" ref={host} />
    </section>
  );
}

function usePanelProps(page: PageState, actions: Actions): PanelProps {
  const { openId, opened, failure, settings, signals, profile, firstRun, acts, rows } = page;
  return useMemo(() => {
    const row = rows.find(({ id }) => id === openId);
    return {
      ...actions.panel,
      open: row === undefined ? null : { messageId: row.id, subject: row.subject },
      screened: opened?.screened ?? null,
      failure,
      settings,
      signals,
      profile,
      firstRun,
      can: workbenchCan,
      acts,
      now: Date.now(),
    };
  }, [openId, opened, failure, settings, signals, profile, firstRun, acts, rows, actions]);
}
