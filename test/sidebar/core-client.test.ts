// The pane outlives its worker: whoever waits is told, and the next mail is read by a new one with the same settings.
// Example: the worker dies at a mail -> that mail fails, the next is screened

import { describe, expect, it } from 'vitest';
import type { PaneWorker } from '../../addin-outlook/core-client.ts';
import type { ItemSource } from '../../addin-outlook/open-item.ts';
import { createCoreClient } from '../../src/sidebar/core-client.ts';
import { firstLabels } from '../../src/sidebar/first-settings.ts';
import type { FromWorker, OpenedMail, ToWorker } from '../../src/sidebar/screening-messages.ts';

const source: ItemSource = { form: 'eml', bytes: new Uint8Array() };
const setup = { profile: null, gate: 9, weights: {}, labels: firstLabels('en') };

interface TestWorker extends PaneWorker {
  readonly got: ToWorker<ItemSource>[];
  say(message: FromWorker): void;
  die(): void;
}

function testWorker(): TestWorker {
  const worker: TestWorker = {
    got: [],
    postMessage: (message) => void worker.got.push(message),
    onmessage: null,
    onerror: null,
    // The client reads the data of the event alone.
    say: (data) => worker.onmessage?.({ data } as MessageEvent<FromWorker>),
    die: () => worker.onerror?.({} as ErrorEvent),
  };
  return worker;
}

function setting() {
  const workers: TestWorker[] = [];
  const signals: unknown[] = [];
  const core = createCoreClient(
    () => {
      const worker = testWorker();
      workers.push(worker);
      return worker;
    },
    (rows) => signals.push(rows),
  );
  return { core, workers, signals };
}

const opened = (key: string): OpenedMail => ({ key }) as OpenedMail;

describe('the screening worker', () => {
  it('is started at once, and its answers find their questions in any order', async () => {
    const { core, workers, signals } = setting();
    const [worker] = workers;
    worker?.say({ type: 'ready', job: 0, signals: [] });
    expect(signals).toHaveLength(1);
    const [one, two] = [core.open('m1', source), core.open('m2', source)];
    await Promise.resolve();
    worker?.say({ type: 'opened', job: 2, mail: opened('m2') });
    worker?.say({ type: 'opened', job: 1, mail: opened('m1') });
    expect([(await one).key, (await two).key]).toEqual(['m1', 'm2']);
  });

  it('that dies tells whoever waits, and a new one takes over with the settings', async () => {
    const { core, workers } = setting();
    core.setup(setup);
    const lost = core.open('m1', source);
    await Promise.resolve();
    workers[0]?.die();
    await expect(lost).rejects.toThrow('worker failed');
    const next = core.open('m2', source);
    await Promise.resolve();
    expect(workers[1]?.got.map(({ type }) => type)).toEqual(['setup', 'open']);
    workers[1]?.say({ type: 'opened', job: 1, mail: opened('m2') });
    expect((await next).key).toBe('m2');
  });

  it('that fails at one mail fails at that one only', async () => {
    const { core, workers } = setting();
    const one = core.open('m1', source);
    await Promise.resolve();
    workers[0]?.say({ type: 'failed', job: 1 });
    await expect(one).rejects.toThrow();
    expect(workers).toHaveLength(1);
  });

  it('that never lives is given up', async () => {
    const { core, workers } = setting();
    for (let at = 0; at < 10; at += 1) {
      const asked = core.open('m1', source);
      asked.catch(() => undefined);
      await Promise.resolve();
      workers.at(-1)?.die();
      await expect(asked).rejects.toThrow();
    }
    expect(workers.length).toBeLessThan(6);
  });
});
