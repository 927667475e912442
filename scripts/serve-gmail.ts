// npm run serve:gmail [-- --port 5180 --plain --text]: the Gmail service on this computer, with a stand-in Gmail full of sample mail and
// a page that shows its cards. Example: -> http://localhost:5180/; with --text every card is printed and the command ends

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import type { Card } from '../addon-gmail/service/card-answer.ts';
import { cardAsText } from './gmail/card-as-text.ts';
import { cardPage } from './gmail/card-page.ts';
import { readDeskAnswer } from './gmail/read-desk-answer.ts';
import { startServiceDesk } from './gmail/service-desk.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5180' },
    plain: { type: 'boolean', default: false },
    text: { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_000) {
  console.error('--port must be a number from 1 to 65000. --port 须为 1 到 65000 的数字。');
  process.exit(2);
}
const desk = await startServiceDesk({ root: process.cwd(), labelling: !values.plain });
const box = desk.gmail.mailbox('bo@ridgeline.example');

if (values.text) {
  for (const mail of desk.mails) {
    const { card, notice } = readDeskAnswer(await desk.call('open', mail));
    console.log(`${mail.subject}\n${card === null ? notice : cardAsText(card)}\n`);
  }
  await desk.close();
} else {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  server.listen(port, '127.0.0.1', () => {
    console.log(`Inquiry Quadrant 询盘象限: http://localhost:${port}/\nStop with Ctrl+C. 按 Ctrl+C 停止。`);
  });
  process.once('SIGINT', () => {
    server.close();
    server.closeAllConnections();
    void desk.close();
  });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://localhost:${port}`);
  const given = request.method === 'POST' ? new URLSearchParams(await textOf(request)) : url.searchParams;
  const language = given.get('language') === 'en' ? 'en' : 'zh';
  const chosen = given.get('mail') ?? '';
  const mail = desk.mails.find(({ id }) => id === chosen) ?? null;
  const userLocale = language === 'en' ? 'en-GB' : 'zh-CN';
  const state = given.get('state') ?? '';
  const asked =
    request.method === 'POST'
      ? await desk.call('act', mail, { userLocale, state })
      : await desk.call(mail === null ? 'home' : 'open', mail, { userLocale });
  const { card, notice } = readDeskAnswer(asked);
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    'cache-control': 'no-store',
  });
  response.end(page({ card, notice, chosen: mail?.id ?? '', language }));
}

interface Shown {
  readonly card: Card | null;
  readonly notice: string;
  readonly chosen: string;
  readonly language: 'zh' | 'en';
}

function page(shown: Shown): string {
  const mails = desk.mails.map(({ id, threadId, subject, from }) => ({
    id,
    subject,
    from,
    labels: box.labelNames(threadId),
  }));
  return cardPage({ ...shown, mails });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
