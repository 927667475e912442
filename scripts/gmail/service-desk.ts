// The built service as a process of its own, before a stand-in Gmail with sample mail and keys of our own: all of it on this computer.
// Example: const desk = await startServiceDesk({ root, labelling: true }); await desk.call('open', mail) -> { status: 200, json: card }

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Endpoint, endpointPaths, endpointUrl } from '../../addon-gmail/service/endpoints.ts';
import { type EventWish, grants, madeEvent } from '../../test/addon-gmail/service/made-event.ts';
import {
  clientId,
  createTokenMaker,
  seller,
  serviceAccount,
} from '../../test/addon-gmail/service/token-maker.ts';
import { createFakeGmail, type FakeGmail } from '../../test/gmail-host/fake-gmail/fake-gmail.ts';
import type { FakeMailbox, FakeMessage } from '../../test/gmail-host/fake-gmail/fake-mailbox.ts';
import { nodeHandler } from '../../test/gmail-host/fake-gmail/node-handler.ts';
import { buildService } from './build-service.ts';

/** The name under which the service is reached in its tokens; it is called by its port. */
const origin = 'https://addon.example';
const inbox = join('src', 'workbench', 'sample-inbox');

export interface DeskWish {
  readonly root: string;
  readonly labelling: boolean;
}

export interface ServiceDesk {
  readonly gmail: FakeGmail;
  /** The mailbox of the user. */
  readonly box: FakeMailbox;
  readonly mails: readonly FakeMessage[];
  /** A call as Google makes it. */
  readonly call: (endpoint: Endpoint, mail: FakeMessage | null, wish?: EventWish) => Promise<DeskAnswer>;
  /** The same call as a request, to be sent many times. */
  readonly request: (
    endpoint: Endpoint,
    mail: FakeMessage | null,
  ) => { readonly url: string; readonly init: RequestInit };
  readonly close: () => Promise<void>;
}

export interface DeskAnswer {
  readonly status: number;
  readonly json: unknown;
}

export async function startServiceDesk({ root, labelling }: DeskWish): Promise<ServiceDesk> {
  const { script } = await buildService(root, null);
  const gmail = createFakeGmail();
  const maker = await createTokenMaker();
  const server = createServer(nodeHandler(gmail));
  const gmailPort = await listen(server);
  const { child, port } = await startService(script, {
    INQUIRY_ORIGIN: origin,
    INQUIRY_SERVICE_ACCOUNT: serviceAccount,
    INQUIRY_CLIENT_ID: clientId,
    INQUIRY_STATE_KEYS: `desk:${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')}`,
    INQUIRY_LABELLING: labelling ? 'on' : 'off',
    INQUIRY_PROFILES: join(root, inbox, 'profile.json'),
    INQUIRY_GMAIL_URL: `http://127.0.0.1:${gmailPort}/`,
    INQUIRY_KEYS_URL: maker.keysUrl,
  });
  const standard = labelling ? grants.labelling : grants.plain;
  const request = (endpoint: Endpoint, mail: FakeMessage | null, wish: EventWish = {}) => ({
    url: `http://127.0.0.1:${port}${endpointPaths[endpoint]}`,
    init: {
      method: 'POST',
      headers: {
        authorization: `Bearer ${maker.system({ aud: endpointUrl(origin, endpoint) })}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(madeEvent({ from: { gmail, maker }, standard, mail, ...wish })),
    },
  });
  return {
    gmail,
    box: gmail.mailbox(seller.email),
    mails: sampleMails(root, gmail),
    request,
    async call(endpoint, mail, wish) {
      const { url, init } = request(endpoint, mail, wish);
      const answer = await fetch(url, init);
      return { status: answer.status, json: await answer.json() };
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      server.closeAllConnections();
      await Promise.all([maker.close(), new Promise((resolve) => server.close(resolve))]);
    },
  };
}

function sampleMails(root: string, gmail: FakeGmail): readonly FakeMessage[] {
  const box = gmail.mailbox(seller.email);
  return readdirSync(join(root, inbox))
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => box.addMail(readFileSync(join(root, inbox, name))));
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** The port is asked of the system and given back just before: somebody else would have to be very quick. */
async function startService(
  script: string,
  settings: { readonly [name: string]: string },
): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
  const child = spawn(process.execPath, [script], {
    env: { ...settings, INQUIRY_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = child.stdout;
  await Promise.race([once(lines, 'data'), once(child, 'exit')]);
  if (child.exitCode !== null) throw new Error('[service-desk] the service did not start');
  lines.resume();
  return { child, port };
}
