// The built task pane for the tests in a browser, as npm run build makes it. Example: (await paneFiles()).get('taskpane.html') -> bytes

import { bundleOutlook } from '../../scripts/outlook/outlook-bundle.ts';

/** Without a client id: nothing of Microsoft Graph shows itself. */
export async function paneFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  return (await bundleOutlook(process.cwd(), '')).files;
}
