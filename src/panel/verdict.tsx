// The first glance: the quadrant with its name, the sum against the gate, three scores that open their reasons.
// Example: class A -> a tile "A", "重点跟进", a bar at 13 of 15 with a line at 10, three rows of five steps.

import { useId } from 'preact/hooks';
import type { ScoreAxis } from '../screening/screening.ts';
import type { AxisView, PanelView } from './panel-view.ts';
import { Lacks, Reasons } from './reasons.tsx';
import type { OnEvidence } from './text-of-mail.tsx';
import type { Words } from './words.ts';

export function Verdict({ view }: { readonly view: PanelView }) {
  const { letter, title, detail, advice } = view.verdict;
  return (
    <div class="verdict" data-class={letter ?? 'none'}>
      <div class="tile" aria-hidden="true">
        {letter ?? '–'}
      </div>
      <div class="name">
        <h1>{letter === null ? title : `${letter} ${title}`}</h1>
        <p>{detail}</p>
        <p>{advice}</p>
      </div>
      {view.sum !== null && (
        <div class="sum">
          <p>
            <b>{view.sum.total}</b>/15
          </p>
          <p>{view.sum.caption}</p>
        </div>
      )}
    </div>
  );
}

/** From 3, the least three scores can add up to, to 15: so the empty end of the bar means the worst, not nothing. */
const share = (value: number): string => `${(Math.max(0, Math.min(15, value)) / 15) * 100}%`;

export function GateBar({ view }: { readonly view: PanelView }) {
  if (view.sum === null) return null;
  return (
    <div class="gate" role="img" aria-label={view.sum.label} data-class={view.verdict.letter ?? 'none'}>
      <i class="fill" style={{ width: share(view.sum.total) }} />
      <i class="line" style={{ left: share(view.sum.threshold) }} />
    </div>
  );
}

interface AxesProps {
  readonly view: PanelView;
  readonly t: Words;
  readonly opened: ScoreAxis | null;
  readonly onOpen: (axis: ScoreAxis | null) => void;
  readonly onEvidence: OnEvidence;
}

export function Axes({ view, t, opened, onOpen, onEvidence }: AxesProps) {
  const id = useId();
  if (view.axes.length === 0) return null;
  return (
    <div class="axes" data-class={view.verdict.letter ?? 'none'}>
      {view.axes.map((axis) => {
        const open = opened === axis.axis;
        const box = `${id}-${axis.axis}`;
        return (
          <div key={axis.axis}>
            <button
              type="button"
              class="axis"
              aria-expanded={open}
              aria-controls={open ? box : undefined}
              onClick={() => onOpen(open ? null : axis.axis)}
            >
              <span>{axis.name} </span>
              <Steps score={axis.score} />
              <b>{axis.score} </b>
              <span class="spoken">{t.ofFive}</span>
              <i class="chevron" />
            </button>
            {open && <AxisDetail axis={axis} box={box} t={t} onEvidence={onEvidence} />}
          </div>
        );
      })}
    </div>
  );
}

function Steps({ score }: { readonly score: number }) {
  return (
    <span class="steps">
      {[1, 2, 3, 4, 5].map((step) => (
        <i key={step} class={step <= score ? 'on' : ''} />
      ))}
    </span>
  );
}

interface AxisDetailProps {
  readonly axis: AxisView;
  readonly box: string;
  readonly t: Words;
  readonly onEvidence: OnEvidence;
}

function AxisDetail({ axis, box, t, onEvidence }: AxisDetailProps) {
  return (
    <div class="axis-detail" id={box}>
      {axis.reasons.length === 0 && <p class="faint">{t.noReasons}</p>}
      <Reasons reasons={axis.reasons} t={t} onEvidence={onEvidence} />
      <Lacks missing={axis.missing} t={t} />
    </div>
  );
}
