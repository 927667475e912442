// The service as a web app: three endpoints for Google, one for whoever watches the service, and the logo. Keeps nothing between calls.
// Example: createApp(parts).request('/healthz') -> 200 {"ok":true}; while it is being stopped 503, so that no new call is sent to it

import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Endpoint, endpointPaths, healthPath } from './endpoints.ts';
import { respond, type ServiceParts } from './respond.ts';
import type { Log, Outcome } from './service-log.ts';

export interface AppParts extends ServiceParts {
  readonly log: Log;
  /** PNG bytes for Google's list of add-ons, null for none. */
  readonly logo: Uint8Array<ArrayBuffer> | null;
}

export interface App {
  readonly fetch: Hono['fetch'];
  readonly request: Hono['request'];
  /** Calls that are being answered. */
  readonly open: () => number;
  /** From now on the health check says no; open and new calls are still answered. */
  readonly stopping: () => void;
}

/** An event with hundreds of recipients is some ten kilobytes. */
const largestEvent = 256 * 1024;
/** More at once would only wait for each other: another copy of the service should take them. */
const mostAtOnce = 256;

export function createApp(parts: AppParts): App {
  const { log, now, logo } = parts;
  const app = new Hono();
  let open = 0;
  let leaving = false;

  app.get(healthPath, (context) => context.json({ ok: !leaving }, leaving ? 503 : 200));
  app.get('/logo.png', (context) =>
    logo === null
      ? context.notFound()
      : context.body(logo, 200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' }),
  );

  for (const endpoint of ['open', 'home', 'act'] as const satisfies readonly Endpoint[]) {
    const tell = (status: number, outcome: Outcome, began: number): void =>
      log({ event: 'answered', endpoint, status, outcome, ms: Math.round(now() - began) });
    app.post(
      endpointPaths[endpoint],
      async (context, next) => {
        const began = now();
        if (open >= mostAtOnce) {
          tell(503, 'too-busy', began);
          return context.json({ error: 'try again' }, 503, { 'retry-after': '1' });
        }
        open += 1;
        try {
          return await next();
        } finally {
          open -= 1;
        }
      },
      bodyLimit({
        maxSize: largestEvent,
        onError: (context) => {
          tell(413, 'too-large', now());
          return context.json({ error: 'too large' }, 413);
        },
      }),
      async (context) => {
        const began = now();
        const authorization = context.req.header('authorization');
        const body = () => context.req.json().catch(() => null);
        const { status, json, outcome } = await respond(endpoint, { authorization, body }, parts);
        tell(status, outcome, began);
        return context.json(json, status);
      },
    );
  }
  app.notFound((context) => context.json({ error: 'not found' }, 404));
  // Nothing should get here; if it does, its message may quote a mail, so it stays inside.
  app.onError((_, context) => context.json({ error: 'try again' }, 500));
  return {
    fetch: app.fetch,
    request: app.request,
    open: () => open,
    stopping: () => {
      leaving = true;
    },
  };
}
