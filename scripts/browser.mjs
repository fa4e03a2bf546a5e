import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];

/** Flags for a headless browser that makes no connection of its own. */
export const BROWSER_FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function candidates() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => [path.join(root, 'Google/Chrome/Application/chrome.exe'), path.join(root, 'Microsoft/Edge/Application/msedge.exe')]);
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * Path of Chrome, Chromium or Edge on this computer: CHROME_PATH first, then the usual places.
 * @returns {string | undefined}
 * @throws {Error} when CHROME_PATH is set but nothing is there
 */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH says ${chosen}, but there is no such file.`);
    return chosen;
  }
  return candidates().find((candidate) => existsSync(candidate));
}

const canInstall = () => process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;

/**
 * The same, installing Debian's chromium when run as root on Debian with no browser.
 * @returns {string}
 * @throws {Error} naming the one command to run, when there is none and none can be installed
 */
export function requireBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (canInstall()) {
    console.error('No browser found: installing Debian\'s chromium for the browser tests…');
    const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
    const installed = findBrowser();
    if (installed) return installed;
  }
  const command = process.platform === 'darwin' ? 'brew install --cask google-chrome'
    : process.platform === 'win32' ? 'winget install Google.Chrome'
      : 'sudo apt-get install -y chromium';
  throw new Error(`The browser tests need Chrome, Chromium or Edge, and none was found. Run:  ${command}\n(or set CHROME_PATH to the browser's program file)`);
}
