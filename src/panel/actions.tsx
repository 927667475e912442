// The two buttons, the correction of a verdict, and the status line with undo.
// Example: class A -> [应用 5 个标签 1] [归入 D 类 2]; after a click the line says "正在加标签…", and "标签已加上 · 撤销" only when it is so.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Act, InterfaceLanguage, Judgement } from './panel-props.ts';
import type { PanelView } from './panel-view.ts';
import { plainText } from './plain-text.ts';
import { SpamButton, SpamQuestion } from './spam-choice.tsx';
import type { Words } from './words.ts';

interface ActionsProps {
  /** null while the mail is read: the buttons stay, so that the focus stays, but do nothing. */
  readonly view: PanelView | null;
  readonly t: Words;
  /** An act on this mail is under way: a second click must not send it twice. */
  readonly busy: boolean;
  readonly correcting: boolean;
  readonly onPrimary: () => void;
  readonly onSecond: () => void;
  readonly onCorrect: () => void;
  readonly onJudge: (judgement: Judgement) => void;
  readonly askingSpam: boolean;
  /** Left out: this mailbox takes no word about spam, or not about this mail. */
  readonly spam: { readonly ask: () => void; readonly confirm: () => void } | undefined;
  /** The line of what became of the last act. */
  readonly children: ComponentChildren;
}

export function Actions(props: ActionsProps) {
  const { view, t, busy, correcting, onPrimary, onSecond, onCorrect, onJudge, children } = props;
  const { askingSpam, spam } = props;
  const box = useId();
  const off = view === null || busy;
  const dismissible = view?.second !== 'correct';
  const idle = view?.verdict.letter === null;
  const correct = (look: 'button' | 'link') => (
    <CorrectButton look={look} box={box} view={view} t={t} correcting={correcting} onCorrect={onCorrect} />
  );
  return (
    <div class="actions">
      <div class="buttons">
        {!idle && (
          <button
            type="button"
            class="button primary"
            aria-disabled={off || view?.primary.act === null}
            aria-keyshortcuts="1"
            onClick={onPrimary}
          >
            {view?.primary.text ?? t.loading}{' '}
            {view !== null && (
              <span class="kbd" aria-hidden="true">
                1
              </span>
            )}
          </button>
        )}
        {dismissible && (
          <button type="button" class="button" aria-disabled={off} aria-keyshortcuts="2" onClick={onSecond}>
            {t.dismiss}{' '}
            <span class="kbd" aria-hidden="true">
              2
            </span>
          </button>
        )}
        {!dismissible && correct('button')}
      </div>
      <div class="below">
        <div class="status" role="status">
          {children}
        </div>
        {spam !== undefined && (
          <SpamButton box={`${box}-spam`} t={t} off={off} asking={askingSpam} onAsk={spam.ask} />
        )}
        {dismissible && correct('link')}
      </div>
      {askingSpam && spam !== undefined && (
        <SpamQuestion box={`${box}-spam`} t={t} onSpam={spam.confirm} onCancel={spam.ask} />
      )}
      {correcting && view !== null && <Correction box={box} view={view} t={t} onJudge={onJudge} />}
    </div>
  );
}

interface CorrectButtonProps extends Pick<ActionsProps, 'view' | 't' | 'correcting' | 'onCorrect'> {
  readonly look: 'button' | 'link';
  readonly box: string;
}

/** Where there is nothing to dismiss it is the second button; else it stays small beside the status. */
function CorrectButton({ look, box, view, t, correcting, onCorrect }: CorrectButtonProps) {
  return (
    <button
      type="button"
      class={look}
      aria-disabled={view === null}
      aria-expanded={correcting}
      aria-controls={correcting ? box : undefined}
      aria-keyshortcuts={look === 'button' ? '2' : undefined}
      onClick={onCorrect}
    >
      {t.correct}{' '}
      {look === 'button' && (
        <span class="kbd" aria-hidden="true">
          2
        </span>
      )}
    </button>
  );
}

interface CorrectionProps {
  readonly box: string;
  readonly view: PanelView;
  readonly t: Words;
  readonly onJudge: (judgement: Judgement) => void;
}

function Correction({ box, view, t, onJudge }: CorrectionProps) {
  const judgements = (['A', 'B', 'C', 'D', 'other'] as const).filter(
    (judgement) => judgement !== (view.verdict.letter ?? 'other'),
  );
  return (
    <fieldset class="correction" id={box}>
      <legend>{t.correctAsk}</legend>
      {judgements.map((judgement) => {
        const name = judgement === 'other' ? t.notInquiry : `${judgement} ${t.quadrant[judgement]}`;
        return (
          <button
            type="button"
            class="button"
            key={judgement}
            aria-label={t.correctTo(name)}
            onClick={() => onJudge(judgement)}
          >
            {name}
          </button>
        );
      })}
    </fieldset>
  );
}

interface ActLineProps {
  readonly act: Act;
  readonly t: Words;
  readonly language: InterfaceLanguage;
  readonly onUndo: (actId: string) => void;
  /** The line of the open mail needs no subject. */
  readonly subject?: boolean;
}

export function ActLine({ act, t, language, onUndo, subject = false }: ActLineProps) {
  return (
    <>
      <span class="act" data-state={act.state}>
        <i class="dot" aria-hidden="true" />
        <span>
          {t.act[act.verb][act.state]}
          {subject && <bdi class="act-subject">{plainText(act.subject, 80)}</bdi>}
          {act.problem !== null && <bdi class="problem">{plainText(act.problem[language], 300)}</bdi>}
        </span>
      </span>
      {act.canUndo && (act.state === 'confirmed' || act.state === 'partial') && (
        <button
          type="button"
          class="link"
          aria-keyshortcuts={subject ? undefined : 'z'}
          onClick={() => onUndo(act.id)}
        >
          {t.undo}{' '}
          {!subject && (
            <span class="kbd" aria-hidden="true">
              z
            </span>
          )}
        </button>
      )}
    </>
  );
}
