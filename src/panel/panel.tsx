// The panel as a whole: first run, the page of the mail, the settings; keys and spoken announcements. It knows no host.
// Example: <Panel open={{ messageId: 'm1', subject: 'RFQ' }} screened={screened} ... /> draws class A with its reasons.

import { useState } from 'preact/hooks';
import { words } from './dictionary.ts';
import { Later } from './later.tsx';
import { MailPage } from './mail-page.tsx';
import { useControls } from './panel-controls.ts';
import { keyAct } from './panel-keys.ts';
import type { PanelProps } from './panel-props.ts';
import { type PanelView, viewOf } from './panel-view.ts';
import { plainText } from './plain-text.ts';
import { type Stage, stageOf } from './stage.ts';
import type { Words } from './words.ts';

type Page = 'mail' | 'settings';

const loadFirstRun = async () => (await import('./first-run.tsx')).FirstRun;
const loadSettings = async () => (await import('./settings-page.tsx')).SettingsPage;

export function Panel(props: PanelProps) {
  const { language } = props.settings;
  const t = words(language);
  const stage = stageOf(props);
  const view =
    stage.face === 'ready' ? viewOf(stage.screened, { language, now: props.now, can: props.can }) : null;
  const controls = useControls(props, view);
  const [page, setPage] = useState<Page>('mail');
  const [help, setHelp] = useState(false);
  const [skipped, setSkipped] = useState(false);
  const first = props.profile === null && props.firstRun !== false && !skipped && page === 'mail';

  const onKeyDown = (event: KeyboardEvent) => {
    const act = keyAct(event);
    if (act === null || first || page !== 'mail') return;
    // The mail client has single keys of its own ("z" is undo there too): one press, one act.
    event.stopPropagation();
    event.preventDefault();
    if (act === 'help') setHelp(!help);
    else controls.byKey(act);
  };
  const skip = () => {
    setSkipped(true);
    props.skipProfile?.();
  };

  return (
    <section
      class="iq"
      lang={t.locale}
      aria-label={t.panel}
      data-theme={props.theme}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <p class="spoken" aria-live="polite">
        {announcementOf(props, stage, view)}
      </p>
      {first && (
        <Later load={loadFirstRun} with={{ language, onSave: props.saveProfile, onSkip: skip }} t={t} />
      )}
      {!first && page === 'mail' && (
        <MailPage props={props} stage={stage} view={view} t={t} controls={controls} />
      )}
      {page === 'settings' && (
        <Later load={loadSettings} with={{ props, onBack: () => setPage('mail') }} t={t} />
      )}
      {!first && page === 'mail' && (
        <Foot t={t} help={help} onHelp={() => setHelp(!help)} onSettings={() => setPage('settings')} />
      )}
    </section>
  );
}

function announcementOf({ open, settings }: PanelProps, stage: Stage, view: PanelView | null): string {
  const t = words(settings.language);
  const subject = plainText(open?.subject ?? '', 120);
  switch (stage.face) {
    case 'empty':
      return '';
    case 'loading':
      return t.announce(subject, t.loading);
    case 'failed':
      return t.announce(subject, `${t.failed} ${stage.sentence[settings.language]}`);
    case 'ready':
      return view?.announcement ?? '';
  }
}

interface FootProps {
  readonly t: Words;
  readonly help: boolean;
  readonly onHelp: () => void;
  readonly onSettings: () => void;
}

function Foot({ t, help, onHelp, onSettings }: FootProps) {
  return (
    <footer>
      {help && (
        <dl class="keys" id="iq-keys">
          {t.keyList.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      )}
      <div class="foot">
        <span>{t.local}</span>
        <button
          type="button"
          class="link"
          aria-expanded={help}
          aria-controls={help ? 'iq-keys' : undefined}
          aria-keyshortcuts="?"
          onClick={onHelp}
        >
          {t.keys}{' '}
          <span class="kbd" aria-hidden="true">
            ?
          </span>
        </button>
        <button type="button" class="link" onClick={onSettings}>
          {t.settings}
        </button>
      </div>
    </footer>
  );
}
