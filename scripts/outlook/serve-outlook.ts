// Serves the built Outlook add-in on https localhost with a certificate of this computer's own, and says how to trust it.
// Example: await serveOutlook(root, 3000, '') -> builds for the port it got, prints the address and the steps

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../build/static-server.ts';
import { buildOutlook } from './build-outlook.ts';
import { developmentCertificate } from './development-certificate.ts';
import { developmentOrigin } from './outlook-options.ts';
import { trustSteps } from './trust-steps.ts';

export interface ServedOutlook {
  readonly url: string;
  readonly lines: readonly string[];
  readonly breaches: readonly string[];
  readonly close: () => Promise<void>;
}

interface Wish {
  readonly root: string;
  readonly port: number;
  readonly clientId: string;
}

export async function serveOutlook({ root, port, clientId }: Wish): Promise<ServedOutlook> {
  const certificate = developmentCertificate(join(root, 'build', 'development-certificate'), new Date());
  const folder = join(root, 'build', 'outlook');
  // First the port, then the build: the manifest names the port.
  const server = await serveFolder(folder, port, { tls: certificate, headersFor });
  const { lines, breaches } = await buildOutlook({ root, origin: developmentOrigin(server.port), clientId });
  const trust = trustSteps(certificate.file, server.url, process.platform);
  return { url: server.url, lines: [...lines, '', ...trust], breaches, close: server.close };
}

/** Icons must be free to be cached, or clients show none; pages get their own policy as a header too. */
export function headersFor(file: string): { readonly [header: string]: string | null } {
  if (file.endsWith('.png')) return { 'Cache-Control': null };
  if (!file.endsWith('.html')) return {};
  const page = readFileSync(file, 'utf8');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]{1,2000})"/.exec(page)?.[1];
  return policy === undefined ? {} : { 'Content-Security-Policy': policy };
}
