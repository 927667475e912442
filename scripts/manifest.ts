// Makes the Outlook manifests for an example origin and checks them: our own rules, then Microsoft's published schema. Then makes the
// whole Gmail extension and the service's deployments and checks them by our own rules.
// Example: npm run -s manifest -> "manifests: xml 15.5 kB, json 10.2 kB, 23 icons, no breach", exit code 0; or a sentence a breach and 1

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDeployment } from './gmail/check-deployment.ts';
import { checkExtension } from './gmail/check-extension.ts';
import { deployment, editions } from './gmail/deployment.ts';
import { bundleExtension, hasExtension } from './gmail/extension-bundle.ts';
import { extensionFolder } from './gmail/extension-folder.ts';
import { addin, iconFiles } from './outlook/addin-data.ts';
import { textAt } from './outlook/built-folder.ts';
import { checkJsonManifest } from './outlook/check-json-manifest.ts';
import { schemaBreaches } from './outlook/check-json-schema.ts';
import { checkXmlManifest } from './outlook/check-xml-manifest.ts';
import { chineseFile } from './outlook/json-manifest.ts';
import { parseJson } from './outlook/json-value.ts';
import { jsonFile, outlookFolder, xmlFile, xmlWithoutReportFile } from './outlook/outlook-folder.ts';

const origin = 'https://addin.example';
const root = process.cwd();
/** Pages and scripts by their sources: what they are bundled into is the build's to check. */
const sources = {
  [addin.pages.pane]: 'addin-outlook/taskpane.html',
  [addin.pages.report]: 'addin-outlook/graph/report-spam.html',
  [addin.scripts.report]: 'addin-outlook/graph/report-spam.ts',
};
const code = new Map(
  Object.entries(sources)
    .map(([name, path]) => [name, join(root, path)] as const)
    .filter(([, path]) => existsSync(path))
    .map(([name, path]) => [name, readFileSync(path)] as const),
);

const files = outlookFolder({ root, origin, code });
const json = parseJson(textAt(files, jsonFile) ?? '');
const chinese = parseJson(textAt(files, chineseFile) ?? '');
const outlookBreaches = [
  ...[xmlFile, xmlWithoutReportFile].flatMap((path) => checkXmlManifest(path, { files, origin })),
  ...checkJsonManifest(jsonFile, xmlFile, { files, origin }),
  ...schemaBreaches(json, chinese).map((breach) => `${jsonFile}, by Microsoft's schema: ${breach}`),
];
const kilobytes = (path: string) => ((files.get(path)?.length ?? 0) / 1000).toFixed(1);
const verdict = (breaches: readonly string[]) =>
  breaches.length === 0 ? 'no breach' : `${breaches.length} breaches`;
console.log(
  `manifests: xml ${kilobytes(xmlFile)} kB, json ${kilobytes(jsonFile)} kB, ${iconFiles.length} icons, ${verdict(outlookBreaches)}`,
);

async function gmailBreaches(): Promise<readonly string[]> {
  if (!hasExtension(root)) return [];
  const { files: code } = await bundleExtension(root, '');
  const folder = extensionFolder({ options: { clientId: '', webClientId: '', key: '' }, code });
  const found = checkExtension(folder);
  console.log(`Gmail extension: ${folder.size} files, ${verdict(found)}`);
  return found;
}

function deploymentBreaches(): readonly string[] {
  const address = 'https://addon.example';
  const found = editions.flatMap((edition) =>
    checkDeployment(deployment(address, edition), edition, address),
  );
  console.log(`Gmail service: ${editions.length} deployments, ${verdict(found)}`);
  return found;
}

const breaches = [...outlookBreaches, ...(await gmailBreaches()), ...deploymentBreaches()];
for (const breach of breaches) console.error(breach);
process.exitCode = breaches.length === 0 ? 0 : 1;
