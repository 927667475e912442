// Graph's parts on the fake server, with a clock that never waits and tokens from a list.
// Example: const stand = await standOnFakeGraph(); await stand.mails.move('m1', 'd-class'); stand.waits -> [1000]

import type { Clock } from '../../../addin-outlook/graph/clock.ts';
import { createGraphClient, type GraphClient } from '../../../addin-outlook/graph/graph-client.ts';
import { createGraphFolders } from '../../../addin-outlook/graph/graph-folders.ts';
import { createGraphMails } from '../../../addin-outlook/graph/graph-mails.ts';
import type { GraphMails } from '../../../addin-outlook/graph/mover.ts';
import type { NestedApp, TokenWish } from '../../../addin-outlook/graph/nested-app.ts';
import { createSignIn } from '../../../addin-outlook/graph/sign-in.ts';
import { type FakeGraph, startFakeGraph } from './fake-graph.ts';

export interface GraphStand {
  readonly server: FakeGraph;
  readonly client: GraphClient;
  readonly mails: GraphMails;
  /** Milliseconds that were waited for, in order. */
  readonly waits: readonly number[];
  /** What tokens were asked for, and whether with a window. */
  readonly wishes: readonly (TokenWish & { readonly window: boolean })[];
  readonly clock: Clock;
}

/** 2026-11-25, a Wednesday, at noon. */
export const noon = Date.UTC(2026, 10, 25, 12);

export function timelessClock(waits: number[] = []): Clock {
  let now = noon;
  return {
    now: () => now,
    async wait(milliseconds) {
      waits.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0.5,
  };
}

export async function standOnFakeGraph(patience = 2000): Promise<GraphStand> {
  const server = await startFakeGraph();
  const waits: number[] = [];
  const wishes: (TokenWish & { window: boolean })[] = [];
  const clock = timelessClock(waits);
  const give = async (wish: TokenWish, window: boolean) => {
    wishes.push({ ...wish, window });
    return { ok: true as const, token: `token-${wishes.length}`, expires: noon + 3_600_000 };
  };
  const app: NestedApp = { silent: (wish) => give(wish, false), popup: (wish) => give(wish, true) };
  const signIn = createSignIn({ clientId: 'c1', bridge: true, now: clock.now, open: async () => app });
  const client = createGraphClient({
    fetch,
    address: server.address,
    tokens: { token: () => signIn.token(false), refused: signIn.refused },
    clock,
    patience,
  });
  const folders = createGraphFolders(client, () => 'zh');
  return {
    server,
    client,
    mails: createGraphMails({ graph: client, folders, signIn }),
    waits,
    wishes,
    clock,
  };
}
