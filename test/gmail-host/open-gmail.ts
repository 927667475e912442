// Opens the stand-in for Gmail in a real Chromium that has the built extension: the real origins, served on loopback, no network.
// Example: const desk = await startDesk(); const gmail = await desk.open(); await gmail.show(rfq); await shows(gmail, 'A'); await desk.close()

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { type BrowserContext, chromium, type Worker as ServiceWorker } from 'playwright-core';
import { findBrowser } from '../browser/find-browser.ts';
import { identityLine } from './identity-stand-in.ts';
import { type Hosts, startHosts } from './page-server.ts';

export interface Desk {
  readonly context: BrowserContext;
  readonly hosts: Hosts;
  /** `chrome-extension://…` */
  readonly origin: string;
  /** The service worker; started again where it was stopped. */
  worker(): Promise<ServiceWorker>;
  close(): Promise<void>;
}

export interface DeskWish {
  /** Language of the browser itself. */
  readonly language?: 'en' | 'zh-CN';
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
  { language = 'en' }: DeskWish = {},
): Promise<Desk> {
  const hosts = await startHosts(await pageFiles());
  const folder = mkdtempSync(join(tmpdir(), 'gmail-stand-in-'));
  const extension = join(folder, 'extension');
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(extension, path)), { recursive: true });
    const head = path === 'worker.js' ? Buffer.from(identityLine) : Buffer.alloc(0);
    writeFileSync(join(extension, path), Buffer.concat([head, bytes]));
  }
  const mapped = ['mail.google.com', 'gmail.googleapis.com'].map(
    (host) => `MAP ${host}:443 127.0.0.1:${hosts.port}`,
  );
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
      // Whatever else is asked for finds no server at all.
      `--host-resolver-rules=${[...mapped, 'MAP * ~NOTFOUND'].join(', ')}`,
    ],
  });
  const origin = files.size === 0 ? '' : originOf(await firstWorker(context));
  return {
    context,
    hosts,
    origin,
    worker: () => firstWorker(context),
    async close() {
      await context.close();
      await hosts.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function firstWorker(context: BrowserContext): Promise<ServiceWorker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
}

const originOf = (worker: ServiceWorker) => new URL(worker.url()).href.split('/').slice(0, 3).join('/');

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
