// One https server on loopback that is mail.google.com and gmail.googleapis.com at once, by the Host header of a request.
// Example: GET /mail/u/0/ -> Gmail-like page under Gmail's policy; GET /mail/u/0/?view=att&permmsgid=msg-f:1888… -> the mail's source

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { makeCertificate } from '../../scripts/outlook/development-certificate.ts';
import type { PageData, PageLook } from './page/page-data.ts';

/** What the server knows of one account: `/mail/u/0/` is the first. */
export interface ServedAccount {
  data(look: PageLook): Promise<PageData>;
  /** The mail's source by its hex id. */
  source(messageId: string): string | null;
}

export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

/** `login`: a page of words instead of the mail, as after signing out. A number: milliseconds until the mail comes. */
export type SourceWay = 'answers' | 'missing' | 'login' | number;

export interface Hosts {
  readonly port: number;
  /** How many times faster the time of worker and mailbox goes than that of the test. */
  readonly hurry: number;
  /** Every request but the stand-in's own, oldest first: "GET mail.google.com/mail/u/0/". */
  readonly asked: string[];
  /** Hosts that are neither of the two. */
  readonly strangers: string[];
  look: PageLook;
  accounts: readonly ServedAccount[];
  api: (request: IncomingMessage, response: ServerResponse) => void;
  /** What the stand-in for chrome.identity asks; see identity-stand-in.ts. */
  identity: (query: URLSearchParams) => unknown;
  source: SourceWay;
  /** Hex ids of the mails whose source was asked for and has been answered, oldest first. */
  readonly answered: string[];
  /** No connection comes through. */
  offline: boolean;
  close(): Promise<void>;
}

export const plainLook: PageLook = {
  language: 'en',
  dark: false,
  layout: 'full',
  conversation: true,
  redesigned: false,
};

const pageHost = 'mail.google.com';
const apiHost = 'gmail.googleapis.com';

/** What Chromium asks for by itself, in spite of all flags against it. */
const browsersOwn =
  /^(update|optimizationguide-pa|content-autofill|safebrowsing|clientservices|android\.clients)\.googleapis\.com\/|^accounts\.google\.com\/ListAccounts$/;

/** As strict as Gmail's, and stricter where that is easier to say. */
const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-src 'self' https://accounts.google.com",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types stand-in',
  ].join('; ');

export async function startHosts(files: PageFiles, hurry: number): Promise<Hosts> {
  const sockets = new Set<Duplex>();
  const server = createServer({ ...makeCertificate(new Date()), keepAlive: true });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const hosts: Hosts = {
    // An address of a socket is no text after `listen` on a port.
    port: (server.address() as AddressInfo).port,
    hurry,
    asked: [],
    strangers: [],
    look: plainLook,
    accounts: [],
    api: (_, response) => void response.writeHead(500).end(),
    identity: () => ({}),
    source: 'answers',
    answered: [],
    offline: false,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
  server.on('request', (request, response) => void answer(hosts, { request, response, files }));
  return hosts;
}

interface Talk {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly files: PageFiles;
}

async function answer(hosts: Hosts, talk: Talk): Promise<void> {
  const { request, response } = talk;
  const host = request.headers.host ?? '';
  const url = new URL(request.url ?? '/', `https://${host}`);
  if (hosts.offline && !url.pathname.startsWith('/stand-in/')) return void request.socket.destroy();
  if (!/stand-in|favicon/.test(url.pathname) && [pageHost, apiHost].includes(host))
    hosts.asked.push(`${request.method} ${host}${request.url}`);
  if (host === apiHost && url.pathname === '/stand-in/identity')
    return void send(response, 'application/json', JSON.stringify(hosts.identity(url.searchParams)));
  if (host === apiHost) return hosts.api(request, response);
  if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
  if (host !== pageHost) {
    if (!browsersOwn.test(`${host}${url.pathname}`)) hosts.strangers.push(`${host}${request.url}`);
    return void response.writeHead(404).end();
  }
  await answerPage(hosts, { ...talk, url });
}

async function answerPage(hosts: Hosts, { response, files, url }: Talk & { url: URL }): Promise<void> {
  const [, number = '', rest = ''] = /^\/mail\/u\/(\d)\/(.*)$/.exec(url.pathname) ?? [];
  const account = hosts.accounts[Number(number || 'x')];
  if (url.pathname === '/mail/stand-in.js') return send(response, 'text/javascript', files.script);
  if (url.pathname === '/mail/stand-in.css') return send(response, 'text/css', files.style);
  if (account === undefined) return void response.writeHead(404).end();
  if (rest === 'stand-in.json')
    return send(response, 'application/json', JSON.stringify(await account.data(hosts.look)));
  if (url.searchParams.get('view') === 'att') return sendSource(hosts, { response, url, account });
  if (rest !== '') return void response.writeHead(404).end();
  const nonce = randomBytes(12).toString('base64');
  response.setHeader('content-security-policy', policy(nonce));
  response.setHeader('set-cookie', 'SID=stand-in; Secure; HttpOnly; Path=/');
  send(response, 'text/html', shell(nonce));
}

async function sendSource(
  { source, answered }: Hosts,
  { response, url, account }: { response: ServerResponse; url: URL; account: ServedAccount },
): Promise<void> {
  const decimal = /^msg-f:(\d{1,20})$/.exec(url.searchParams.get('permmsgid') ?? '')?.[1];
  const id = BigInt(decimal ?? 0).toString(16);
  const eml = account.source(id);
  response.on('close', () => answered.push(id));
  if (source === 'login') return send(response, 'text/html', '<!doctype html><title>Sign in</title>');
  if (source === 'missing' || eml === null) return void response.writeHead(404).end();
  if (typeof source === 'number') await new Promise((over) => setTimeout(over, source));
  send(response, 'text/plain', eml);
}

function send(response: ServerResponse, type: string, body: string): void {
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.end(body);
}

function shell(nonce: string): string {
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Gmail</title>',
    '<link rel="stylesheet" href="/mail/stand-in.css">',
    '<body><header></header><nav></nav><main role="main"></main>',
    `<script type="module" nonce="${nonce}" src="/mail/stand-in.js"></script></body></html>`,
  ].join('');
}
