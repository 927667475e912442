// The pages' side of the service worker: each question is asked again when the browser has ended the worker meanwhile, which is harmless,
// since every act is safe to repeat. Example: const worker = createWorkerClient({ runtime: chrome.runtime, pause }); await worker.can()

import * as v from 'valibot';
import type { Answer, Can } from '../../src/mailbox/mailbox.ts';
import { problemOf } from '../../src/mailbox/problem.ts';
import { gmailCan } from '../api/gmail-can.ts';
import { isWorkerWord, type PageRequest } from './worker-messages.ts';
import type { BatchPort } from './worker-port.ts';

export interface WorkerClientParts {
  readonly runtime: Pick<typeof chrome.runtime, 'id' | 'sendMessage'> & {
    readonly onMessage: Pick<typeof chrome.runtime.onMessage, 'addListener' | 'removeListener'>;
  };
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Milliseconds before each try; a worker starts again within the first. */
const tries: readonly number[] = [0, 200, 1000, 3000];
const isAnswer = (answer: unknown) => v.is(v.looseObject({ ok: v.boolean() }), answer);
const isCan = (answer: unknown) => v.is(v.looseObject({ label: v.boolean(), move: v.boolean() }), answer);

export function createWorkerClient(parts: WorkerClientParts): BatchPort {
  const { runtime } = parts;

  /** undefined: no worker answered. What our own worker says is taken by its outline alone. */
  async function ask(request: PageRequest, isSound: (answer: unknown) => boolean): Promise<unknown> {
    for (const wait of tries) {
      if (wait > 0) await parts.pause(wait);
      const answer: unknown = await runtime.sendMessage(request).catch(() => undefined);
      if (isSound(answer)) return answer;
    }
    return undefined;
  }

  async function answer<T>(request: PageRequest): Promise<Answer<T>> {
    const given = await ask(request, isAnswer);
    return given === undefined ? { ok: false, problem: problemOf('timed-out') } : (given as Answer<T>);
  }

  return {
    can: async () =>
      // A worker that gives no answer has said nothing against it.
      ((await ask({ to: 'worker', verb: 'can' }, isCan)) as Can | undefined) ?? gmailCan,
    labels: (mail) => answer({ to: 'worker', verb: 'labels', mail }),
    apply: (mail, plan) => answer({ to: 'worker', verb: 'apply', mail, plan }),
    undo: (mail, receipt) => answer({ to: 'worker', verb: 'undo', mail, receipt }),
    draft: (mail, text) => answer({ to: 'worker', verb: 'draft', mail, text }),
    signIn: (account) => answer({ to: 'worker', verb: 'sign-in', account }),
    find: (search) => answer({ to: 'worker', verb: 'find', search }),
    read: (mail) => answer({ to: 'worker', verb: 'read', mail }),
    applyMany: (wish) => answer({ to: 'worker', verb: 'apply-many', wish }),
    undoMany: (wish) => answer({ to: 'worker', verb: 'undo-many', wish }),
    onActs(listener) {
      const hear = (message: unknown, sender: chrome.runtime.MessageSender) => {
        if (sender.id === runtime.id && sender.tab === undefined && isWorkerWord(message)) listener();
      };
      runtime.onMessage.addListener(hear);
      return () => runtime.onMessage.removeListener(hear);
    },
  };
}
