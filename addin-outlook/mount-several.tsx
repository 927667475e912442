// The page for several mails in its own element beside the panel, drawn again when language or theme change.
// Example: mountSeveral({ session, beside, setLoaded }).show(true) -> the selected mails, with what can be done with all of them

import { render } from 'preact';
import type { MailItem } from './office-port.ts';
import { labelSettings, type Session } from './pane-session.ts';
import { officeSelection } from './several/office-selection.ts';
import { createSeveralMails } from './several/several-mails.ts';
import { SeveralPage } from './several/several-page.tsx';

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
  let shown = false;
  const draw = () => {
    const { settings, theme } = state.get();
    const { language } = settings;
    const page = (
      <div class="iq" lang={language === 'zh' ? 'zh-CN' : 'en'} data-theme={theme ?? undefined}>
        <SeveralPage
          several={several}
          language={language}
          canMove={mailbox.can.move}
          settings={labelSettings(state)}
        />
      </div>
    );
    render(shown ? page : null, place);
  };
  state.onChange(() => {
    if (shown) draw();
  });
  return {
    show(now: boolean) {
      shown = now;
      draw();
      // Reading is no writing: the mails are screened as soon as they are selected, as the one open mail is.
      if (shown) void several.screen();
    },
  };
}
