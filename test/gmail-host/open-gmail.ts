// Opens the stand-in for Gmail in a real Chromium that has the built extension: the real origins, served on loopback, no network.
// Example: const desk = await startDesk(); const gmail = await desk.open(); await gmail.show(rfq); await shows(gmail, 'A'); await desk.close()

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../browser/find-browser.ts';
import { workerHead } from './identity-stand-in.ts';
import { type Hosts, startHosts } from './page-server.ts';

export interface Desk {
  readonly context: BrowserContext;
  readonly hosts: Hosts;
  /** `chrome-extension://…` */
  readonly origin: string;
  /** Everything that went wrong anywhere in the browser since it was cleared. */
  readonly faults: string[];
  /** Closes all tabs and forgets all that the extension has kept. */
  clear(): Promise<void>;
  /** Puts this into the extension's own storage. */
  keep(record: { readonly [name: string]: unknown }): Promise<void>;
  /** Ends the service worker where it stands, as the browser does when it has been idle. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface DeskWish {
  /** Language of the browser itself. */
  readonly language?: 'en' | 'zh-CN';
  /** How many times faster time goes in the service worker, for what would wait for minutes. */
  readonly hurry?: number;
}

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
  // In the place of Playwright's own list, with which Chromium denies a framed page its storage.
  '--disable-features=Translate',
];

/** @param files of the extension by path; none for a browser without it. */
export async function startDesk(
  files: ReadonlyMap<string, Uint8Array>,
  { language = 'en', hurry = 1 }: DeskWish = {},
): Promise<Desk> {
  const hosts = await startHosts(await pageFiles(), hurry);
  const folder = mkdtempSync(join(tmpdir(), 'gmail-stand-in-'));
  const extension = join(folder, 'extension');
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(extension, path)), { recursive: true });
    const head = path === 'worker.js' ? Buffer.from(workerHead(hurry)) : Buffer.alloc(0);
    writeFileSync(join(extension, path), Buffer.concat([head, bytes]));
  }
  const loaded =
    files.size === 0 ? [] : [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`];
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findBrowser(),
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions', '--headless'],
    ignoreHTTPSErrors: true,
    locale: language,
    viewport: { width: 1280, height: 800 },
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      ...flags,
      ...loaded,
      `--lang=${language}`,
      // Whatever else is asked for comes here too, and is told as a stranger.
      `--host-resolver-rules=MAP *:443 127.0.0.1:${hosts.port}`,
    ],
  });
  const faults = listenForFaults(context);
  const close = async () => {
    await context.close();
    await hosts.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const desk = { context, hosts, faults, close };
  if (files.size === 0) return { ...desk, origin: '', ...noExtension };
  const origin = await extensionOrigin(context);
  return { ...desk, origin, ...(await backstage(context, origin, faults)) };
}

const absent = () => Promise.reject(new Error('this browser was opened without the extension'));
const noExtension = { clear: absent, keep: absent, stopWorker: absent };

async function extensionOrigin(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return worker.url().split('/').slice(0, 3).join('/');
}

function listenForFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('weberror', (problem) => faults.push(problem.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} (${message.location().url})`);
  });
  return faults;
}

/** A tab of the extension's own origin, without any script of it, from which a test reaches what no page of Gmail can. */
async function backstage(context: BrowserContext, origin: string, faults: string[]) {
  const tab = await context.newPage();
  await tab.goto(`${origin}/icons/quadrant-16.png`);
  const session = await context.newCDPSession(tab);
  await session.send('ServiceWorker.enable');
  return {
    async clear() {
      await closeOthers(context, tab);
      await stopWorkers(session);
      await tab.evaluate(() => chrome.storage.local.clear());
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      faults.length = 0;
    },
    keep: (record: { readonly [name: string]: unknown }) =>
      tab.evaluate((given) => chrome.storage.local.set(given), record),
    stopWorker: () => stopWorkers(session),
  };
}

async function closeOthers(context: BrowserContext, kept: Page): Promise<void> {
  for (const page of context.pages()) if (page !== kept) await page.close();
}

async function stopWorkers(session: CDPSession): Promise<void> {
  await session.send('ServiceWorker.stopAllWorkers');
}

async function pageFiles() {
  const folder = join(process.cwd(), 'test', 'gmail-host', 'page');
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'gmail-page.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return {
    script: outputFiles[0]?.text ?? '',
    style: readFileSync(join(folder, 'gmail-page.css'), 'utf8'),
  };
}
