// The service as a server: settings read and checked, everything compiled once, the port opened, and stopped without dropping a call.
// Example: const service = await runService(process.env, write); await service.stop() -> open calls answered, then closed

import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { createActionStates } from './action-state.ts';
import { createApp } from './create-app.ts';
import { openGmail } from './open-gmail.ts';
import { readProfiles } from './seller-profiles.ts';
import { createSellers } from './sellers.ts';
import { readConfig } from './service-config.ts';
import { createLog } from './service-log.ts';
import { createCallerCheck } from './verify-caller.ts';

export interface RunParts {
  /** Takes one line of the log. */
  readonly write: (line: string) => void;
  readonly logo: Uint8Array<ArrayBuffer> | null;
}

export interface RunningService {
  readonly port: number;
  /** Resolves when every open call is answered and the port is closed. */
  readonly stop: () => Promise<void>;
}

export type Started =
  | { readonly ok: true; readonly service: RunningService }
  | { readonly ok: false; readonly problems: readonly string[] };

const deadline = 20_000;
/** Longer than an answer may take: after it a connection that says nothing is cut. */
const longestStop = 25_000;

export async function runService(
  environment: { readonly [name: string]: string | undefined },
  { write, logo }: RunParts,
): Promise<Started> {
  const read = readConfig(environment);
  if (!read.ok) return read;
  const { config } = read;
  const profiles = readProfiles(config.profiles);
  if (!profiles.ok) return profiles;
  const now = () => Date.now();
  const log = createLog(write, now);
  const callers = createCallerCheck({
    serviceAccount: config.serviceAccount,
    clientId: config.clientId,
    ...(config.keysUrl === null ? {} : { keysUrl: config.keysUrl }),
  });
  const app = createApp({
    config,
    callers,
    sellers: createSellers({ ...config, profiles: profiles.profiles }),
    states: createActionStates(config.stateKeys, now),
    openGmail: openGmail(config),
    now,
    deadline,
    log,
    logo,
  });
  await callers.warm();
  const opened = await listen(app.fetch, config.port);
  if (opened === null)
    return { ok: false, problems: [`port ${config.port} is taken / 端口 ${config.port} 已被占用`] };
  const { server, port } = opened;
  log({ event: 'listening', port, profiles: profiles.profiles.length, labelling: config.labelling });
  const stop = async (): Promise<void> => {
    app.stopping();
    log({ event: 'stopping', open: app.open() });
    await close(server);
    log({ event: 'stopped', open: app.open() });
  };
  return { ok: true, service: { port, stop } };
}

type Opened = { readonly server: Server; readonly port: number };

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<Opened | null> {
  return new Promise((resolve) => {
    const server = serve(
      { fetch, port, serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000 } },
      (info) =>
        // Without further options it is a server of node:http.
        resolve({ server: server as Server, port: info.port }),
    );
    server.once('error', () => resolve(null));
  });
}

/** No new connections; those without a call are closed, those with one get their answer. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), longestStop);
  // A kept-open connection becomes idle only after its answer.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(timer);
  clearInterval(idle);
}
