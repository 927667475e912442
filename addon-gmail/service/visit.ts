// One call of Google's, with all that its answer needs: who is there, which mail is open, and the user's mailbox for as long as it takes.
// Example: { user: { sub: '1042', ... }, place: { messageId: '1a34...', threadId: '1a34...' }, gmail, context, press, ... }

import type { ScreeningContext } from '../../src/screen-email.ts';
import type { Wish } from './action-state.ts';
import type { Answered } from './card-answer.ts';
import type { Press } from './cards/card-kit.ts';
import type { Gmail } from './open-gmail.ts';
import type { AddOnEvent } from './read-event.ts';
import type { Outcome } from './service-log.ts';
import type { User } from './verify-caller.ts';

export interface Place {
  readonly messageId: string;
  readonly threadId: string;
}

export interface Visit {
  readonly event: AddOnEvent;
  readonly user: User;
  /** Whether this deployment may set labels at all. */
  readonly labelling: boolean;
  readonly context: ScreeningContext;
  /** With this event's tokens; it remembers nothing afterwards. */
  readonly gmail: Gmail;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface MailVisit extends Visit {
  readonly place: Place;
  /** A button of this mail's card, signed for this user. */
  readonly press: (wish: Wish) => Press;
}

export interface Reply {
  readonly answer: Answered;
  readonly outcome: Outcome;
}
