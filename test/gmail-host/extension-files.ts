// The built extension for the tests in a browser, as npm run build makes it. Example: (await extensionFiles()).get('content.js') -> bytes

import { bundleExtension } from '../../scripts/gmail/extension-bundle.ts';
import { extensionFolder } from '../../scripts/gmail/extension-folder.ts';

/** With an invented client of Chrome's own sign-in, and none for other browsers. */
const options = { clientId: '1000-standin.apps.googleusercontent.com', webClientId: '', key: '' };

export async function extensionFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files } = await bundleExtension(process.cwd(), options.webClientId);
  return extensionFolder({ options, code: files });
}
