// The closed list of what a mailbox may refuse, each with a sentence that says what to do next.

import type { Sentence } from '../signals/signal.ts';

export interface Problem {
  readonly code: string;
  readonly sentence: Sentence;
}
