// What is done with one of the selected mails in each run: screen it, label it, put it away, take that back.
// Example: works.dismiss(row) -> { ok: true, value: { receipts: [receipt], mail: { ...labels now } } }

import type { Answer, Mailbox, Receipt } from '../../mailbox/mailbox.ts';
import { planLabels } from '../../mailbox/plan-labels.ts';
import { type Problem, type ProblemCode, problemOf } from '../../mailbox/problem.ts';
import type { LabelSettings } from '../../tags/label-settings.ts';
import { whyNotDismissed } from './bulk-rules.ts';
import type { LoadedMail, SelectedMails } from './selected-mails.ts';
import type { RowMail, Run, SeveralRow } from './several-state.ts';

export interface RowParts {
  readonly mails: SelectedMails;
  readonly mailbox: Pick<Mailbox, 'can' | 'apply' | 'undo'>;
  readonly settings: () => LabelSettings;
}

export interface RowResult {
  readonly change: Partial<SeveralRow>;
  /** Why the run must wait with this mail; null to go on to the next. */
  readonly halt: Problem | null;
}

/** So many rows in one go; the results come in the order of the rows. */
export interface GroupWork {
  readonly most: number;
  run(rows: readonly SeveralRow[]): Promise<readonly RowResult[]>;
}

export type Works = { readonly [R in Run]: GroupWork };

type RowWork = (row: SeveralRow) => Promise<RowResult>;

/** One row after the other, for clients that load one mail at a time. */
export function rowWorks(parts: RowParts): Works {
  return {
    screen: one((row) => whileLoaded(parts, row.id, (loaded) => screenLoaded(parts, row, loaded))),
    apply: one((row) =>
      whileLoaded(parts, row.id, (loaded) => write(parts, row, { loaded, dismiss: false })),
    ),
    dismiss: one((row) =>
      whileLoaded(parts, row.id, (loaded) => write(parts, row, { loaded, dismiss: true })),
    ),
    undo: one((row) => takeBack(parts, row)),
  };
}

function one(work: RowWork): GroupWork {
  return { most: 1, run: (rows) => Promise.all(rows.map(work)) };
}

/** The mail is given back whatever happens: the client refuses to load another one before. */
async function whileLoaded(
  { mails }: RowParts,
  id: string,
  work: (loaded: LoadedMail) => Promise<RowResult>,
): Promise<RowResult> {
  const loaded = await mails.load(id);
  if (!loaded.ok) return failed(loaded.problem);
  try {
    return await work(loaded.value);
  } catch {
    return failed(problemOf('unknown'));
  } finally {
    await mails.unload();
  }
}

async function screenLoaded(
  { mails }: RowParts,
  row: SeveralRow,
  { messageId, labels }: LoadedMail,
): Promise<RowResult> {
  const screened = await mails.screen();
  if (!screened.ok) return failed(screened.problem);
  const { screening, tags } = screened.value;
  // A list that names no subjects leaves them to the mails themselves.
  const subject = row.subject === '' ? screened.value.subject : row.subject;
  const { kind, quadrant, scores, why } = screening;
  const mail: RowMail = { messageId, kind, quadrant, total: scores.total, tags, labels, why };
  return { change: { mail, subject, problem: null }, halt: null };
}

interface WriteWish {
  readonly loaded: LoadedMail;
  readonly dismiss: boolean;
}

async function write(
  { mailbox, settings }: RowParts,
  row: SeveralRow,
  { loaded, dismiss }: WriteWish,
): Promise<RowResult> {
  const { messageId, labels } = loaded;
  if (row.mail?.messageId !== messageId) return failed(problemOf('item-changed'));
  const mail: RowMail = { ...row.mail, labels };
  // A person may have put a buyer's label on it since the preview.
  if (dismiss && whyNotDismissed(mail, settings()) !== null) return { change: { mail }, halt: null };
  const plan = planLabels({ messageId, tags: mail.tags, present: labels, settings: settings(), dismiss });
  const receipt = await mailbox.apply(plan);
  return receipt.ok ? written(row, mail, receipt.value) : failed(receipt.problem);
}

/** A mail that was moved away cannot be loaded any more: the mailbox reaches it by another way, or says that it cannot. */
async function takeBack({ mails, mailbox }: RowParts, row: SeveralRow): Promise<RowResult> {
  const loaded = await mails.load(row.id);
  try {
    for (const receipt of [...row.receipts].reverse()) {
      const undone = await mailbox.undo(receipt);
      const refusal = undoRefusal(undone);
      if (refusal !== null) return failed(refusal);
    }
    return takenBack(row);
  } catch {
    return failed(problemOf('unknown'));
  } finally {
    if (loaded.ok) await mails.unload();
  }
}

/** What the user has changed since stays as he has it; everything else is still to be taken back. */
export function undoRefusal(undone: Answer<Receipt>): Problem | null {
  if (!undone.ok) return undone.problem;
  return undone.value.refused.find(({ problem }) => problem.code !== 'item-changed')?.problem ?? null;
}

export function takenBack(row: SeveralRow): RowResult {
  const mail = row.mail === null ? null : { ...row.mail, labels: labelsBefore(row.mail, row.receipts) };
  return { change: { receipts: [], problem: null, mail }, halt: null };
}

export function written(row: SeveralRow, mail: RowMail, receipt: Receipt): RowResult {
  const { planId, added, removed, movedTo, refused } = receipt;
  const did = added.length > 0 || removed.length > 0 || movedTo !== null;
  // A plan that goes on after a stop gives its receipt again, with more in it.
  const others = row.receipts.filter((each) => each.planId !== planId);
  const labels = [...mail.labels.filter((label) => !removed.includes(label)), ...added];
  const problem = refused[0]?.problem ?? null;
  const change: Partial<SeveralRow> = {
    mail: { ...mail, labels: [...new Set(labels)] },
    receipts: did ? [...others, receipt] : others,
    problem: problem?.sentence ?? null,
  };
  return { change, halt: refused.map((refusal) => refusal.problem).find(isGeneral) ?? null };
}

function labelsBefore(mail: RowMail, receipts: readonly Receipt[]): readonly string[] {
  let { labels } = mail;
  for (const { added, removed } of [...receipts].reverse()) {
    labels = [...labels.filter((label) => !added.includes(label)), ...removed];
  }
  return labels;
}

export function failed(problem: Problem): RowResult {
  const halt = isGeneral(problem) ? problem : null;
  return { change: { problem: problem.sentence }, halt };
}

/** Not one mail's own matter: it would meet the next mail too. */
const general: ReadonlySet<ProblemCode> = new Set([
  'offline',
  'rate-limited',
  'sign-in-needed',
  'consent-needed',
  'blocked-by-admin',
  'wrong-account',
  'storage-full',
]);

function isGeneral({ code }: Problem): boolean {
  return general.has(code);
}
