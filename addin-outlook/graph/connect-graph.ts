// The parts of Graph put together with the real network and clock. Example: connectGraph({ clientId, bridge: true, language })

import { systemClock } from './clock.ts';
import { createGraphClient } from './graph-client.ts';
import { createGraphFolders } from './graph-folders.ts';
import { createGraphMails } from './graph-mails.ts';
import type { GraphMails, GraphSettings } from './mover.ts';
import { createSignIn } from './sign-in.ts';

export function connectGraph({ clientId, bridge, language }: GraphSettings): GraphMails {
  const signIn = createSignIn({ clientId, bridge, now: systemClock.now });
  const graph = createGraphClient({
    fetch: (address, options) => fetch(address, options),
    tokens: { token: () => signIn.token(false), refused: signIn.refused },
    clock: systemClock,
  });
  return createGraphMails({ graph, folders: createGraphFolders(graph, language), signIn });
}
