// What every mailbox must do, whatever host it is. A host's test calls describeMailboxContract('Gmail', make) with a stand-in of its
// server; a fault found in one host becomes a case here for all. Example: see test/mailbox/memory-mailbox.test.ts.

import { describe, expect, it } from 'vitest';
import type { Answer, LabelSpec, OpenMessage, Plan, Receipt } from '../../src/mailbox/mailbox.ts';
import { planLabels } from '../../src/mailbox/plan-labels.ts';
import { defaultLabelSettings, type LabelSettings } from '../../src/tags/label-settings.ts';
import type { Tag } from '../../src/tags/tag.ts';
import { labelOf } from '../../src/tags/vocabulary.ts';
import type { ContractHost, ContractMessage, MakeContractHost } from './contract-host.ts';

export type { ContractHost, ContractMessage, MakeContractHost };

const tagA: readonly Tag[] = [
  { group: 'quadrant', key: 'A' },
  { group: 'stage', key: 'to-quote' },
];

export function describeMailboxContract(name: string, make: MakeContractHost): void {
  describe(`${name} keeps the promises of a mailbox`, () => {
    describeReading(make);
    describeWriting(make);
    describeUndo(make);
    describeFaults(make);
  });
}

function describeReading(make: MakeContractHost): void {
  it('tells which mail is open, and nothing when none is', async () => {
    const { mailbox, messageIds, show } = await start(make);
    await show(null);
    expect(given(await mailbox.open())).toBeNull();
    await show(idAt(messageIds, 1));
    const opened = given(await mailbox.open());
    expect(opened?.messageId).toBe(messageIds[1]);
    expect(opened?.email.subject).toBe('Price of ropes');
  });

  it('calls back when another mail is opened, and is silent once told to stop', async () => {
    const { mailbox, messageIds, show } = await start(make);
    const seen: (string | null)[] = [];
    const stop = mailbox.onOpen((message: OpenMessage | null) => void seen.push(message?.messageId ?? null));
    await show(idAt(messageIds, 0));
    await show(idAt(messageIds, 1));
    await settled(() => seen.at(-1) === messageIds[1]);
    expect(seen).toContain(messageIds[0]);
    expect(seen.at(-1)).toBe(messageIds[1]);
    stop();
    stop();
    const before = seen.length;
    await show(idAt(messageIds, 0));
    await pause();
    expect(seen).toHaveLength(before);
  });

  it('lists the labels of a mail, ours and others', async () => {
    const { mailbox, messageIds, settings } = await start(make);
    const labels = given(await mailbox.labels(idAt(messageIds, 0)));
    expect(sorted(labels)).toEqual(sorted(['VIP', nameOf('C', settings)]));
  });

  it('answers for a mail that is gone with a problem in both languages, and writes nothing', async () => {
    const host = await start(make);
    const plan = { ...(await planFor(host, tagA)), messageId: 'gone@nowhere.example' };
    const answer = await host.mailbox.apply(plan);
    if (host.mailbox.can.label) expect(answer.ok).toBe(false);
    if (!answer.ok) expectSentence(answer.problem.sentence);
    expect(await trueState(host)).toEqual(startState(host));
  });
}

