// Everything that a verdict hangs on beside the mail, as a host hands it to its screener.
// Example: { profile, gate: 10, weights: {}, labels: defaultLabelSettings }

import type { Profile } from '../profile/profile.ts';
import type { Weights } from '../signals/signal.ts';
import type { LabelSettings } from '../tags/label-settings.ts';

export interface ScreeningSetup {
  readonly profile: Profile | null;
  readonly gate: number;
  readonly weights: Weights;
  readonly labels: LabelSettings;
}
