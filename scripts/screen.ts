// npm run -s screen -- [options] PATH... : screens mail files and prints one line for each; see screen/usage.ts.
// Example: npm run -s screen -- --profile valves.json inbox.mbox -> {"file":"inbox.mbox#1","kind":"inquiry","quadrant":"A",...}

import { isMainThread } from 'node:worker_threads';
import { serveScreening } from './screen/answer-in-workers.ts';
import { screenMails } from './screen/screen-mails.ts';

if (isMainThread) process.exitCode = await screenMails(process.argv.slice(2));
else serveScreening();
