import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { run } from './steps.mjs';

/** Starting as root, in a container or without a GPU must not be a reason to fail. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'msedge',
  'chrome',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(process.env['PROGRAMFILES'] ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
  join(
    process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ),
];

/** A Chromium-family browser that is on this machine; undefined when there is none. */
export async function findBrowser() {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    );
  const { chromium } = await import('@playwright/test');
  return [process.env['BROWSER_PATH'], chromium.executablePath(), ...onPath, ...places].find(
    (path) => path && existsSync(path),
  );
}

/** Finds a browser or installs one: Playwright's own, else Debian's. Says plainly when neither works. */
export async function findOrInstallBrowser(say) {
  const found = await findBrowser();
  if (found) return found;
  say('No Chrome, Chromium or Edge found; trying to install Playwright’s Chromium …');
  run('playwright', ['install', 'chromium'], { quiet: true, timeout: 240_000 });
  const own = await findBrowser();
  if (own) return own;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('That did not work; trying Debian’s package chromium …');
    try {
      execFileSync('apt-get', ['update'], { stdio: 'ignore', timeout: 240_000 });
      execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
        stdio: 'ignore',
        timeout: 600_000,
      });
    } catch {
      // Said below: whatever failed, the outcome is that there is no browser.
    }
  }
  return findBrowser();
}
