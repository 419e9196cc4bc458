/**
 * Starts a real browser with the extension in it. Chrome, Chromium and Edge are driven over a pipe, because branded
 * Chrome loads unpacked extensions in no other way since version 137; Firefox over WebDriver BiDi.
 */
import puppeteer from 'puppeteer-core';
import { answerAddresses } from './answer-addresses.mjs';

const FIREFOX_ID = '{39d41d50-e31a-4604-9b6f-1a05adc3b762}';
/** Pinned, because Firefox otherwise gives the extension a new origin, and so an empty store, at each start. */
const FIREFOX_UUID = '7d3b6a0e-3c1f-4c52-9a55-6a0e1f5c2b11';

/**
 * @typedef {object} LaunchOptions
 * @property {import('../../../scripts/find-browser.mjs').FoundBrowser} found
 * @property {string} extension folder of the built extension, absolute
 * @property {string} [profile] lasting profile folder; without it a new one, removed at the end
 * @property {boolean} [headless] default true
 * @property {string} [proxy] `host:port` of a proxy for everything that is not answered
 * @property {{ width: number, height: number } | null} [viewport] null follows the window
 * @property {boolean} [automated] false leaves out the "controlled by automated software" bar
 * @property {import('./answer-addresses.mjs').Answers} [answers] addresses answered without a network
 * @property {string} [downloads] folder for what is saved; without it the browser asks or takes its own
 * @property {(browser: import('puppeteer-core').Browser) => Promise<void>} [beforeInstall] runs while the extension is not there yet
 * @property {string[]} [args] further switches for Chromium
 */

/**
 * @param {LaunchOptions} options
 * @returns {Promise<{
 *   kind: 'chromium' | 'firefox',
 *   browser: import('puppeteer-core').Browser,
 *   origin: string,
 *   extensionId: string,
 *   newPage: (url: string) => Promise<import('puppeteer-core').Page>,
 *   close: () => Promise<void>,
 * }>}
 */
export async function launchBrowser(options) {
  return options.found.kind === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

async function launchChromium({
  found,
  extension,
  profile,
  headless = true,
  proxy,
  viewport,
  automated = true,
  answers,
  downloads,
  beforeInstall,
  args,
}) {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: found.path,
    headless,
    // Killed by a signal, a browser loses what it has not written yet: who starts one ends it with close().
    handleSIGINT: false,
    pipe: true,
    enableExtensions: true,
    defaultViewport: viewport ?? null,
    ...(downloads && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    ...(profile && { userDataDir: profile }),
    ...(!automated && { ignoreDefaultArgs: ['--enable-automation'] }),
    args: [
      // Chromium refuses to run as root with its sandbox; on build machines there is nobody else to be.
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      ...(proxy ? [`--proxy-server=http://${proxy}`] : []),
      '--hide-crash-restore-bubble',
      '--no-default-browser-check',
      ...(args ?? []),
    ],
  });
  await beforeInstall?.(browser);
  const { extensionId, isAnswered } = await prepare(browser, 'chromium', extension, answers);
  const newPage = async (url) => {
    const page = await browser.newPage();
    await isAnswered(page);
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  return {
    kind: 'chromium',
    browser,
    extensionId,
    origin: `chrome-extension://${extensionId}`,
    newPage,
    close: () => browser.close(),
  };
}

async function launchFirefox({ found, extension, profile, headless = true, proxy, viewport, answers, downloads }) {
  const [host, port] = proxy?.split(':') ?? [];
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless,
    handleSIGINT: false,
    defaultViewport: viewport ?? null,
    ...(downloads && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    ...(profile && { userDataDir: profile }),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      // An unsigned extension is a temporary one, which Firefox removes with its data when it quits.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // The protocol's own download behaviour does not reach pages of an extension.
      ...(downloads && {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
      }),
      ...(proxy && {
        'network.proxy.type': 1,
        'network.proxy.http': host,
        'network.proxy.http_port': Number(port),
        'network.proxy.ssl': host,
        'network.proxy.ssl_port': Number(port),
      }),
    },
  });
  const { extensionId } = await prepare(browser, 'firefox', extension, answers);
  const newPage = async (url) => {
    const page = await browser.newPage();
    if (url.startsWith('moz-extension:')) await openInOtherProcess(page, url);
    else await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  return {
    kind: 'firefox',
    browser,
    extensionId,
    origin: `moz-extension://${FIREFOX_UUID}`,
    newPage,
    close: () => browser.close(),
  };
}

/** A browser that could not be made ready is not left running. */
async function prepare(browser, kind, extension, answers) {
  try {
    const extensionId = await browser.installExtension(extension);
    const isAnswered = answers ? await answerAddresses(browser, kind, answers) : async () => {};
    return { extensionId, isAnswered };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Firefox swaps the process for an extension page, and the navigation never reports its end: so ask until it is there. */
async function openInOtherProcess(page, url) {
  page.goto(url, { timeout: 0 }).catch(() => {});
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const isThere = await page
      .evaluate((expected) => location.href === expected && document.readyState === 'complete', url)
      .catch(() => false);
    if (isThere) return;
  }
  throw new Error(`could not open ${url}`);
}
