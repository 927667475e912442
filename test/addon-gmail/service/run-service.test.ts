// The built service under plain Node, as a container runs it: it starts, answers, says what is wrong with its settings, and stops gently.
// Example: SIGTERM while a card is being made -> the card comes, no new connection is taken, exit code 0

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpointUrl } from '../../../addon-gmail/service/endpoints.ts';
import { buildService } from '../../../scripts/gmail/build-service.ts';
import { createFakeGmail, type FakeGmail } from '../../gmail-host/fake-gmail/fake-gmail.ts';
import { nodeHandler } from '../../gmail-host/fake-gmail/node-handler.ts';
import { grants } from './made-event.ts';
import { cardIn, rfq } from './service-stand.ts';
import { clientId, createTokenMaker, seller, serviceAccount, type TokenMaker } from './token-maker.ts';

const origin = 'https://addon.example';
let script: string;
let maker: TokenMaker;
let gmail: FakeGmail;
let server: Server;
let settings: { readonly [name: string]: string };
const children: ChildProcess[] = [];
let mailsAsked = 0;

beforeAll(async () => {
  const built = await buildService(process.cwd(), origin);
  expect(built.breaches).toEqual([]);
  expect(built.bytes).toBeLessThan(3_000_000);
  script = built.script;
  maker = await createTokenMaker();
  gmail = createFakeGmail();
  server = createServer(nodeHandler(gmail));
  server.on('request', ({ url }) => {
    if (url?.includes('/messages/')) mailsAsked += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  settings = {
    INQUIRY_ORIGIN: origin,
    INQUIRY_SERVICE_ACCOUNT: serviceAccount,
    INQUIRY_CLIENT_ID: clientId,
    INQUIRY_STATE_KEYS: `test:${Buffer.alloc(32, 5).toString('base64')}`,
    INQUIRY_GMAIL_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    INQUIRY_KEYS_URL: maker.keysUrl,
  };
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  server.closeAllConnections();
  server.close();
  await maker.close();
});

interface Run {
  readonly child: ChildProcess;
  readonly url: string;
  readonly out: () => string;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function started(environment: { readonly [name: string]: string }): {
  child: ChildProcess;
  out: () => string;
  errors: () => string;
} {
  const child = spawn(process.execPath, [script], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let out = '';
  let errors = '';
  child.stdout?.on('data', (piece) => (out += String(piece)));
  child.stderr?.on('data', (piece) => (errors += String(piece)));
  return { child, out: () => out, errors: () => errors };
}

async function run(): Promise<Run> {
  const port = await freePort();
  const { child, out } = started({ ...settings, INQUIRY_PORT: String(port) });
  while (!out().includes('"listening"')) await once(child.stdout as NodeJS.EventEmitter, 'data');
  return { child, out, url: `http://127.0.0.1:${port}` };
}

const openEvent = () => {
  const mail = gmail.mailbox(seller.email).addMail(rfq);
  return JSON.stringify({
    commonEventObject: { userLocale: 'zh-CN' },
    authorizationEventObject: {
      userOAuthToken: gmail.grant(seller.email, [...grants.labelling]),
      userIdToken: maker.user(),
      authorizedScopes: grants.labelling,
    },
    gmail: {
      messageId: `msg-f:${BigInt(`0x${mail.id}`)}`,
      accessToken: gmail.grantMessage(seller.email, mail.id),
    },
  });
};
const opened = (url: string) =>
  fetch(`${url}/gmail/open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${maker.system({ aud: endpointUrl(origin, 'open') })}` },
    body: openEvent(),
  });

describe('the built service', () => {
  it('shows a card, is well, and has a logo', async () => {
    const { url, out } = await run();
    const answer = await opened(url);
    expect(cardIn({ status: answer.status, json: await answer.json() }).header?.title).toBe('A 重点跟进');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const logo = await fetch(`${url}/logo.png`);
    expect(logo.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await logo.arrayBuffer()).slice(1, 4)).toEqual(new TextEncoder().encode('PNG'));
    expect(out().trim().split('\n')).toHaveLength(2);
  });

  it('finishes open calls when it is told to stop, takes no new ones, and ends well', async () => {
    const { url, child, out } = await run();
    await (await opened(url)).json();
    gmail.latency = 400;
    const before = mailsAsked;
    const calls = Array.from({ length: 8 }, () =>
      opened(url).then(async (answer) => ({ status: answer.status, json: await answer.json() })),
    );
    // All are on their way once each has asked Gmail for its mail.
    while (mailsAsked < before + calls.length) await once(server, 'request');
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const answers = await Promise.all(calls);
    gmail.latency = 0;
    for (const answer of answers) expect(cardIn(answer).header?.title).toBe('A 重点跟进');
    expect(await ended).toEqual([0, null]);
    expect(out()).toContain('"stopped"');
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('does not start with wrong settings, and names them without their values', async () => {
    const secret = Buffer.alloc(8, 5).toString('base64');
    const { child, errors, out } = started({
      ...settings,
      INQUIRY_ORIGIN: 'http://x',
      INQUIRY_STATE_KEYS: `test:${secret}`,
    });
    expect((await once(child, 'exit'))[0]).toBe(78);
    expect(errors()).toMatch(/INQUIRY_ORIGIN: must .* 必须/);
    expect(errors()).toMatch(/INQUIRY_STATE_KEYS: must .* 必须/);
    expect(errors() + out()).not.toContain(secret);
  });

  it('says so when its port is taken', async () => {
    const { url } = await run();
    const { child, errors } = started({ ...settings, INQUIRY_PORT: new URL(url).port });
    expect((await once(child, 'exit'))[0]).toBe(78);
    expect(errors()).toContain('端口');
  });
});
