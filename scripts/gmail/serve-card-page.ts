// Serves the page of cards on this computer; what a button does, it does in the stand-in Gmail.
// Example: await serveCardPage(desk, 5180) -> { url: 'http://localhost:5180/', close }; with a port taken it rejects

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cardPage } from './card-page.ts';
import { readDeskAnswer } from './read-desk-answer.ts';
import type { ServiceDesk } from './service-desk.ts';

export interface ServedPage {
  readonly url: string;
  readonly close: () => void;
}

/** @param port 0 for any that is free. */
export async function serveCardPage(desk: ServiceDesk, port: number): Promise<ServedPage> {
  const server = createServer((request, response) => {
    answer(desk, request, response).catch(() => response.writeHead(500).end());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(desk: ServiceDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isPress = request.method === 'POST';
  const given = isPress
    ? new URLSearchParams(await textOf(request))
    : new URL(request.url ?? '/', 'http://localhost').searchParams;
  const language = given.get('language') === 'en' ? 'en' : 'zh';
  const mail = desk.mails.find(({ id }) => id === given.get('mail')) ?? null;
  const wish = { userLocale: language === 'en' ? 'en-GB' : 'zh-CN' };
  const asked = isPress
    ? await desk.call('act', mail, { ...wish, state: given.get('state') ?? '' })
    : await desk.call(mail === null ? 'home' : 'open', mail, wish);
  const mails = desk.mails.map(({ id, threadId, subject, from }) => {
    const labels = desk.box.labelNames(threadId);
    return { id, subject, from, labels };
  });
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    'cache-control': 'no-store',
  });
  response.end(cardPage({ ...readDeskAnswer(asked), mails, chosen: mail?.id ?? '', language }));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
