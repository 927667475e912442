// Builds the workbench, serves it on this computer and opens it. Example: npm start -> http://localhost:5173/;
// npm start -- --port 8080 --no-open -> http://localhost:8080/, or the next free port; npm start -- --outlook -> https://localhost:3000/

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWorkbench } from './build/build-workbench.ts';
import { serveFolder } from './build/static-server.ts';
import { developmentOrigin, developmentPort, readDeployment } from './outlook/outlook-options.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    open: { type: 'boolean', default: true },
    outlook: { type: 'boolean', default: false },
    'outlook-client-id': { type: 'string', default: '' },
  },
  allowNegative: true,
});
const port = Number(values.port ?? (values.outlook ? developmentPort : 5173));
if (!Number.isInteger(port) || port < 1 || port > 65_000) {
  console.error('--port must be a number from 1 to 65000. --port 须为 1 到 65000 的数字。');
  process.exit(2);
}

const url = values.outlook ? await startOutlook() : await startWorkbench();
console.log(`\nInquiry Quadrant 询盘象限: ${url}\nStop with Ctrl+C. 按 Ctrl+C 停止。`);
if (values.open && !values.outlook && process.env['CI'] === undefined) openBrowser(url);

async function startWorkbench(): Promise<string> {
  const { lines } = await buildWorkbench(process.cwd());
  console.log(lines.join('\n'));
  const server = await serveFolder(join(process.cwd(), 'build', 'workbench'), port);
  return server.url;
}

/** Outlook opens the pane itself: no browser is opened. */
async function startOutlook(): Promise<string> {
  const typed = { origin: developmentOrigin(port), clientId: values['outlook-client-id'] };
  const deployment = readDeployment(typed);
  if ('problem' in deployment) {
    console.error(deployment.problem);
    process.exit(2);
  }
  const { serveOutlook } = await import('./outlook/serve-outlook.ts');
  const served = await serveOutlook({ root: process.cwd(), port, clientId: deployment.clientId });
  console.log(served.lines.join('\n'));
  for (const breach of served.breaches) console.error(breach);
  return `${served.url}about.html`;
}

function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  if (command === undefined) return;
  // No browser to open is no failure: the address stands above.
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
