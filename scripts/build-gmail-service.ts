// npm run build:gmail-service [-- --origin https://addon.example]: the Gmail service as one file, and its deployment for that origin.
// Example: -> "build/gmail-service: service.cjs 1210 kB, deployment.json, deployment-without-labels.json"

import { parseArgs } from 'node:util';
import { buildService } from './gmail/build-service.ts';
import { deploymentFiles } from './gmail/deployment.ts';

const { values } = parseArgs({ options: { origin: { type: 'string' } } });
const { origin } = values;
if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).origin === origin)) {
  console.error('--origin must be like https://addon.example. --origin 须形如 https://addon.example。');
  process.exit(2);
}
const { bytes, breaches } = await buildService(process.cwd(), origin ?? null);
const deployments = origin === undefined ? [] : Object.values(deploymentFiles);
console.log(
  `build/gmail-service: ${[`service.cjs ${Math.round(bytes / 1000)} kB`, 'logo.png', ...deployments].join(', ')}`,
);
for (const breach of breaches) console.error(breach);
process.exitCode = breaches.length === 0 ? 0 : 1;
