// Serves a built folder on this computer only: right types, nothing kept in caches, no path outside the folder.
// Example: const { url, close } = await serveFolder('build/workbench', 5173) -> "http://localhost:5173/" or the next free port;
// with { tls: { key, cert } } as third -> "https://localhost:5173/"

import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';

export interface StaticServer {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface Serving {
  /** Makes it https. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Headers that a file has beside the usual ones; null takes a usual one away. */
  readonly headersFor?: (file: string) => { readonly [header: string]: string | null };
}

const types: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.zip': 'application/zip',
  '.eml': 'message/rfc822',
};
const tries = 20;

/** @param port 0 takes any free one. @throws when no port of the next twenty is free. */
export async function serveFolder(
  folder: string,
  port: number,
  serving: Serving = {},
): Promise<StaticServer> {
  const { tls, headersFor = () => ({}) } = serving;
  const onRequest = (request: IncomingMessage, response: ServerResponse) =>
    answer({ folder, headersFor }, request, response);
  const server = tls === undefined ? createServer(onRequest) : createSecureServer(tls, onRequest);
  const taken = await listen(server, port);
  return {
    url: `${tls === undefined ? 'http' : 'https'}://localhost:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(
  server: Pick<Server, 'once' | 'off' | 'listen' | 'address'>,
  first: number,
): Promise<number> {
  for (let port = first; port < first + tries; port += 1) {
    const taken = await new Promise<number | null>((resolve, reject) => {
      const fail = (problem: NodeJS.ErrnoException) =>
        problem.code === 'EADDRINUSE' ? resolve(null) : reject(problem);
      server.once('error', fail);
      // By name: browsers take localhost for a secure place, where storage and hashing work, on IPv4 and IPv6.
      server.listen(port, 'localhost', () => {
        server.off('error', fail);
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
    if (taken !== null) return taken;
  }
  throw new Error(`[start] no free port from ${first} to ${first + tries - 1}`);
}

interface Served {
  readonly folder: string;
  readonly headersFor: NonNullable<Serving['headersFor']>;
}

function answer({ folder, headersFor }: Served, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileFor(folder, request.url ?? '/');
  const stat = file === null ? undefined : statSync(file, { throwIfNoEntry: false });
  if (file === null || stat === undefined || !stat.isFile()) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const headers = {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': `${stat.size}`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headersFor(file),
  };
  const kept = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
  response.writeHead(200, Object.fromEntries(kept));
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

function fileFor(folder: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(normalize(folder) + sep) && !file.includes('\0') ? file : null;
}
