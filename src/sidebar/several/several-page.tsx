// The page for several selected mails: counts, one row a mail, and the two clicks that write on all of them.
// Example: <SeveralPage several={several} language="zh" canMove settings={settings} /> -> 已选 37 封邮件 · A 2 · B 0 · C 7 · D 28

import { useEffect, useState } from 'preact/hooks';
import { plainText } from '../../panel/plain-text.ts';
import type { LabelSettings } from '../../tags/label-settings.ts';
import type { SeveralMails } from './several-mails.ts';
import { countsOf, refusedRows, type SeveralRow, type SeveralState, writtenRows } from './several-state.ts';
import { type SeveralWords, severalWords } from './several-words.ts';

export interface SeveralPageProps {
  readonly several: SeveralMails;
  readonly language: 'zh' | 'en';
  readonly canMove: boolean;
  readonly settings: LabelSettings;
  /** Back to the one mail that is open; left out while several are selected. */
  readonly onClose?: () => void;
  /** Words of a host that has no selection; those of a selection when left out. */
  readonly words?: { readonly [L in 'zh' | 'en']: SeveralWords };
  /** Why each mail has its class, as a line of its own. */
  readonly reasons?: boolean;
  /** False: the host has a way of its own to begin. Default true. */
  readonly begins?: boolean;
}

interface PartProps {
  readonly several: SeveralMails;
  readonly state: SeveralState;
  readonly t: SeveralWords;
}

interface DeedsProps extends PartProps {
  readonly canMove: boolean;
  readonly begins: boolean;
}

export function SeveralPage(props: SeveralPageProps) {
  const { several, language, canMove, settings, onClose, words = severalWords } = props;
  const { reasons = false, begins = true } = props;
  const [state, setState] = useState(several.get());
  useEffect(() => {
    const draw = () => setState(several.get());
    // The first mails may be read before the browser has painted and this runs.
    draw();
    return several.onChange(draw);
  }, [several]);
  const t = words[language];
  const part = { several, state, t };
  return (
    <>
      <header class="mail">
        <h1 class="subject">{t.title(state.rows.length)}</h1>
        {onClose && !state.running && (
          <button type="button" class="link" onClick={onClose}>
            {t.close}
          </button>
        )}
      </header>
      <section>
        <Counts rows={state.rows} t={t} />
        {state.run !== null ? (
          <Progress {...part} begins={begins} />
        ) : (
          <Deeds {...part} canMove={canMove} begins={begins} />
        )}
        <p class="status" role="status">
          {statusOf(state, t, language)}
        </p>
      </section>
      <Refused state={state} t={t} settings={settings} />
      <section>
        <Rows rows={state.rows} t={t} language={language} reasons={reasons} />
      </section>
    </>
  );
}

function Counts({ rows, t }: { readonly rows: readonly SeveralRow[]; readonly t: SeveralWords }) {
  const { A, B, C, D, other } = countsOf(rows);
  if (rows.length === 0) return <p class="faint">{t.none}</p>;
  return <h2>{`A ${A} · B ${B} · C ${C} · D ${D} · ${t.other} ${other}`}</h2>;
}

/** While a run goes on, or stands half way. */
function Progress({ several, state, t, begins }: Omit<DeedsProps, 'canMove'>) {
  const { run, running, progress } = state;
  if (run === null) return null;
  const text = t.run[run](progress.done, progress.of);
  return (
    <div class="buttons">
      <progress max={progress.of} value={progress.done} aria-label={text} />
      <span class="faint">{text}</span>
      {running ? (
        <button type="button" class="button" onClick={several.stop}>
          {t.stop}
        </button>
      ) : (
        <button type="button" class="button primary" onClick={() => void several.resume()}>
          {t.resume}
        </button>
      )}
      {!running && begins && <Start {...{ several, state, t }} />}
    </div>
  );
}

function Start({ several, state, t }: PartProps) {
  const first = state.rows.length === 0;
  return (
    <button type="button" class={first ? 'button primary' : 'button'} onClick={() => void several.screen()}>
      {first ? t.start : t.again}
    </button>
  );
}

function Deeds({ several, state, t, canMove, begins }: DeedsProps) {
  const { asked, rows } = state;
  const written = writtenRows(state).length;
  if (asked !== null) return <SecondClick {...{ several, state, t, canMove }} />;
  return (
    <div class="buttons">
      {rows.length > 0 && (
        <>
          <button type="button" class="button primary" onClick={() => several.ask('apply')}>
            {t.ask.apply}
          </button>
          <button type="button" class="button" onClick={() => several.ask('dismiss')}>
            {t.ask.dismiss}
          </button>
        </>
      )}
      {begins && <Start {...{ several, state, t }} />}
      {written > 0 && (
        <button type="button" class="button" onClick={() => void several.undoAll()}>
          {t.undoAll(written)}
        </button>
      )}
    </div>
  );
}

function SecondClick({ several, state, t, canMove }: Omit<DeedsProps, 'begins'>) {
  const { asked } = state;
  if (asked === null) return null;
  const { deed, count } = asked;
  return (
    <div class="buttons">
      {count === 0 && <p class="faint">{t.nothingTo[deed]}</p>}
      {count > 0 && deed === 'dismiss' && <p class="faint">{canMove ? t.moves : t.labelsOnly}</p>}
      {count > 0 && (
        <button type="button" class="button primary" onClick={() => void several.confirm()}>
          {t.confirm[deed](count)}
        </button>
      )}
      <button type="button" class="button" onClick={several.cancel}>
        {t.cancel}
      </button>
    </div>
  );
}

interface RefusedProps {
  readonly state: SeveralState;
  readonly t: SeveralWords;
  readonly settings: LabelSettings;
}

function Refused({ state, t, settings }: RefusedProps) {
  const refused = refusedRows(state.rows, settings);
  if (refused.length === 0) return null;
  return (
    <section>
      <h2>{t.refused(refused.length)}</h2>
      <ul class="rows">
        {refused.map(({ row, why }) => (
          <li key={row.id}>
            <b data-class="D">D</b>
            <span>
              <bdi>{plainText(row.subject, 80)}</bdi> <small>{t.why[why]}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly SeveralRow[];
  readonly t: SeveralWords;
  readonly language: 'zh' | 'en';
  readonly reasons: boolean;
}

function Rows({ rows, t, language, reasons }: RowsProps) {
  return (
    <ol class="rows">
      {rows.map(({ id, subject, mail, receipts, problem }) => (
        <li key={id}>
          <b data-class={mail?.quadrant ?? undefined}>{mail?.quadrant ?? '–'}</b>
          <span>
            <bdi>{plainText(subject, 80)}</bdi> <small>{noteOf(mail, t)}</small>
            {receipts.length > 0 && <small> · {t.done}</small>}
            {reasons && mail?.why && (
              <small class="why">
                <bdi>{plainText(mail.why[language], 160)}</bdi>
              </small>
            )}
            {problem !== null && <small class="problem">{problem[language]}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function noteOf(mail: SeveralRow['mail'], t: SeveralWords): string {
  if (mail === null) return t.unread;
  return mail.quadrant === null ? t.other : t.sum(mail.total);
}

function statusOf({ problem, run, running }: SeveralState, t: SeveralWords, language: 'zh' | 'en'): string {
  if (problem !== null) return problem[language];
  return run !== null && !running ? t.stopped : '';
}
