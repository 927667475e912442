// Finds the browser for the tests that need one, and installs Chromium where that is possible; never lets a test be skipped.
// Example: findBrowser() -> "/usr/bin/chromium"; with CHROME_PATH=/opt/chrome -> "/opt/chrome"

import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const noBrowser = [
  'No Chrome, Chromium or Edge was found, and the tests in a real browser need one.',
  'Install one of them, or set CHROME_PATH to its program file, and run the tests again.',
  '没有找到 Chrome、Chromium 或 Edge，浏览器测试需要其中之一。',
  '请安装其中一个，或把环境变量 CHROME_PATH 设为浏览器程序的路径，然后重新运行测试。',
].join('\n');

/**
 * The program file of a browser of the Chromium family. CHROME_PATH comes first and must exist when it is set.
 * @throws Error, in English and Chinese, when there is none and none can be installed.
 */
export function findBrowser(): string {
  const chosen = process.env['CHROME_PATH'] ?? '';
  if (chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH names no file. CHROME_PATH 所指的文件不存在。\n${noBrowser}`);
  }
  const found = installedBrowsers().find(isProgram);
  if (found !== undefined) return found;
  installChromium();
  const installed = installedBrowsers().find(isProgram);
  if (installed === undefined) throw new Error(noBrowser);
  return installed;
}

function installedBrowsers(): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env['HOME'] ?? '/', 'Applications')];
    return folders.flatMap((folder) => macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    return folders.flatMap((folder) => (folder ? windowsPlaces.map((place) => join(folder, place)) : []));
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian and Ubuntu only, and only with rights that are there already; the fonts are for Chinese screenshots. */
function installChromium(): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (process.platform !== 'linux' || !isProgram('/usr/bin/apt-get')) return;
  const [program = 'apt-get', ...first] = [...sudo, 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync(program, [...first, 'update', '-q'], { stdio: 'ignore', env });
    const packages = ['chromium', 'fonts-noto-cjk'];
    execFileSync(program, [...first, 'install', '-y', '-q', '--no-install-recommends', ...packages], {
      stdio: 'ignore',
      env,
    });
  } catch (cause) {
    throw new Error(noBrowser, { cause });
  }
}
