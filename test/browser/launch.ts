// Opens the browser of the tests: headless, quiet on the network, the same flags everywhere.
// Example: const browser = await launchBrowser(); const page = await browser.newPage(); ... await browser.close()

import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The caller closes it. Throws where there is no browser: a test in a browser that did not run has not passed.
 * @param more flags beside the usual ones.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return await chromium.launch({ executablePath: findBrowser(), headless: true, args: [...flags, ...more] });
}
