// Every signal by what it counts for: a box to switch it off, a field for its points, and one button that brings all defaults back.
// Example: "Defers to others" unchecked -> onWeights({ 'defers-to-others': 0 }); checked again -> onWeights({})

import type { Axis, Weights } from '../signals/signal.ts';
import { NumberField } from './fields.tsx';
import type { PanelSettings, SignalRow } from './panel-props.ts';
import type { SettingsWords } from './settings-words.ts';

interface SignalSettingsProps {
  readonly signals: readonly SignalRow[];
  readonly settings: PanelSettings;
  readonly t: SettingsWords;
  readonly onWeights: (weights: Weights) => void;
}

/** Points beyond this would make one signal outweigh a whole score. */
const MOST_POINTS = 9;
const axes: readonly Axis[] = ['specificity', 'contact', 'industry', 'role', 'kind', 'intent', 'notice'];

export function SignalSettings({ signals, settings, t, onWeights }: SignalSettingsProps) {
  const { weights } = settings;
  const changed = signals.filter(({ id, points }) => (weights[id] ?? points) !== points).length;
  const set = ({ id, points }: SignalRow, next: number) => {
    const { [id]: _, ...others } = weights;
    // The default is no weight of its own: it follows the product when that learns better.
    onWeights(next === points ? others : { ...others, [id]: next });
  };
  return (
    <div class="signals">
      <p class="signals-reset">
        <span role="status">{t.changedSignals(changed)}</span>
        <button type="button" class="link" disabled={changed === 0} onClick={() => onWeights({})}>
          {t.resetSignals}
        </button>
      </p>
      {axes.map((axis) => {
        const mine = signals.filter((signal) => signal.axis === axis);
        if (mine.length === 0) return null;
        return (
          <fieldset key={axis}>
            <legend>{t.axis[axis]}</legend>
            <ul>
              {mine.map((signal) => (
                <SignalLine
                  key={signal.id}
                  signal={signal}
                  settings={settings}
                  t={t}
                  onPoints={(next) => set(signal, next)}
                />
              ))}
            </ul>
          </fieldset>
        );
      })}
    </div>
  );
}

interface SignalLineProps {
  readonly signal: SignalRow;
  readonly settings: PanelSettings;
  readonly t: SettingsWords;
  readonly onPoints: (points: number) => void;
}

function SignalLine({ signal, settings, t, onPoints }: SignalLineProps) {
  const sentence = signal.sentence[settings.language];
  const points = settings.weights[signal.id] ?? signal.points;
  return (
    <li>
      <input
        type="checkbox"
        checked={points !== 0}
        aria-label={t.signalOn(sentence)}
        onChange={(event) => onPoints(event.currentTarget.checked ? signal.points : 0)}
      />
      <span>
        {sentence}
        <small>{t.standard(signal.points)}</small>
      </span>
      <NumberField
        bare
        label={t.signalPoints(sentence)}
        value={points}
        least={-MOST_POINTS}
        most={MOST_POINTS}
        onValue={onPoints}
      />
    </li>
  );
}
