// Builds everything that can be served and holds it to its sizes. Example: npm run build -> build/workbench and build/outlook, sizes, 1 over a
// limit; npm run build -- --outlook-origin https://addin.example --outlook-client-id GUID -> the add-in for that host

import { parseArgs } from 'node:util';
import { buildWorkbench } from './build/build-workbench.ts';
import { buildOutlook } from './outlook/build-outlook.ts';
import { hasOutlook } from './outlook/outlook-bundle.ts';
import { developmentOrigin, developmentPort, readDeployment } from './outlook/outlook-options.ts';

const { values } = parseArgs({
  options: {
    'outlook-origin': { type: 'string', default: developmentOrigin(developmentPort) },
    'outlook-client-id': { type: 'string', default: '' },
  },
});
const deployment = readDeployment({
  origin: values['outlook-origin'],
  clientId: values['outlook-client-id'],
});
if ('problem' in deployment) {
  console.error(deployment.problem);
  process.exit(2);
}

const root = process.cwd();
const { lines, within } = await buildWorkbench(root);
console.log(lines.join('\n'));
if (!within) {
  console.error('Over the limit: the page would open too slowly. 超出大小限制，页面打开会变慢。');
  process.exitCode = 1;
}
if (hasOutlook(root)) {
  const outlook = await buildOutlook({ root, ...deployment });
  console.log(outlook.lines.join('\n'));
  for (const breach of outlook.breaches) console.error(breach);
  if (outlook.breaches.length > 0) process.exitCode = 1;
}
