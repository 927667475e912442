// What a journal row did: the confirmed steps measured against the state before them.
// Example: before labels ['C'], confirmed add ['A'] and remove ['C'] -> { added: ['A'], removed: ['C'], refused: [] }

import type { JournalRow, JournalStep } from './journal.ts';
import { hasLabel, withoutLabels } from './label-names.ts';
import type { Receipt, Refusal } from './mailbox.ts';

export function receiptOf(row: JournalRow): Receipt {
  const done = row.steps.filter(({ state }) => state === 'confirmed').map(({ step }) => step);
  const put = done.flatMap((step) => (step.verb === 'add' ? step.names : []));
  const taken = done.flatMap((step) => (step.verb === 'remove' ? step.names : []));
  const move = done.find((step) => step.verb === 'move');
  const moved = move?.verb === 'move' && move.to !== row.before.folder;
  return {
    planId: row.id,
    messageId: row.messageId,
    added: withoutLabels(distinct(put), row.before.labels),
    removed: distinct(taken).filter((name) => hasLabel(row.before.labels, name)),
    movedFrom: moved ? row.before.folder : null,
    movedTo: moved ? move.to : null,
    refused: row.steps.flatMap(({ step, state, problem }) =>
      problem !== null && state !== 'confirmed' ? [refusalOf(step, problem)] : [],
    ),
  };
}

function refusalOf(step: JournalStep, problem: Refusal['problem']): Refusal {
  const labels = labelsOf(step);
  return labels.length === 0 ? { step: step.verb, problem } : { step: step.verb, problem, labels };
}

function labelsOf(step: JournalStep): readonly string[] {
  if (step.verb === 'make-label') return [step.label.name];
  return step.verb === 'move' ? [] : step.names;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
