// The Gmail service as a process of its own, from Google's call to the card, before a stand-in Gmail; and the same server echoing the
// event, which is what the network and the machine take. Example: "event to card, Gmail answers in 200 ms, p99   268 ms  <= 1000  ok"

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { readDeskAnswer } from '../gmail/read-desk-answer.ts';
import { type ServiceDesk, startServiceDesk } from '../gmail/service-desk.ts';
import { median, quantile, type Row, row, sameRow } from './measure.ts';

const gmailLatency = 200;
const atOnce = 16;
const warm = 200;
const measured = 1200;
const slowCalls = 160;
const buttons = 24;

export async function* gmailServiceRows(): AsyncGenerator<Row> {
  const desk = await startServiceDesk({ root: process.cwd(), labelling: true });
  try {
    yield* fullSpeedRows(desk);
    yield* slowGmailRows(desk);
  } finally {
    await desk.close();
  }
}

/** Gmail answers at once: what is left is our own work, with the stand-in on the same two cores. */
async function* fullSpeedRows(desk: ServiceDesk): AsyncGenerator<Row> {
  const send = (turn: number) => opened(desk, turn);
  await load(warm, send);
  const run = await load(measured, send);
  yield row(`gmail service: cards a second, ${atOnce} calls at once, Gmail at once`, run.perSecond, {
    unit: '/s',
  });
  yield row('  event to card, p50', median(run.times), { unit: 'ms' });
  yield row('  event to card, p99', quantile(run.times, 0.99), { unit: 'ms' });
  yield sameRow('events that got the card of their mail', run.right, measured);
  const echo = await startEcho();
  const { init } = desk.request('open', desk.mails[0] ?? null);
  const ask = () =>
    timed(async () => (await fetch(echo.url, init)).text().then((text) => text === init.body));
  await load(warm, ask);
  const bare = await load(measured, ask);
  echo.stop();
  yield row('  the same server echoing the event, a second', bare.perSecond, { unit: '/s' });
  yield row('  the same server echoing the event, p99', quantile(bare.times, 0.99), { unit: 'ms' });
}

async function* slowGmailRows(desk: ServiceDesk): AsyncGenerator<Row> {
  desk.gmail.latency = gmailLatency;
  const run = await load(slowCalls, (turn) => opened(desk, turn));
  const slow = `Gmail answers in ${gmailLatency} ms`;
  yield row(`gmail service: event to card, ${slow}, p50`, median(run.times), { most: 1000, unit: 'ms' });
  yield row('  p99', quantile(run.times, 0.99), { most: 1000, unit: 'ms' });
  const { first, later } = await pressed(desk);
  yield row(`  button "dismiss" to confirmed card, ${slow}, p99`, quantile(later, 0.99), {
    most: 1000,
    unit: 'ms',
  });
  yield row('  the very first one in a mailbox, which makes the labels', first, { unit: 'ms' });
  const home = await load(10, async () => timed(async () => (await desk.call('home', null)).status === 200));
  yield row(`  home page with what is due, ${slow}, p99`, quantile(home.times, 0.99), {
    most: 1000,
    unit: 'ms',
  });
  desk.gmail.latency = 0;
}

interface Timed {
  readonly time: number;
  readonly right: boolean;
}

async function timed(work: () => Promise<boolean>): Promise<Timed> {
  const began = performance.now();
  const right = await work();
  return { time: performance.now() - began, right };
}

function opened(desk: ServiceDesk, turn: number): Promise<Timed> {
  const mail = desk.mails[turn % desk.mails.length] ?? null;
  // The tokens are made before the clock runs: that is Google's work.
  const { url, init } = desk.request('open', mail);
  return timed(async () => {
    const answer = await fetch(url, init);
    const { card } = readDeskAnswer({ status: answer.status, json: await answer.json() });
    const subject = card?.sections
      ?.flatMap(({ widgets }) => widgets ?? [])
      .find(({ decoratedText }) => decoratedText);
    return card !== null && subject?.decoratedText?.text !== undefined;
  });
}

async function pressed(
  desk: ServiceDesk,
): Promise<{ readonly first: number; readonly later: readonly number[] }> {
  const times: number[] = [];
  for (const mail of desk.mails.slice(0, buttons)) {
    const { card } = readDeskAnswer(await desk.call('open', mail));
    const list = (card?.sections ?? []).flatMap(({ widgets }) => widgets ?? []);
    const dismiss = list
      .flatMap(({ buttonList }) => buttonList?.buttons ?? [])
      .find(({ text }) => text?.startsWith('归入 D 类'));
    const state = dismiss?.onClick?.action?.parameters?.[0]?.value;
    if (state == null) continue;
    times.push((await timed(async () => (await desk.call('act', mail, { state })).status === 200)).time);
  }
  const [first = 0, ...later] = times;
  return { first, later };
}

interface Run {
  readonly perSecond: number;
  readonly times: readonly number[];
  readonly right: number;
}

async function load(count: number, send: (turn: number) => Promise<Timed>): Promise<Run> {
  const done: Timed[] = [];
  let next = 0;
  const began = performance.now();
  const worker = async (): Promise<void> => {
    while (next < count) {
      const turn = next;
      next += 1;
      done.push(await send(turn));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - began) / 1000;
  return {
    perSecond: count / seconds,
    times: done.map(({ time }) => time),
    right: done.filter(({ right }) => right).length,
  };
}

const echoSource = `
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono();
app.post('/', async (context) => context.json(await context.req.json()));
serve({ fetch: app.fetch, port: Number(process.env.PORT) }, () => console.log('listening'));
`;

async function startEcho(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const result = await build({
    stdin: { contents: echoSource, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const child = spawn(process.execPath, ['-e', result.outputFiles[0]?.text ?? ''], {
    env: { PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${port}/`, stop: () => void child.kill() };
}
