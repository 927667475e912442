// Plans on many threads at once: each in the journal and undone like any other, but read once and written together.
// Example: await bulk.applyAll(items, { done: show, stopped: () => false }) -> 500 receipts, 40 units a thread and few requests more

import { applyPlan } from '../../src/mailbox/apply-plan.ts';
import type { Answer, Plan, Receipt } from '../../src/mailbox/mailbox.ts';
import { isPassing, type Problem } from '../../src/mailbox/problem.ts';
import type { EngineParts } from '../../src/mailbox/run-row.ts';
import { undoReceipt } from '../../src/mailbox/undo-receipt.ts';
import { createBatchSender } from './batch-sender.ts';
import { createGmailDriver, type GmailDriverParts } from './gmail-driver.ts';

export interface BulkItem {
  readonly threadId: string;
  /** The plan for the labels that are on the thread now; null leaves it alone. */
  plan(labels: readonly string[]): Plan | null;
}

export interface BulkResult {
  readonly threadId: string;
  /** null: left alone. */
  readonly answer: Answer<Receipt | null>;
}

export interface BulkWatch {
  /** After each thread, in no order. */
  done(result: BulkResult): void;
  /** Asked between two groups of threads; those in hand are finished first. */
  stopped(): boolean;
}

export interface BulkRun {
  readonly results: readonly BulkResult[];
  /** Why the run did not go on to the end; null when it did, or was stopped. */
  readonly halt: Problem | null;
}

export interface BulkMailbox {
  applyAll(items: readonly BulkItem[], watch: BulkWatch): Promise<BulkRun>;
  /** Newest first is the caller's order. */
  undoAll(receipts: readonly Receipt[], watch: BulkWatch): Promise<BulkRun>;
}

export interface BulkParts extends Pick<EngineParts, 'journal' | 'groupOf'> {
  readonly driver: GmailDriverParts;
}

/** What is lost when the worker is killed is at most so many threads half way, which resume goes on with. */
const threadsAtOnce = 50;

export function createBulkMailbox(parts: BulkParts): BulkMailbox {
  return {
    applyAll: (items, watch) =>
      runAll(
        parts,
        { todo: items, watch, threadOf: ({ threadId }) => threadId },
        async (engine, { threadId, plan }) => {
          const state = await engine.driver.readState(threadId);
          if (!state.ok) return { threadId, answer: state };
          const wanted = plan(state.value.labels);
          const answer =
            wanted === null ? { ok: true as const, value: null } : await applyPlan(engine, wanted);
          return { threadId, answer };
        },
      ),
    undoAll: (receipts, watch) =>
      runAll(
        parts,
        { todo: receipts, watch, threadOf: ({ messageId }) => messageId },
        async (engine, receipt) => ({
          threadId: receipt.messageId,
          answer: await undoReceipt(engine, receipt),
        }),
      ),
  };
}

interface Task<T> {
  readonly todo: readonly T[];
  readonly watch: BulkWatch;
  readonly threadOf: (one: T) => string;
}

type Work<T> = (engine: EngineParts, one: T) => Promise<BulkResult>;

async function runAll<T>(parts: BulkParts, task: Task<T>, work: Work<T>): Promise<BulkRun> {
  const results: BulkResult[] = [];
  while (results.length < task.todo.length && !task.watch.stopped()) {
    const group = await runGroup(parts, { ...task, todo: nextGroup(task, results.length) }, work);
    results.push(...group);
    const halt = group.map(haltingProblem).find((problem) => problem !== null);
    if (halt !== undefined) return { results, halt };
  }
  return { results, halt: null };
}

/** A thread that is written twice is so one after the other. */
function nextGroup<T>({ todo, threadOf }: Task<T>, from: number): readonly T[] {
  const threads = new Set<string>();
  for (const one of todo.slice(from, from + threadsAtOnce)) {
    if (threads.has(threadOf(one))) break;
    threads.add(threadOf(one));
  }
  return todo.slice(from, from + threads.size);
}

async function runGroup<T>(
  parts: BulkParts,
  { todo, watch }: Task<T>,
  work: Work<T>,
): Promise<readonly BulkResult[]> {
  const sender = createBatchSender(parts.driver.api);
  const { journal, groupOf } = parts;
  const driver = createGmailDriver({ ...parts.driver, send: sender.send, readsOnce: true });
  const engine: EngineParts = { driver, journal, ...(groupOf === undefined ? {} : { groupOf }) };
  for (const _ of todo) sender.enter();
  return Promise.all(
    todo.map(async (one) => {
      const result = await work(engine, one).finally(sender.leave);
      watch.done(result);
      return result;
    }),
  );
}

/** Offline, out of quota, signed out, another account: the same would happen to all that follow. */
function haltingProblem({ answer }: BulkResult): Problem | null {
  const problems = answer.ok ? (answer.value?.refused.map(({ problem }) => problem) ?? []) : [answer.problem];
  return problems.find((problem) => isPassing(problem) || problem.code === 'wrong-account') ?? null;
}
