// Rows of reasons and of what is missing, used under a score and in the list of all.
// Example: "+1  quantity stated  [3000pcs]"; the words in the box mark themselves in the mail when pointed at.

import { CopyButton } from './copy-button.tsx';
import type { PanelCallbacks } from './panel-props.ts';
import type { MissingView, ReasonView } from './panel-view.ts';
import { type OnEvidence, Quote } from './text-of-mail.tsx';
import type { Words } from './words.ts';

interface ReasonsProps {
  readonly reasons: readonly ReasonView[];
  readonly t: Words;
  readonly onEvidence: OnEvidence;
}

export function Reasons({ reasons, t, onEvidence }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <ul class="rows">
      {reasons.map((reason) => (
        <li key={reason.signal}>
          <span class="points">{reason.points}</span>
          <div class="told">
            <bdi>{reason.text}</bdi>
            {reason.quotes.map((run, place) => (
              <Quote key={place} run={run} t={t} onEvidence={onEvidence} />
            ))}
            {reason.places > reason.quotes.length && <small>{t.more(reason.places)}</small>}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface LacksProps {
  readonly missing: readonly MissingView[];
  readonly t: Words;
  /** Left out: the questions cannot be copied. */
  readonly copy?: PanelCallbacks['copy'];
}

export function Lacks({ missing, t, copy }: LacksProps) {
  if (missing.length === 0) return null;
  return (
    <ul class="rows lacks">
      {missing.map((lack, place) => (
        <li key={place}>
          <span class="points">{lack.name}</span>
          <div>
            <bdi>{lack.text}</bdi> <span class="raises">{lack.raises}</span>
            <small>
              {lack.question !== lack.text && (
                <>
                  {t.ask}
                  <bdi>{lack.question}</bdi>{' '}
                </>
              )}
              {copy && <CopyButton name={t.question} text={lack.question} t={t} copy={copy} />}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
