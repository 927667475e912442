// What sort of writer it is. Example: two probing questions and no quantity -> 'competitor'

import type { Finding } from '../signals/signal.ts';
import type { BuyerType, Kind } from './screening.ts';

const COLLECTS: ReadonlySet<string> = new Set(['sample-collecting', 'student-request', 'price-only-asker']);

export function decideBuyerType(kind: Kind, findings: readonly Finding[]): BuyerType {
  if (kind === 'non-prospect' || kind === 'other') return 'invalid';
  if (kind === 'deal') return 'buyer';
  if (findings.some(({ signal }) => signal === 'competitor-probing')) return 'competitor';
  return findings.some(({ signal }) => COLLECTS.has(signal)) ? 'collector' : 'buyer';
}
