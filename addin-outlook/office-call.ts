// One call of Office as a promise that always ends: its callback, an error that it throws, or the end of our patience.
// Example: callOffice((done) => item.body.getAsync('html', done), { patience: 8000 }) -> { ok: true, value: '<p>…' }

import { type ProblemCode, problemOf } from '../src/mailbox/problem.ts';
import type { OfficeAnswer, OfficeCall } from './office-port.ts';
import { officeCodes, problemOfCode } from './office-problem.ts';
import type { Done, RawResult } from './raw-office.ts';

export interface CallManner {
  /** Milliseconds. A callback that comes later is dropped. */
  readonly patience: number;
  /** What it means when the call throws without a code of its own. */
  readonly thrown?: ProblemCode;
}

export function refusedCall(code: ProblemCode, officeCode: number | null = null) {
  return { ok: false as const, problem: problemOf(code), code: officeCode };
}

export function callOffice<T>(start: (done: Done<T>) => void, manner: CallManner): OfficeCall<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(refusedCall('timed-out')), manner.patience);
    const end = (answer: OfficeAnswer<T>) => {
      clearTimeout(timer);
      resolve(answer);
    };
    try {
      start((result) => end(answerOf(result)));
    } catch (error) {
      const code = codeOf(error);
      const known = code !== null ? problemOfCode(code) : problemOf(manner.thrown ?? 'unknown');
      end({ ok: false, problem: known, code });
    }
  });
}

/** For use inside a call: what this client does not have counts as its own refusal. */
export function present<T>(value: T | null | undefined): T {
  if (value === undefined || value === null)
    throw Object.assign(new Error('not on this client'), { code: officeCodes.notSupported });
  return value;
}

function answerOf<T>(result: RawResult<T>): OfficeAnswer<T> {
  if (result.status === 'succeeded') return { ok: true, value: result.value };
  const code = result.error?.code ?? null;
  return { ok: false, problem: problemOfCode(code), code };
}

function codeOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number'
    ? error.code
    : null;
}
