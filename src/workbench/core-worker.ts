// Starts the screening worker. Trusted Types are on, so the one address that may become a script is named here and nowhere else.
// Example: const worker = startCoreWorker(); worker.postMessage({ type: 'setup', setup })

import type { WorkerPort } from './screening-client.ts';

/** Made by the build beside the page. */
const file = 'core.js';

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (input: string) => string },
  ): { createScriptURL(input: string): string };
}

export function startCoreWorker(): WorkerPort {
  // The types of the DOM do not know Trusted Types yet; browsers without them take the plain address.
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  const policy = factory?.createPolicy('workbench-core', { createScriptURL: () => file });
  return new Worker(policy?.createScriptURL(file) ?? file, { type: 'module', name: 'screening' });
}
