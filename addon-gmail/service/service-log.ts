// The service's log: one JSON line for each answer, made of closed words and numbers only, so that no mail, address or token can be in it.
// Example: log({ event: 'answered', endpoint: 'open', status: 200, outcome: 'card', ms: 214 }) -> {"at":"...","event":"answered",...}

import type { ProblemCode } from '../../src/mailbox/problem.ts';
import type { RefusedState } from './action-state.ts';
import type { Endpoint } from './endpoints.ts';
import type { RefusedCaller } from './verify-caller.ts';

export type Outcome =
  | 'card'
  | 'draft'
  | 'unsent'
  | 'scopes-asked'
  | 'no-event'
  | 'too-large'
  | 'too-busy'
  | 'late'
  | 'failed'
  | RefusedCaller
  | RefusedState
  | ProblemCode;

export type LogLine =
  | {
      readonly event: 'answered';
      readonly endpoint: Endpoint;
      readonly status: number;
      readonly outcome: Outcome;
      readonly ms: number;
    }
  | {
      readonly event: 'listening';
      readonly port: number;
      readonly profiles: number;
      readonly labelling: boolean;
    }
  | { readonly event: 'stopping' | 'stopped'; readonly open: number };

export type Log = (line: LogLine) => void;

/** @param write takes one line without its end. Errors never reach a log: their messages may quote what came in. */
export function createLog(write: (line: string) => void, now: () => number): Log {
  return (line) =>
    write(JSON.stringify({ at: new Date(now()).toISOString(), level: levelOf(line), ...line }));
}

function levelOf(line: LogLine): 'info' | 'warning' | 'error' {
  if (line.event !== 'answered' || line.status < 400) return 'info';
  return line.status < 500 ? 'warning' : 'error';
}
