// A Graph server with state on loopback: mails, folders, categories, tokens, and every way to fail at any request.
// Example: const graph = await startFakeGraph(); graph.fail((n) => (n === 2 ? { status: 503 } : null)); graph.mail('m1').folder -> 'd'

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** `after`: the work is done first and only then the answer fails. */
export interface Failure {
  readonly status?: number;
  readonly code?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly shape?: 'html' | 'cut' | 'empty' | 'silent' | 'hang-up';
  readonly after?: boolean;
}

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

interface Mail {
  readonly id: string;
  folder: string;
  categories: readonly string[];
  version: number;
}

export interface FakeGraph {
  readonly address: string;
  readonly seen: readonly Seen[];
  readonly folders: Map<string, string>;
  /** The most requests that were open at the same time. */
  mostAtOnce(): number;
  /** Tokens that are taken; all at first. */
  acceptOnly(token: string | null): void;
  addMail(id: string, folder: string, categories?: readonly string[]): void;
  mail(id: string): Mail;
  /** How often a mail really changed its folder. */
  moves(): number;
  /** Asked before each request, counted from 1. */
  fail(choose: (count: number, request: Seen) => Failure | null): void;
  /** Called just before a request is worked on. */
  before(meddle: ((request: Seen) => void) | null): void;
  slow(milliseconds: number): void;
  close(): Promise<void>;
}

export async function startFakeGraph(): Promise<FakeGraph> {
  const mails = new Map<string, Mail>();
  const folders = new Map([
    ['folder-inbox', 'Inbox'],
    ['folder-orders', 'Orders 2026'],
  ]);
  const seen: Seen[] = [];
  let choose: (count: number, request: Seen) => Failure | null = () => null;
  let meddle: ((request: Seen) => void) | null = null;
  let accepted: string | null = null;
  let delay = 0;
  let open = 0;
  let most = 0;
  let moves = 0;

  function work({ method, path, headers }: Seen, body: { readonly [key: string]: unknown }) {
    const url = new URL(path, 'http://graph.example');
    const [, , , kind = '', id = '', verb = ''] = url.pathname.split('/').map(decodeURIComponent);
    if (kind === 'mailFolders' && id === 'inbox') return reply(200, { id: 'folder-inbox' });
    if (kind === 'mailFolders' && method === 'GET') {
      const [skip, top] = [Number(url.searchParams.get('$skip') ?? 0), Number(url.searchParams.get('$top'))];
      const all = [...folders].map(([each, displayName]) => ({ id: each, displayName }));
      const next = skip + top < all.length ? { '@odata.nextLink': 'https://elsewhere.example/next' } : {};
      return reply(200, { value: all.slice(skip, skip + top), ...next });
    }
    if (kind === 'mailFolders') {
      const name = String(body['displayName']);
      if ([...folders.values()].includes(name)) return failed(409, 'ErrorFolderExists');
      folders.set(`folder-${folders.size}`, name);
      return reply(201, { id: `folder-${folders.size - 1}`, displayName: name });
    }
    const mail = mails.get(id);
    if (mail === undefined) return failed(404, 'ErrorItemNotFound');
    if (verb === 'move') {
      const to = String(body['destinationId']);
      if (!folders.has(to)) return failed(404, 'ErrorItemNotFound');
      mail.folder = to;
      mail.version += 1;
      moves += 1;
      return reply(201, view(mail));
    }
    if (method === 'PATCH') {
      if (headers['if-match'] !== undefined && headers['if-match'] !== `W/"${mail.version}"`)
        return failed(412, 'ErrorIrresolvableConflict');
      mail.categories = (body['categories'] as string[]) ?? [];
      mail.version += 1;
    }
    return reply(200, view(mail));
  }

  const server = createServer(async (request, response) => {
    open += 1;
    most = Math.max(most, open);
    const one: Seen = { method: request.method ?? '', path: request.url ?? '', headers: request.headers };
    seen.push(one);
    const chosen = choose(seen.length, one);
    const body = await textOf(request);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    open -= 1;
    meddle?.(one);
    const wrongToken = accepted !== null && request.headers.authorization !== `Bearer ${accepted}`;
    if (wrongToken) return send(response, failed(401, 'InvalidAuthenticationToken'), null);
    if (chosen !== null && chosen.after !== true) return send(response, null, chosen);
    const done = work(one, body === '' ? {} : JSON.parse(body));
    send(response, done, chosen);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const taken = server.address();
  const port = typeof taken === 'object' && taken !== null ? taken.port : 0;
  return {
    address: `http://127.0.0.1:${port}/v1.0`,
    seen,
    folders,
    mostAtOnce: () => most,
    acceptOnly: (token) => {
      accepted = token;
    },
    addMail: (id, folder, categories = []) => void mails.set(id, { id, folder, categories, version: 1 }),
    mail: (id) => mails.get(id)!,
    moves: () => moves,
    fail: (next) => {
      choose = next;
    },
    before: (next) => {
      meddle = next;
    },
    slow: (milliseconds) => {
      delay = milliseconds;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Done {
  readonly status: number;
  readonly body: unknown;
}

const reply = (status: number, body: unknown): Done => ({ status, body });
const failed = (status: number, code: string): Done =>
  reply(status, { error: { code, message: 'text that nobody may show' } });

function view({ id, folder, categories, version }: Mail) {
  return { id, parentFolderId: folder, categories, '@odata.etag': `W/"${version}"` };
}

function send(response: ServerResponse, done: Done | null, failure: Failure | null): void {
  if (failure?.shape === 'silent') return;
  if (failure?.shape === 'hang-up') {
    response.destroy();
    return;
  }
  const status = failure?.status ?? done?.status ?? 500;
  const json = { 'Content-Type': 'application/json', ...failure?.headers };
  const error = { error: { code: failure?.code ?? 'whatever', message: 'text that nobody may show' } };
  const text = JSON.stringify(failure === null || failure.after === true ? done?.body : error);
  if (failure?.shape === 'html')
    response.writeHead(status, { ...failure.headers, 'Content-Type': 'text/html' }).end('<h1>Busy</h1>');
  else if (failure?.shape === 'cut') response.writeHead(status, json).end(text.slice(0, text.length / 2));
  else if (failure?.shape === 'empty') response.writeHead(status, json).end();
  else response.writeHead(status, json).end(text);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
