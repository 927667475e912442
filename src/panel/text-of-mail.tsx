// Words of a mail on the screen: always a text node in <bdi>, so that foreign directions stay inside.
// Example: <Quote run={{ text: '3000pcs', span }} ... /> is a button that marks 3000pcs in the mail while it is pointed at.

import type { Span } from '../email/open-email.ts';
import type { Run } from './evidence-runs.ts';
import type { Words } from './words.ts';

export type OnEvidence = (span: Span | null) => void;

/** What marks a stretch of the mail while pointer or focus is on it. */
export function marking(span: Span, onEvidence: OnEvidence) {
  const mark = () => onEvidence(span);
  const clear = () => onEvidence(null);
  return { onMouseEnter: mark, onMouseLeave: clear, onFocus: mark, onBlur: clear, onClick: mark };
}

interface QuoteProps {
  readonly run: Run;
  readonly t: Words;
  readonly onEvidence: OnEvidence;
}

export function Quote({ run, t, onEvidence }: QuoteProps) {
  if (run.span === null) return <bdi class="quote">{run.text}</bdi>;
  return (
    <button type="button" class="quote" aria-label={t.marks(run.text)} {...marking(run.span, onEvidence)}>
      <bdi>{run.text}</bdi>
    </button>
  );
}

interface WhyProps {
  readonly runs: readonly Run[];
  readonly letter: string;
}

/** The sentence of why; its proofs are underlined, each can be reached in the list of reasons below. */
export function Why({ runs, letter }: WhyProps) {
  return (
    <p class="why" data-class={letter}>
      {runs.map(({ text, span }, place) =>
        span === null ? (
          <bdi key={place}>{text}</bdi>
        ) : (
          <mark key={place}>
            <bdi>{text}</bdi>
          </mark>
        ),
      )}
    </p>
  );
}
