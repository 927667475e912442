// Collects the changes of many threads and sends those that are alike together, so that 500 mails need a handful of requests.
// Example: 60 threads that all get 询盘/C -> one messages.batchModify; 3 threads -> three threads.modify

import { bodyOf, type ChangeSender, createSingleSender, type ThreadChange } from './change-sender.ts';
import type { ApiAnswer, GmailApi } from './gmail-api.ts';

/** A batch costs as much as ten single changes. */
const fewestInBatch = 11;
/** More ids are refused. */
const mostInBatch = 1000;

export interface BatchSender {
  readonly send: ChangeSender;
  /** One more who will send, or leave. */
  enter(): void;
  /** One will send nothing more. */
  leave(): void;
}

interface Waiting {
  readonly change: ThreadChange;
  readonly answer: (answer: Sent) => void;
}

type Sent = Awaited<ReturnType<ChangeSender>>;

/** Sends when all who take part have handed in their change, so that it needs no clock. */
export function createBatchSender(api: GmailApi): BatchSender {
  const single = createSingleSender(api);
  let taking = 0;
  let waiting: Waiting[] = [];

  function sendWhenAll(): void {
    if (waiting.length === 0 || waiting.length < taking) return;
    const all = waiting;
    waiting = [];
    for (const alike of groupsOf(all)) void sendGroup(api, single, alike);
  }

  return {
    send: (change) =>
      new Promise((answer) => {
        waiting.push({ change, answer });
        sendWhenAll();
      }),
    enter() {
      taking += 1;
    },
    leave() {
      taking -= 1;
      sendWhenAll();
    },
  };
}

function groupsOf(all: readonly Waiting[]): Iterable<readonly Waiting[]> {
  const groups = new Map<string, Waiting[]>();
  for (const one of all) {
    const { add, remove } = one.change;
    const key = JSON.stringify([[...add].sort(), [...remove].sort()]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups.values();
}

async function sendGroup(api: GmailApi, single: ChangeSender, group: readonly Waiting[]): Promise<void> {
  const [first] = group;
  const ids = group.flatMap(({ change }) => change.only ?? change.messages.map(({ id }) => id));
  if (first === undefined || ids.length < fewestInBatch) {
    for (const { change, answer } of group) void single(change).then(answer);
    return;
  }
  let sent: ApiAnswer<null> = { ok: true, value: null };
  for (let at = 0; at < ids.length && sent.ok; at += mostInBatch) {
    sent = await api.batchModify(ids.slice(at, at + mostInBatch), bodyOf(first.change));
  }
  for (const { answer } of group) answer(sent);
}
