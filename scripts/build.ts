// Builds everything that can be served and holds it to its sizes. Example: npm run build -> build/workbench and build/outlook, sizes, 1 over a
// limit; npm run build -- --outlook-origin https://addin.example --outlook-client-id GUID -> the add-in for that host; with
// --gmail-client-id ID --gmail-web-client-id ID --gmail-extension-key KEY -> the extension for a company's own OAuth clients

import { parseArgs } from 'node:util';
import { buildWorkbench } from './build/build-workbench.ts';
import { buildGmail } from './gmail/build-gmail.ts';
import { hasExtension } from './gmail/extension-bundle.ts';
import { readGmailOptions } from './gmail/gmail-options.ts';
import { buildOutlook } from './outlook/build-outlook.ts';
import { hasOutlook } from './outlook/outlook-bundle.ts';
import { developmentOrigin, developmentPort, readDeployment } from './outlook/outlook-options.ts';

const { values } = parseArgs({
  options: {
    'outlook-origin': { type: 'string', default: developmentOrigin(developmentPort) },
    'outlook-client-id': { type: 'string', default: '' },
    'gmail-client-id': { type: 'string', default: '' },
    'gmail-web-client-id': { type: 'string', default: '' },
    'gmail-extension-key': { type: 'string', default: '' },
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
const gmail = readGmailOptions({
  clientId: values['gmail-client-id'],
  webClientId: values['gmail-web-client-id'],
  key: values['gmail-extension-key'],
});
if ('problem' in gmail) {
  console.error(gmail.problem);
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
if (hasExtension(root)) {
  const extension = await buildGmail(root, gmail);
  console.log(extension.lines.join('\n'));
  for (const breach of extension.breaches) console.error(breach);
  if (extension.breaches.length > 0) process.exitCode = 1;
}
