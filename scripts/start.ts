// Builds the workbench, serves it on this computer and opens it. Example: npm start -> http://localhost:5173/;
// npm start -- --port 8080 --no-open -> http://localhost:8080/, or the next free port

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from './build/static-server.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '5173' }, open: { type: 'boolean', default: true } },
  allowNegative: true,
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_000) {
  console.error('--port must be a number from 1 to 65000. --port 须为 1 到 65000 的数字。');
  process.exit(2);
}

await import('./build.ts');
const { url } = await serveFolder(join(process.cwd(), 'build', 'workbench'), port);
console.log(`\nInquiry Quadrant 询盘象限: ${url}\nStop with Ctrl+C. 按 Ctrl+C 停止。`);
if (values.open && process.env['CI'] === undefined) openBrowser(url);

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