function describeWriting(make: MakeContractHost): void {
  it('puts the labels of a plan on, making those it does not know, and takes our outdated ones off', async () => {
    const host = await start(make);
    if (!host.mailbox.can.label) return expectLack(host, 'label');
    if (!host.mailbox.can.makeLabels) return expectLack(host, 'make-label');
    const receipt = given(await host.mailbox.apply(await planFor(host, tagA)));
    const names = tagA.map((tag) => labelOf(tag, host.settings)?.name ?? '');
    expect(receipt.refused).toEqual([]);
    expect(sorted(receipt.added)).toEqual(sorted(names));
    expect(receipt.removed).toEqual([nameOf('C', host.settings)]);
    expect(await trueState(host)).toEqual({ labels: sorted(['VIP', ...names]), folder: 'inbox' });
  });

  it('never touches the labels of others, nor another mail', async () => {
    const host = await start(make);
    await host.mailbox.apply(await planFor(host, tagA, true));
    expect((await host.stateOf(idAt(host.messageIds, 0))).labels).toContain('VIP');
    expect(await trueState(host, 1)).toEqual({ labels: ['VIP', 'Ropes'].sort(), folder: 'inbox' });
  });

  it('leaves the state of once when a plan is applied twice, and still knows what to undo', async () => {
    const host = await start(make);
    const plan = await planFor(host, tagA, true);
    const first = given(await host.mailbox.apply(plan));
    const once = await trueState(host);
    const second = given(await host.mailbox.apply(plan));
    expect(await trueState(host)).toEqual(once);
    expect(sameDeed(second)).toEqual(sameDeed(first));
    if (host.mailbox.can.undo) {
      await host.mailbox.undo(second);
      expect(await trueState(host)).toEqual(startState(host));
    }
  });

  it('moves a dismissed mail to the D-class folder, and writes the move down before it happens', async () => {
    const host = await start(make);
    if (!host.mailbox.can.move) return expectLack(host, 'move');
    let recorded: boolean | null = null;
    host.whenMoved(async () => {
      const rows = await host.journal.all();
      recorded = rows.some(
        ({ before, steps }) =>
          before.folder === 'inbox' &&
          steps.some(({ step, state }) => step.verb === 'move' && state === 'sent'),
      );
    });
    const receipt = given(await host.mailbox.apply(await planFor(host, tagA, true)));
    await pause();
    expect(recorded).toBe(true);
    expect(receipt).toMatchObject({ movedFrom: 'inbox', movedTo: 'd-class' });
    expect((await trueState(host)).folder).toBe('d-class');
  });
}

function describeUndo(make: MakeContractHost): void {
  it('restores labels and folder exactly, also when undone twice', async () => {
    const host = await start(make);
    if (!host.mailbox.can.undo) return expectLack(host, 'undo');
    for (const dismiss of [false, true]) {
      const receipt = given(await host.mailbox.apply(await planFor(host, tagA, dismiss)));
      given(await host.mailbox.undo(receipt));
      expect(await trueState(host)).toEqual(startState(host));
      given(await host.mailbox.undo(receipt));
      expect(await trueState(host)).toEqual(startState(host));
    }
  });

  it('keeps what the user changed since: a label of his own stays, one that he took off stays off', async () => {
    const host = await start(make);
    if (!host.mailbox.can.undo) return expectLack(host, 'undo');
    if (!host.mailbox.can.label || !host.mailbox.can.makeLabels) return expectLack(host, 'make-label');
    const id = idAt(host.messageIds, 0);
    const receipt = given(await host.mailbox.apply(await planFor(host, tagA)));
    await host.setLabels(id, ['Ropes', nameOf('A', host.settings)]);
    given(await host.mailbox.undo(receipt));
    expect((await trueState(host)).labels).toEqual(sorted(['Ropes', nameOf('C', host.settings)]));
  });

  it('can be applied again after an undo, and undone again', async () => {
    const host = await start(make);
    if (!host.mailbox.can.undo) return expectLack(host, 'undo');
    const plan = await planFor(host, tagA, true);
    const receipt = given(await host.mailbox.apply(plan));
    const applied = await trueState(host);
    await host.mailbox.undo(receipt);
    const again = given(await host.mailbox.apply(plan));
    expect(await trueState(host)).toEqual(applied);
    await host.mailbox.undo(again);
    expect(await trueState(host)).toEqual(startState(host));
  });
}

