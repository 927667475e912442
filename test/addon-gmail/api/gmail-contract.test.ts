// Gmail keeps the contract of all mailboxes, over our own calls by fetch. Example: the worker dies after the labels and before the
// archiving -> the next start goes on with the archiving

import { createFetchCalls } from '../../../addon-gmail/api/fetch-calls.ts';
import { describeMailboxContract } from '../../contract/mailbox.ts';
import { fakeFetch } from '../../gmail-host/fake-gmail/fake-fetch.ts';
import { makeGmailHost } from './gmail-contract-host.ts';

describeMailboxContract(
  'Gmail',
  makeGmailHost((gmail, token) =>
    createFetchCalls({
      fetch: fakeFetch(gmail),
      tokens: { token: async () => ({ ok: true, value: token }), drop: async () => {} },
      baseUrl: 'https://gmail.googleapis.com',
    }),
  ),
);
