// What the panel has a word for, in every language: a missing one does not compile. And how English counts and signs are written.
// Example: english(1, 'label', 'labels') -> "1 label"; signed(2) -> "+2"

import type { Intent, Quadrant, Role, ScoreAxis, Subkind } from '../screening/screening.ts';
import type { Axis } from '../signals/signal.ts';
import type { Act } from './panel-props.ts';
import type { ReasonGroup } from './reason-groups.ts';

export interface Words {
  readonly locale: string;
  readonly panel: string;
  readonly quadrant: { readonly [Q in Quadrant]: string };
  readonly quadrantNote: { readonly [Q in Quadrant]: string };
  readonly intent: { readonly [I in Intent]: string };
  readonly role: { readonly [R in Role]: string };
  readonly subkind: { readonly [S in Subkind]: string };
  readonly axis: { readonly [A in Axis]: string };
  readonly axisShort: { readonly [A in ScoreAxis]: string };
  readonly reasonGroup: { readonly [G in ReasonGroup]: string };
  readonly topic: { readonly other: string; readonly [topic: string]: string };
  readonly other: string;
  readonly otherNote: string;
  readonly empty: string;
  readonly emptyNote: string;
  readonly loading: string;
  readonly failed: string;
  readonly reread: string;
  readonly gate: (threshold: number) => string;
  readonly gateOf: (total: number, threshold: number, passed: boolean) => string;
  /** Read out after the number of a score: what it is out of, and what the button does. */
  readonly ofFive: string;
  readonly announce: (subject: string, verdict: string) => string;
  readonly look: string;
  readonly lookNote: string;
  readonly unread: (language: string) => string;
  readonly truncated: string;
  readonly applyLabels: (count: number) => string;
  readonly noLabels: string;
  readonly dismiss: string;
  readonly dismissLong: string;
  readonly spam: string;
  readonly spamNote: string;
  readonly spamConfirm: string;
  readonly cancel: string;
  readonly correct: string;
  readonly correctAsk: string;
  readonly correctTo: (name: string) => string;
  readonly notInquiry: string;
  readonly cannotLabel: string;
  readonly cannotMove: string;
  readonly questions: string;
  readonly noQuestions: string;
  readonly reasons: string;
  readonly noReasons: string;
  readonly count: (count: number) => string;
  readonly more: (count: number) => string;
  readonly points: (points: number) => string;
  readonly marks: (text: string) => string;
  readonly missing: string;
  readonly raisesTo: (score: number) => string;
  readonly ask: string;
  readonly question: string;
  readonly replyAsking: string;
  readonly full: string;
  readonly warnings: string;
  readonly buyer: string;
  readonly sender: string;
  readonly noBuyer: string;
  readonly field: {
    readonly title: string;
    readonly company: string;
    readonly phone: string;
    readonly messenger: string;
    readonly email: string;
    readonly website: string;
    readonly address: string;
    readonly country: string;
  };
  readonly localTime: (time: string) => string;
  readonly mailNumber: (count: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyWhat: (what: string) => string;
  readonly labels: string;
  readonly labelsAdd: string;
  readonly labelsRemove: string;
  readonly moveTo: { readonly 'd-class': string; readonly inbox: string; readonly spam: string };
  readonly act: { readonly [V in Act['verb']]: { readonly [S in Act['state']]: string } };
  readonly undo: string;
  readonly recent: string;
  readonly local: string;
  readonly settings: string;
  readonly back: string;
  readonly keys: string;
  readonly keyList: readonly (readonly [key: string, what: string])[];
}

const plural = new Intl.PluralRules('en');
/** "1 label", "5 labels". */
export const english = (count: number, one: string, other: string): string =>
  `${count} ${plural.select(count) === 'one' ? one : other}`;
/** "+2", "−1", "·" for none. */
export const signed = (points: number): string =>
  points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '·';
