// Starts the worker that screens, for both pages. Their policy lets no text become code, but for this one address of our own.
// Example: createCoreClient(startCore, onSignals)

import type { ScreeningWorker } from '../../src/sidebar/core-client.ts';
import type { MailSource } from './panel-page/mail-source.ts';

const address = 'core.js';

/** The part of Trusted Types that is needed; the types of the page do not know them. */
interface TrustedTypeMaker {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

let trusted: string | null = null;

export function startCore(): ScreeningWorker<MailSource> {
  trusted ??= trustedAddress();
  return new Worker(trusted, { type: 'module', name: 'screening' });
}

function trustedAddress(): string {
  const maker: TrustedTypeMaker | undefined = Reflect.get(globalThis, 'trustedTypes');
  // By the name that the manifest's policy allows; a second policy of that name is refused.
  const policy = maker?.createPolicy('inquiry-quadrant', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError('[screening] not our worker');
      return url;
    },
  });
  return policy?.createScriptURL(address) ?? address;
}
