// The stand-in Gmail behind a Node server, http or https. Example: http.createServer(nodeHandler(gmail)).listen(0, '127.0.0.1')

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FakeGmail } from './fake-gmail.ts';

const largestBody = 30_000_000;

export function nodeHandler(gmail: Pick<FakeGmail, 'respond'>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of request) {
      size += piece.length;
      if (size > largestBody) return void request.destroy();
      pieces.push(piece);
    }
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    );
    const outcome = await gmail.respond({
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers,
      body: Buffer.concat(pieces).toString('utf8'),
    });
    if (outcome === 'drop') return void request.socket.destroy();
    if (outcome === 'hang') return;
    response.writeHead(outcome.status, outcome.headers).end(outcome.body);
  };
}
