// Builds the Gmail service into one file that plain Node runs, with its logo, and for a known origin the two deployments.
// Example: await buildService(root, 'https://addon.example') -> build/gmail-service/{service.cjs, logo.png, deployment.json, ...}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { drawMark } from '../outlook/draw-mark.ts';
import { writePng } from '../outlook/write-png.ts';
import { checkDeployment } from './check-deployment.ts';
import { deployment, deploymentFiles, editions } from './deployment.ts';

export interface BuiltService {
  readonly folder: string;
  readonly script: string;
  readonly bytes: number;
  readonly breaches: readonly string[];
}

const logoPixels = 128;

/** @param origin null: no deployment is written, the service itself does not depend on it. */
export async function buildService(root: string, origin: string | null): Promise<BuiltService> {
  const folder = join(root, 'build', 'gmail-service');
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['addon-gmail/service/start-service.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    // Google's packages are CommonJS and ask for Node's own modules by `require`.
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  const code = result.outputFiles[0]?.contents ?? new Uint8Array();
  mkdirSync(folder, { recursive: true });
  const script = join(folder, 'service.cjs');
  writeFileSync(script, code);
  writeFileSync(join(folder, 'logo.png'), writePng(drawMark('quadrant', logoPixels)));
  const breaches = origin === null ? [] : writeDeployments(folder, origin);
  return { folder, script, bytes: code.length, breaches };
}

function writeDeployments(folder: string, origin: string): readonly string[] {
  return editions.flatMap((edition) => {
    const made = deployment(origin, edition);
    writeFileSync(join(folder, deploymentFiles[edition]), `${JSON.stringify(made, null, 2)}\n`);
    return checkDeployment(made, edition, origin);
  });
}
