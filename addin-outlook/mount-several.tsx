// The page for several mails in its own element beside the panel, drawn again when language or theme change.
// Example: mountSeveral({ session, beside, setLoaded }).show(true) -> the selected mails, with what can be done with all of them

import { render } from 'preact';
import { createSeveralMails, type SeveralMails } from '../src/sidebar/several/several-mails.ts';
import { SeveralPage } from '../src/sidebar/several/several-page.tsx';
import { holdsPage } from '../src/sidebar/several/several-state.ts';
import type { MailItem } from './office-port.ts';
import { officeSelection } from './office-selection.ts';
import { labelSettings, type Session } from './pane-session.ts';

export interface SeveralMount {
  readonly session: Session;
  readonly beside: HTMLElement;
  readonly setLoaded: (loaded: () => MailItem | null) => void;
}

export function mountSeveral({ session, beside, setLoaded }: SeveralMount) {
  const { port, core, mailbox, mover, state } = session;
  const mails = officeSelection({ port, core });
  setLoaded(mails.loaded);
  const several = createSeveralMails({
    mails,
    mailbox,
    settings: () => labelSettings(state),
    signIn: () => mover.signIn(),
  });
  const place = document.createElement('div');
  place.id = 'several';
  beside.after(place);
  let many = false;
  let open = false;
  const read = reading(several, () => many);
  const close = () => {
    open = false;
    draw();
  };
  function draw(): void {
    const { settings, theme } = state.get();
    const { language } = settings;
    const page = (
      <div class="iq" lang={language === 'zh' ? 'zh-CN' : 'en'} data-theme={theme ?? undefined}>
        <SeveralPage
          several={several}
          language={language}
          canMove={mailbox.can.move}
          settings={labelSettings(state)}
          {...(many ? {} : { onClose: close })}
        />
      </div>
    );
    render(open ? page : null, place);
    beside.hidden = open;
  }
  state.onChange(() => {
    if (open) draw();
  });
  several.onChange(() => {
    if (open && !many && !holdsPage(several.get())) close();
  });
  return {
    /** @param now whether several mails are selected; mails that were put away leave the selection, and their undo must stay. */
    show(now: boolean) {
      many = now;
      open = many || (open && holdsPage(several.get()));
      draw();
      // Reading is no writing: the mails are screened as soon as they are selected, as the one open mail is.
      if (many) void read();
    },
  };
}

/** A selection that grows while it is read: what came late is read after it. */
function reading(several: SeveralMails, wanted: () => boolean): () => Promise<void> {
  let again = false;
  return async () => {
    again = several.get().running;
    if (again) return;
    do {
      again = false;
      await several.screen();
    } while (again && wanted());
  };
}