function describeFaults(make: MakeContractHost): void {
  it('gives a refusal back as a value with a sentence in both languages, and never says done', async () => {
    for (const verb of ['label', 'move'] as const) {
      const host = await start(make);
      if (!host.mailbox.can[verb]) {
        await expectLack(host, verb);
        continue;
      }
      host.refuseNext(verb);
      const answer = await host.mailbox.apply(await planFor(host, tagA, true));
      const problems = answer.ok ? answer.value.refused.map(({ problem }) => problem) : [answer.problem];
      expect(problems.length).toBeGreaterThan(0);
      for (const { sentence } of problems) expectSentence(sentence);
      const state = await trueState(host);
      if (answer.ok && verb === 'move') expect(answer.value.movedTo).toBeNull();
      if (verb === 'move') expect(state.folder).toBe('inbox');
      if (answer.ok) for (const name of answer.value.added) expect(state.labels).toContain(name);
    }
  });

  it('finishes a plan that stopped after any write, none doubled and none lost', async () => {
    const whole = await start(make);
    const plan = await planFor(whole, tagA, true);
    given(await whole.mailbox.apply(plan));
    const wanted = await trueState(whole);
    for (let writes = 0; writes <= 4; writes += 1) {
      const host = await start(make);
      host.stopAfterWrites(writes);
      await Promise.race([host.mailbox.apply(await planFor(host, tagA, true)), pause()]);
      const revived = await host.restart();
      // The user, who saw no answer, clicks once more.
      const receipt = given(await revived.mailbox.apply(await planFor(revived, tagA, true)));
      expect(await trueState(revived)).toEqual(wanted);
      if (!revived.mailbox.can.undo) continue;
      given(await revived.mailbox.undo(receipt));
      expect(await trueState(revived)).toEqual(startState(revived));
    }
  });
}

async function start(make: MakeContractHost): Promise<ContractHost> {
  const settings = defaultLabelSettings;
  return make([
    {
      subject: 'Inquiry for tents',
      from: 'Mara Lindqvist <mara@nordcamp.example>',
      body: 'Please quote 300 tents.',
      labels: ['VIP', nameOf('C', settings)],
    },
    {
      subject: 'Price of ropes',
      from: 'Tomas Reyes <tomas@cuerdas.example>',
      body: 'Price please.',
      labels: ['VIP', 'Ropes'],
    },
  ]);
}

/** The plan as the panel makes it: from what is on the mail now. */
async function planFor(host: ContractHost, tags: readonly Tag[], dismiss = false): Promise<Plan> {
  const messageId = idAt(host.messageIds, 0);
  const { labels } = await host.stateOf(messageId);
  return planLabels({ messageId, tags, present: labels, settings: host.settings, dismiss });
}

async function trueState(host: ContractHost, at = 0) {
  const { labels, folder } = await host.stateOf(idAt(host.messageIds, at));
  return { labels: sorted(labels), folder };
}

function startState(host: ContractHost) {
  return { labels: sorted(['VIP', nameOf('C', host.settings)]), folder: 'inbox' };
}

/** A host that cannot do something must say so in its receipt and leave the mail alone in this respect. */
async function expectLack(host: ContractHost, lack: 'label' | 'move' | 'undo' | 'make-label'): Promise<void> {
  const answer = await host.mailbox.apply(await planFor(host, tagA, true));
  if (lack === 'undo' && answer.ok) {
    const undone = await host.mailbox.undo(answer.value);
    expect(undone.ok).toBe(false);
    if (!undone.ok) expectSentence(undone.problem.sentence);
    return;
  }
  const problems = answer.ok ? answer.value.refused.map(({ problem }) => problem) : [answer.problem];
  expect(problems.length).toBeGreaterThan(0);
  for (const { sentence } of problems) expectSentence(sentence);
  const state = await trueState(host);
  if (lack === 'move') expect(state.folder).toBe('inbox');
  if (lack === 'label') expect(state.labels).toEqual(startState(host).labels);
}

function nameOf(quadrant: string, settings: LabelSettings): string {
  const label: LabelSpec | null = labelOf({ group: 'quadrant', key: quadrant }, settings);
  if (label === null) throw new Error('the vocabulary has four quadrants');
  return label.name;
}

function sameDeed({ added, removed, movedFrom, movedTo }: Receipt) {
  return { added: sorted(added), removed: sorted(removed), movedFrom, movedTo };
}

function given<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${answer.problem.code}`);
  return answer.value;
}

function expectSentence({ zh, en }: { readonly zh: string; readonly en: string }): void {
  expect(zh).toMatch(/\p{Script=Han}{4}/u);
  expect(en).toMatch(/[A-Za-z]{2,} [A-Za-z]/u);
}

function idAt(ids: readonly string[], at: number): string {
  const id = ids[at];
  if (id === undefined) throw new Error('the host lost a message of the contract');
  return id;
}

function sorted(names: readonly string[]): readonly string[] {
  return [...names].sort();
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

async function settled(done: () => boolean): Promise<void> {
  for (let round = 0; round < 40 && !done(); round += 1) await pause();
}
