// How often the user waits for Gmail: in rounds, since what is asked at the same time costs its latency once. With a Gmail of 200 ms
// five rounds are a second. Example: opening a mail is one round, labels on it are two or three

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Card } from '../../../addon-gmail/service/card-answer.ts';
import type { FakeMessage } from '../../gmail-host/fake-gmail/fake-mailbox.ts';
import { type Answer, cardIn, openStand, rfq, type Stand } from './service-stand.ts';

const latency = 200;
let stand: Stand;
let mail: FakeMessage;
let card: Card;

beforeEach(async () => {
  stand = await openStand();
  mail = stand.box.addMail(rfq);
  // The labels are there from the first day on.
  card = await stand.open(mail);
  const labelled = cardIn(await stand.press(mail, card, '应用'));
  await stand.press(mail, labelled, '撤销');
  const dismissed = cardIn(await stand.press(mail, card, '归入 D 类'));
  await stand.press(mail, dismissed, '撤销');
  stand.gmail.latency = latency;
});
afterEach(() => stand.close());

/** Requests that were answered within half a latency of each other were under way together. */
async function rounds<T>(work: () => Promise<T>): Promise<{ readonly count: number; readonly value: T }> {
  stand.gmail.log.length = 0;
  const value = await work();
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { at } of stand.gmail.log) {
    if (at - last >= latency / 2) count += 1;
    last = at;
  }
  return { count, value };
}

it('opening a mail takes one round', async () => {
  expect((await rounds(() => stand.open(mail))).count).toBe(1);
});

it('labels take no more than three: read, write, look', async () => {
  const { count, value } = await rounds<Answer>(() => stand.press(mail, card, '应用'));
  expect(count).toBeLessThanOrEqual(3);
  expect((await rounds(() => stand.press(mail, cardIn(value), '撤销'))).count).toBeLessThanOrEqual(3);
});

it('dismissal takes no more than four, since its label is on before the mail moves', async () => {
  const { count, value } = await rounds<Answer>(() => stand.press(mail, card, '归入 D 类'));
  expect(count).toBeLessThanOrEqual(4);
  expect((await rounds(() => stand.press(mail, cardIn(value), '撤销'))).count).toBeLessThanOrEqual(4);
});

it('a draft and the home page take no more', async () => {
  expect((await rounds(() => stand.press(mail, card, '写回复'))).count).toBeLessThanOrEqual(4);
  expect((await rounds(() => stand.post('home', stand.event(null)))).count).toBeLessThanOrEqual(3);
});

it('nothing is asked twice before it is written', async () => {
  await rounds(() => stand.press(mail, card, '应用'));
  const asked = stand.gmail.log.map(({ method }) => method);
  const written = asked.findIndex((method) => method.endsWith('modify'));
  expect(new Set(asked.slice(0, written)).size).toBe(written);
});
