// What stands below the fold: questions to answer, reasons, what is missing, the buyer, labels, recent actions.
// Example: a mail that asks for price and delivery time -> "1 价格 “please quote” / 2 交期 “delivery time after deposit”".

import type { ComponentChildren } from 'preact';
import { ActLine } from './actions.tsx';
import { askingText } from './asking-text.ts';
import { CopyButton } from './copy-button.tsx';
import type { Act, InterfaceLanguage, PanelCallbacks } from './panel-props.ts';
import type { PanelView } from './panel-view.ts';
import { Lacks, Reasons } from './reasons.tsx';
import { type OnEvidence, Quote } from './text-of-mail.tsx';
import type { Words } from './words.ts';

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

export function Section({ title, note = '', children }: SectionProps) {
  return (
    <section>
      <h2>
        {title} <span>{note}</span>
      </h2>
      {children}
    </section>
  );
}

interface MailSectionsProps {
  readonly view: PanelView;
  readonly t: Words;
  readonly onEvidence: OnEvidence;
  readonly copy: PanelCallbacks['copy'];
  readonly reply: PanelCallbacks['reply'];
}

export function MailSections({ view, t, onEvidence, copy, reply }: MailSectionsProps) {
  const counts = view.sum !== null;
  return (
    <>
      {counts && (
        <Section title={t.questions} note={t.count(view.questions.length)}>
          <Questions view={view} t={t} onEvidence={onEvidence} />
        </Section>
      )}
      <Section title={t.reasons} note={t.count(view.reasons.flatMap(({ reasons }) => reasons).length)}>
        {view.reasons.length === 0 && <p class="faint">{t.noReasons}</p>}
        {view.reasons.map(({ title, reasons }) => (
          <div class="reason-group" key={title}>
            <h3>{title}</h3>
            <Reasons reasons={reasons} t={t} onEvidence={onEvidence} />
          </div>
        ))}
      </Section>
      {counts && (
        <Section title={t.missing}>
          {view.missing.length === 0 && <p class="faint">{t.full}</p>}
          <Lacks missing={view.missing} t={t} copy={copy} />
          {reply && view.missing.length > 0 && (
            <button type="button" class="button" onClick={() => reply(view.messageId, askingText(view))}>
              {t.replyAsking}
            </button>
          )}
        </Section>
      )}
      <Section title={counts ? t.buyer : t.sender} note={view.buyer.mails}>
        <Buyer view={view} t={t} copy={copy} />
      </Section>
    </>
  );
}

function Questions({ view, t, onEvidence }: Pick<MailSectionsProps, 'view' | 't' | 'onEvidence'>) {
  if (view.questions.length === 0) return <p class="faint">{t.noQuestions}</p>;
  return (
    <ol class="rows">
      {view.questions.map(({ topic, quote }, place) => (
        <li key={place}>
          <span class="points">{place + 1}</span>
          <div class="told">
            <span>{topic}</span>
            <Quote run={quote} t={t} onEvidence={onEvidence} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Buyer({ view: { buyer }, t, copy }: Pick<MailSectionsProps, 'view' | 't' | 'copy'>) {
  const nothing = buyer.name === '' && buyer.role === '' && buyer.place === '' && buyer.rows.length === 0;
  if (nothing) return <p class="faint">{t.noBuyer}</p>;
  return (
    <div class="buyer">
      <p class="buyer-head">
        <b>
          <bdi>{buyer.name}</bdi>
        </b>
        <span>
          {buyer.place} {buyer.time}
        </span>
      </p>
      {buyer.role !== '' && (
        <p class="faint">
          <bdi>{buyer.role}</bdi>
        </p>
      )}
      <ul class="details">
        {buyer.rows.map(({ name, text }, place) => (
          <li key={place}>
            <span class="faint">{name}</span>
            <bdi>{text}</bdi>
            {copy && <CopyButton name={name} text={text} t={t} copy={copy} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The exact names that will be written and taken off, before anything is written. */
export function LabelPreview({ view: { labels }, t }: Pick<MailSectionsProps, 'view' | 't'>) {
  if (labels.add.length + labels.remove.length === 0 && labels.move === '') return null;
  return (
    <ul class="label-plan" aria-label={t.labels}>
      {labels.add.map((name) => (
        <li class="chip" key={`+${name}`}>
          <span class="spoken">{t.labelsAdd}</span>+ {name}
        </li>
      ))}
      {labels.remove.map((name) => (
        <li class="chip off" key={`-${name}`}>
          <span class="spoken">{t.labelsRemove}</span>− <s>{name}</s>
        </li>
      ))}
      {labels.move !== '' && <li class="chip off">→ {labels.move}</li>}
    </ul>
  );
}

interface RecentProps {
  readonly acts: readonly Act[];
  readonly t: Words;
  readonly language: InterfaceLanguage;
  readonly onUndo: (actId: string) => void;
}

/** As many as fit without a scroll of their own; the host's journal keeps the rest. */
const RECENT = 5;

export function Recent({ acts, t, language, onUndo }: RecentProps) {
  if (acts.length === 0) return null;
  return (
    <Section title={t.recent}>
      <ul class="recent">
        {acts.slice(0, RECENT).map((act) => (
          <li key={act.id}>
            <ActLine act={act} t={t} language={language} onUndo={onUndo} subject />
          </li>
        ))}
      </ul>
    </Section>
  );
}
