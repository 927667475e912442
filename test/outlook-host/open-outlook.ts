// Opens the stand-in for Outlook on the web with a pane in it: real office.js, real Chromium, no network. Example:
// const desk = await startDesk(files); const { pane, outlook } = await desk.open({ mailbox }); await outlook.select('m2')

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';
import { type HostControl, hostControl } from './host-control.ts';
import type { StandInTheme } from './host-page.ts';
import { type StandInMailbox, standInMailbox } from './stand-in-mailbox.ts';

export interface OutlookWish {
  readonly mailbox?: Partial<StandInMailbox>;
  readonly locale?: 'zh-CN' | 'en-US';
  readonly scheme?: 'light' | 'dark';
  /** Size of the pane in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly theme?: StandInTheme;
  /** Origin of the page that frames the pane. */
  readonly host?: string;
}

export interface OpenOutlook {
  readonly page: Page;
  readonly pane: Frame;
  readonly context: BrowserContext;
  readonly outlook: HostControl;
  /** Addresses outside the add-in's own origin, the page around it and Office's script hosts. */
  readonly strangers: readonly string[];
  /** Every address that was asked for. */
  readonly asked: readonly string[];
  /** Errors of the pane and refusals of its content policy. */
  readonly faults: readonly string[];
}

export interface Desk {
  open(wish?: OutlookWish): Promise<OpenOutlook>;
  readonly browser: Browser;
  close(): Promise<void>;
}

export const addinOrigin = 'https://addin.example';
const outlookOrigin = 'https://outlook.office.com';
const officeHosts: ReadonlySet<string> = new Set(['appsforoffice.microsoft.com', 'ajax.aspnetcdn.com']);
const require = createRequire(import.meta.url);
const scripts = '/lib/1/hosted/';
/** What office.js tries itself on every page with a policy, and lives without. */
const ownFault =
  /Refused to apply inline style|Applying inline style violates|telemetry|Autofocus processing/;

const types: { readonly [ending: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
};

interface Served {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly page: string;
  readonly hostScript: string;
  readonly ajax: string;
  readonly laterCalls: string;
}

interface DeskWish {
  /** The page to open in the pane. */
  readonly page?: string;
  /** False: a browser that denies a framed page all storage. */
  readonly storage?: boolean;
}

/**
 * Playwright switches off that storage of framed pages is kept apart, and Chromium then denies it to them. This flag takes the place
 * of its list.
 */
const framedStorage = '--disable-features=Translate';

/** @param files of the add-in by path. */
export async function startDesk(
  files: ReadonlyMap<string, Uint8Array>,
  { page = 'taskpane.html', storage = true }: DeskWish = {},
): Promise<Desk> {
  const [hostScript = '', ajax = '', laterCalls = ''] = await Promise.all(
    ['host-page.ts', 'ajax-stand-in.ts', 'later-calls.ts'].map(scriptOf),
  );
  const served: Served = { files, page, hostScript, ajax, laterCalls };
  const browser = await launchBrowser(storage ? [framedStorage] : []);
  return { open: (wish = {}) => openOutlook(browser, served, wish), browser, close: () => browser.close() };
}

async function scriptOf(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'test', 'outlook-host', name)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

async function openOutlook(browser: Browser, served: Served, wish: OutlookWish): Promise<OpenOutlook> {
  const { width = 320, height = 640, locale = 'en-US', host = outlookOrigin } = wish;
  const context = await browser.newContext({
    locale,
    colorScheme: wish.scheme ?? 'light',
    viewport: { width, height },
  });
  const strangers: string[] = [];
  const asked: string[] = [];
  const faults: string[] = [];
  const mailbox = standInMailbox(wish.mailbox ?? {});
  await context.route('**/*', async (route) => {
    const address = new URL(route.request().url());
    asked.push(address.href);
    if (
      await answer(route, address, {
        ...served,
        host,
        shim: wish.theme !== undefined || Number(mailbox.version.slice(2)) > 12,
      })
    )
      return;
    strangers.push(address.href);
    await route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !ownFault.test(message.text())) faults.push(message.text());
  });
  await page.goto(`${host}/mail/`);
  const start = {
    pane: `${addinOrigin}/${served.page}`,
    locale,
    mailbox,
    ...(wish.theme ? { theme: wish.theme } : {}),
  };
  await page.evaluate((given) => globalThis.outlook.start(given), start);
  const pane = await (await page.waitForSelector('iframe')).contentFrame();
  if (pane === null) throw new Error('the stand-in page has no pane');
  return { page, pane, context, outlook: hostControl(page), strangers, asked, faults };
}

async function answer(
  route: Route,
  address: URL,
  served: Served & { readonly host: string; readonly shim: boolean },
): Promise<boolean> {
  const send = async (body: string | Buffer, type: string | undefined) => {
    await route.fulfill({ body, contentType: type ?? 'application/octet-stream' });
    return true;
  };
  if (address.origin === served.host) return send(hostHtml(served.hostScript), types['html']);
  if (address.origin === addinOrigin) {
    const file = served.files.get(decodeURIComponent(address.pathname.slice(1)));
    if (file === undefined) return false;
    return send(Buffer.from(file), types[address.pathname.replace(/^.*\./, '')]);
  }
  if (!officeHosts.has(address.hostname)) return false;
  if (address.pathname.endsWith('/MicrosoftAjax.js')) return send(served.ajax, types['js']);
  if (!address.pathname.startsWith(scripts)) return false;
  const text = officeScript(address.pathname.slice(scripts.length).toLowerCase());
  const whole =
    served.shim && address.pathname.endsWith('/office.js') ? `${text};${served.laterCalls}` : text;
  return send(whole, types['js']);
}

/** @param path below the folder of office.js, in lower case. */
function officeScript(path: string): string {
  const packageFile = require.resolve('@microsoft/office-js/package.json');
  return readFileSync(join(dirname(packageFile), 'dist', path), 'utf8');
}

function hostHtml(script: string): string {
  const style =
    'html,body{margin:0;height:100%;overflow:hidden}iframe{border:0;width:100%;height:100vh;display:block}';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Outlook stand-in</title><style>${style}</style><body><script>${script}</script></body></html>`;
}
