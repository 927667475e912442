// The page of the open mail in all its faces: nothing open, being read, failed, read.
// Example: open m2 while the result of m1 is the newest -> subject of m2, grey bars, buttons that do nothing yet.

import { Actions, ActLine } from './actions.tsx';
import { AfterPaint } from './after-paint.tsx';
import { LabelPreview, MailSections, Recent } from './mail-sections.tsx';
import type { PanelControls } from './panel-controls.ts';
import type { PanelProps } from './panel-props.ts';
import type { PanelView } from './panel-view.ts';
import { plainText } from './plain-text.ts';
import type { Stage } from './stage.ts';
import { Why } from './text-of-mail.tsx';
import { Axes, GateBar, Verdict } from './verdict.tsx';
import type { Words } from './words.ts';

interface MailPageProps {
  readonly props: PanelProps;
  readonly stage: Stage;
  readonly view: PanelView | null;
  readonly t: Words;
  readonly controls: PanelControls;
}

export function MailPage({ props, stage, view, t, controls }: MailPageProps) {
  const { language } = props.settings;
  const earlier = props.acts.filter((act) => act !== controls.act);
  return (
    <>
      <header class="mail">
        <bdi class="subject" title={plainText(props.open?.subject ?? '')}>
          {plainText(props.open?.subject ?? '') || t.panel}
        </bdi>
        <button type="button" class="icon" aria-label={t.reread} title={t.reread} onClick={props.reread}>
          <RereadIcon />
        </button>
      </header>
      {stage.face === 'empty' && <Plain title={t.empty} text={t.emptyNote} />}
      {stage.face === 'failed' && <Plain title={t.failed} text={stage.sentence[language]} alert />}
      {stage.face === 'loading' && <Skeleton t={t} />}
      {view !== null && <Glance props={props} view={view} t={t} controls={controls} />}
      {(stage.face === 'loading' || stage.face === 'ready') && (
        <Actions
          key="actions"
          view={view}
          t={t}
          busy={controls.busy}
          correcting={controls.correcting}
          onPrimary={controls.primary}
          onSecond={controls.second}
          onCorrect={controls.toggleCorrection}
          onJudge={controls.judge}
          askingSpam={controls.askingSpam}
          spam={controls.spam}
        >
          {controls.act !== null && (
            <ActLine act={controls.act} t={t} language={language} onUndo={props.undo} />
          )}
        </Actions>
      )}
      {view !== null && view.verdict.letter !== null && <LabelPreview view={view} t={t} />}
      <AfterPaint of={view?.messageId ?? ''}>
        {view !== null && (
          <MailSections
            view={view}
            t={t}
            onEvidence={props.onEvidence}
            copy={props.copy}
            reply={props.reply}
          />
        )}
        <Recent acts={earlier} t={t} language={language} onUndo={props.undo} />
      </AfterPaint>
    </>
  );
}

interface GlanceProps {
  readonly props: PanelProps;
  readonly view: PanelView;
  readonly t: Words;
  readonly controls: PanelControls;
}

function Glance({ props, view, t, controls }: GlanceProps) {
  return (
    <>
      <Verdict view={view} />
      <GateBar view={view} />
      <Axes
        view={view}
        t={t}
        opened={controls.openedAxis}
        onOpen={controls.openAxis}
        onEvidence={props.onEvidence}
      />
      {view.notices.map(({ kind, title, text }, place) => (
        <p class="notice" data-kind={kind} key={place}>
          {title !== '' && <b>{title}</b>} <bdi>{text}</bdi>
        </p>
      ))}
      <Why runs={view.why} letter={view.verdict.letter ?? 'none'} />
    </>
  );
}

function Plain({
  title,
  text,
  alert = false,
}: {
  readonly title: string;
  readonly text: string;
  readonly alert?: boolean;
}) {
  return (
    <div class="plain-face" data-kind={alert ? 'failed' : 'empty'}>
      <h1>{title}</h1>
      <p>{text}</p>
    </div>
  );
}

function Skeleton({ t }: { readonly t: Words }) {
  return (
    <div class="skeleton">
      <div class="verdict">
        <div class="tile" aria-hidden="true">
          …
        </div>
        <div class="name">
          <h1>{t.loading}</h1>
        </div>
      </div>
      <i class="bar" />
      <i class="bar short" />
      <i class="bar" />
      <i class="block" />
    </div>
  );
}

function RereadIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M13 3v3.5H9.5M12.6 6.2A5 5 0 1 0 13 9"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
