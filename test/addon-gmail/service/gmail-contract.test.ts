// Gmail keeps the contract of all mailboxes over Google's own client too, as the service reaches it.
// Example: the service dies after the labels and before the archiving -> the next run of the same plan goes on with the archiving

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { createGoogleCalls } from '../../../addon-gmail/service/google-calls.ts';
import { describeMailboxContract } from '../../contract/mailbox.ts';
import { nodeHandler } from '../../gmail-host/fake-gmail/node-handler.ts';
import { makeGmailHost } from '../api/gmail-contract-host.ts';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

describeMailboxContract(
  'Gmail through Google’s client',
  makeGmailHost(async (gmail, userOAuthToken) => {
    const server = createServer(nodeHandler(gmail));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const rootUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return createGoogleCalls(
      { userOAuthToken, messageToken: '' },
      { rootUrl, now: () => Date.now(), patience: 5000 },
    );
  }),
);
