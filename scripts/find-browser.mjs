/** Finds the browsers that are on this machine. Nothing here starts one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {{ kind: 'chromium' | 'firefox', name: string, path: string }} FoundBrowser
 */

const { LOCALAPPDATA = '', PROGRAMFILES = '', HOME = '' } = process.env;
const programFiles86 = process.env['PROGRAMFILES(X86)'] ?? '';

/** Usual names on the PATH and usual places, the most usual first. */
const CHROMIUMS = {
  linux: {
    names: [
      'google-chrome',
      'google-chrome-stable',
      'chromium',
      'chromium-browser',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    paths: [
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
      '/opt/microsoft/msedge/msedge',
      '/usr/lib/chromium/chromium',
    ],
  },
  darwin: {
    names: [],
    paths: ['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    ),
  },
  win32: {
    names: [],
    paths: [PROGRAMFILES, programFiles86, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) =>
        [
          'Google\\Chrome\\Application\\chrome.exe',
          'Chromium\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
        ].map((path) => `${folder}\\${path}`),
      ),
  },
};
const FIREFOXES = {
  linux: {
    names: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    paths: [
      '/usr/lib/firefox/firefox',
      '/usr/lib/firefox-esr/firefox-esr',
      '/snap/bin/firefox',
      '/opt/firefox/firefox',
    ],
  },
  darwin: {
    names: [],
    paths: ['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
      ['Firefox', 'Firefox Developer Edition'].map((name) => `${folder}/${name}.app/Contents/MacOS/firefox`),
    ),
  },
  win32: {
    names: [],
    paths: [PROGRAMFILES, programFiles86, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) =>
        ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'].map((path) => `${folder}\\${path}`),
      ),
  },
};

/** @returns {Promise<FoundBrowser | null>} Chrome, Chromium or Edge. `CHROMIUM_PATH` decides where it is set. */
export async function findChromium() {
  const path = fromEnvironment('CHROMIUM_PATH') ?? fromUsualPlaces(CHROMIUMS) ?? (await fromPlaywright());
  return path ? { kind: 'chromium', name: nameOf(path), path } : null;
}

/** @returns {FoundBrowser | null} `FIREFOX_PATH` decides where it is set. */
export function findFirefox() {
  const path = fromEnvironment('FIREFOX_PATH') ?? fromUsualPlaces(FIREFOXES);
  return path ? { kind: 'firefox', name: 'Firefox', path } : null;
}

/** On a build machine that is root on Debian, gets both browsers; elsewhere does nothing. */
export async function installBrowsers() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!process.env.CI || !isDebianRoot || ((await findChromium()) && findFirefox())) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'firefox-esr'];
  for (const args of [['update'], install]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed. ${HOW_TO_INSTALL}`);
  }
}

export const HOW_TO_INSTALL = [
  'Speechmark needs Chrome, Chromium, Edge or Firefox.',
  '  Debian, Ubuntu   sudo apt-get install chromium firefox-esr    (Ubuntu: chromium-browser firefox)',
  '  Fedora           sudo dnf install chromium firefox',
  '  macOS            brew install --cask google-chrome firefox, or from https://www.google.com/chrome/',
  '  Windows          winget install Google.Chrome, or Edge, which is there already',
  'One that is somewhere unusual is named by CHROMIUM_PATH=/path/to/chrome or FIREFOX_PATH=/path/to/firefox.',
].join('\n');

function fromEnvironment(variable) {
  const path = process.env[variable];
  if (path && !existsSync(path)) throw new Error(`${variable} is ${path}, but there is no such file.`);
  return path || null;
}

function fromUsualPlaces(places) {
  const { names, paths } = places[process.platform] ?? places.linux;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return (
    [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...paths].find((path) =>
      existsSync(path),
    ) ?? null
  );
}

async function fromPlaywright() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function nameOf(path) {
  if (/edge/i.test(path)) return 'Edge';
  return /google/i.test(path) && !/chromium/i.test(path) ? 'Chrome' : 'Chromium';
}
