// The manifest of one build: the kept one, with the OAuth client and the key of whoever builds it.
// Example: extensionManifest({ clientId: '', webClientId: '', key: '' }) -> the manifest without oauth2 and key

import { manifest, scope } from './extension-data.ts';
import type { GmailOptions } from './gmail-options.ts';

export function extensionManifest({ clientId, key }: GmailOptions): { readonly [name: string]: unknown } {
  return {
    ...manifest,
    ...(key === '' ? {} : { key }),
    ...(clientId === '' ? {} : { oauth2: { client_id: clientId, scopes: [scope] } }),
  };
}
