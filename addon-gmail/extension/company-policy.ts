// What a company sets for all its people through the browser's policy, read with care: each part is taken only when it is sound.
// Example: { gate: 9, labels: { prefix: '客户' } } -> gate 9, labels under 客户, no profile

import { settingChecks } from '../../src/ledger/ledger-records.ts';
import { checkProfile } from '../../src/profile/check-profile.ts';
import type { Profile } from '../../src/profile/profile.ts';
import type { Weights } from '../../src/signals/signal.ts';

export interface CompanyPolicy {
  readonly profile: Profile | null;
  readonly gate: number | null;
  readonly weights: Weights;
  readonly labels: { readonly language: 'zh' | 'en' | null; readonly prefix: string | null };
  /** OAuth client of the company for browsers without Google's own sign-in; '' for none. */
  readonly webClientId: string;
}

type Loose = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const prefixMost = 40;

export function readPolicy(value: unknown): CompanyPolicy {
  const policy = isObject(value) ? value : {};
  const { profile, gate, weights, labels, webClientId } = policy;
  const checked = checkProfile(profile);
  const { language, prefix } = isObject(labels) ? labels : {};
  return {
    profile: checked.ok ? checked.profile : null,
    gate: settingChecks.gate(gate) ? gate : null,
    weights: settingChecks.weights(weights) ? weights : {},
    labels: {
      language: settingChecks.language(language) ? language : null,
      prefix: typeof prefix === 'string' && prefix.length <= prefixMost ? prefix : null,
    },
    webClientId: typeof webClientId === 'string' ? webClientId : '',
  };
}
