// Selected mails on a mailbox in memory: a client that loads one at a time and refuses a second one, with faults on demand.
// Example: const stand = standOnSelection([{ id: 's1', quadrant: 'D', total: 4 }]); await stand.several.screen()

import type { Answer, Can } from '../../../src/mailbox/mailbox.ts';
import {
  createMemoryMailbox,
  type DriverVerb,
  type Fault,
  type MemoryMailbox,
} from '../../../src/mailbox/memory-mailbox.ts';
import { type ProblemCode, problemOf } from '../../../src/mailbox/problem.ts';
import type { ScreenedEmail } from '../../../src/panel/screened-email.ts';
import type { Kind, Quadrant } from '../../../src/screening/screening.ts';
import type { LoadedMail, SelectedMails } from '../../../src/sidebar/several/selected-mails.ts';
import { createSeveralMails, type SeveralMails } from '../../../src/sidebar/several/several-mails.ts';
import { defaultLabelSettings, type LabelSettings } from '../../../src/tags/label-settings.ts';
import type { Tag } from '../../../src/tags/tag.ts';
import { isOurs } from '../../../src/tags/vocabulary.ts';
import { plainEmail } from '../../contract/plain-email.ts';

export interface StandMail {
  readonly id: string;
  readonly quadrant: Quadrant | null;
  readonly total: number;
  readonly kind?: Kind;
  readonly tags?: readonly Tag[];
  readonly labels?: readonly string[];
}

export interface SelectionStand {
  readonly several: SeveralMails;
  readonly mailbox: MemoryMailbox;
  /** What the client was asked for, in order: 'load s1', 'unload s1'. */
  readonly calls: readonly string[];
  select(ids: readonly string[]): void;
  /** What goes wrong with loading or reading a mail; null for nothing. */
  failLoad(choose: (id: string) => ProblemCode | null): void;
  failWrite(choose: ((verb: DriverVerb, count: number) => Fault | null) | null): void;
  failSignIn(code: ProblemCode | null): void;
  setSettings(settings: LabelSettings): void;
  /** How often the user was asked to sign in. */
  signIns(): number;
  /** Called whenever a mail was loaded. */
  onLoad(listener: (id: string) => void): void;
}

export function standOnSelection(list: readonly StandMail[], can: Partial<Can> = {}): SelectionStand {
  const calls: string[] = [];
  let settings: LabelSettings = defaultLabelSettings;
  let selected: readonly string[] = list.map(({ id }) => id);
  let chooseLoad: (id: string) => ProblemCode | null = () => null;
  let chooseWrite: ((verb: DriverVerb, count: number) => Fault | null) | null = null;
  let signInFault: ProblemCode | null = null;
  let signIns = 0;
  let loaded: string | null = null;
  let tell: (id: string) => void = () => {};
  const mailbox = createMemoryMailbox(
    list.map(({ id, labels = [] }) => ({
      messageId: keyOf(id),
      email: plainEmail({ subject: subjectOf(id), from: 'Mara <mara@nordcamp.example>', body: '' }),
      labels,
      folder: 'inbox',
    })),
    {
      can,
      groupOf: (name) => isOurs(name, settings)?.group ?? null,
      fault: (verb, count) => chooseWrite?.(verb, count) ?? null,
    },
  );
  const mails: SelectedMails = {
    list: async () => ({ ok: true, value: selected.map((id) => ({ id, subject: subjectOf(id) })) }),
    async load(id): Promise<Answer<LoadedMail>> {
      calls.push(`load ${id}`);
      const fault = chooseLoad(id);
      // A real client refuses a second mail, and one that is not selected any more.
      if (fault !== null) return { ok: false, problem: problemOf(fault) };
      if (loaded !== null || !selected.includes(id)) return { ok: false, problem: problemOf('not-found') };
      loaded = id;
      tell(id);
      const state = mailbox.messages().find(({ messageId }) => messageId === keyOf(id));
      return { ok: true, value: { messageId: keyOf(id), labels: state?.labels ?? [] } };
    },
    async screen() {
      const mail = list.find(({ id }) => id === loaded);
      return mail === undefined
        ? { ok: false, problem: problemOf('not-open') }
        : { ok: true, value: screenedAs(mail) };
    },
    async unload() {
      calls.push(`unload ${loaded}`);
      loaded = null;
      return { ok: true, value: null };
    },
  };
  const several = createSeveralMails({
    mails,
    mailbox,
    settings: () => settings,
    signIn: async () => {
      signIns += 1;
      return signInFault === null
        ? { ok: true, value: null }
        : { ok: false, problem: problemOf(signInFault) };
    },
  });
  return {
    several,
    mailbox,
    calls,
    select: (ids) => {
      selected = ids;
    },
    failLoad: (choose) => {
      chooseLoad = choose;
    },
    failWrite: (choose) => {
      chooseWrite = choose;
    },
    failSignIn: (code) => {
      signInFault = code;
    },
    setSettings: (next) => {
      settings = next;
    },
    signIns: () => signIns,
    onLoad: (listener) => {
      tell = listener;
    },
  };
}

const subjectOf = (id: string) => `Subject of ${id}`;

export function keyOf(id: string): string {
  return `${id}@mails.example`;
}

/** Only what several mails need of a screening; the rest is never looked at. */
function screenedAs({ id, quadrant, total, kind, tags }: StandMail): ScreenedEmail {
  const screening = {
    kind: kind ?? (quadrant === 'D' ? 'non-prospect' : quadrant === null ? 'other' : 'inquiry'),
    quadrant,
    scores: { specificity: 1, contact: 1, industry: 1, total },
  };
  const ownTags: readonly Tag[] = quadrant === null ? [] : [{ group: 'quadrant', key: quadrant }];
  return {
    messageId: keyOf(id),
    subject: subjectOf(id),
    screening,
    tags: tags ?? ownTags,
  } as unknown as ScreenedEmail;
}
