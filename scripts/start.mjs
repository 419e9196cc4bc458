/**
 * `npm start`: builds the extension, opens an installed browser with it on a bundled speech, and stays until the browser
 * is closed. The profile lasts, so marks are there again the next time.
 *
 *   npm start                        Chrome, Chromium, Edge or Firefox, whichever is found first
 *   npm start -- --browser firefox   this one
 *   npm start -- --tour DIR          no window: does the main job by itself and leaves screenshots and exports in DIR
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answersWith, readBundledSpeeches } from '../tests/support/browsers/govuk-answers.mjs';
import { launchBrowser } from '../tests/support/browsers/launch.mjs';
import { buildExtension } from './build-extension.mjs';
import { findChromium, findFirefox, HOW_TO_INSTALL } from './find-browser.mjs';

const root = resolve(import.meta.dirname, '..');
const HELP = `npm start                        opens Chrome, Chromium, Edge or Firefox, whichever is found first, with Speechmark
npm start -- --browser firefox   opens this one: chrome, chromium, edge or firefox
npm start -- --tour DIR          opens no window: leaves screenshots and exported files of the main job in DIR`;
const headless = process.env.SPEECHMARK_HEADLESS === '1';

try {
  const { values } = parseArgs({
    options: { tour: { type: 'string' }, browser: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) console.log(HELP);
  else if (values.tour !== undefined) {
    const { takeTour } = await import('./tour.mjs');
    await takeTour(resolve(process.env.INIT_CWD ?? '.', values.tour));
  } else await openForReading(await chooseBrowser(values.browser));
} catch (error) {
  console.error(process.env.DEBUG ? error : `\n${error.message}`);
  process.exitCode = 1;
}

async function chooseBrowser(wanted) {
  if (wanted && !['firefox', 'chrome', 'chromium', 'edge'].includes(wanted))
    throw new Error('--browser is chrome, chromium, edge or firefox.');
  const found = wanted === 'firefox' ? findFirefox() : ((await findChromium()) ?? (wanted ? null : findFirefox()));
  if (!found) throw new Error(`No ${wanted ?? 'browser'} was found.\n${HOW_TO_INSTALL}`);
  return found;
}

async function openForReading(found) {
  const isWithoutDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (isWithoutDisplay && !headless)
    throw new Error(
      'There is no display here to open a window on.\n' +
        '  To see Speechmark at work without one:  npm start -- --tour DIR   (screenshots and exported files in DIR)\n' +
        '  On a machine reached by ssh:            ssh -X, or xvfb-run -a npm start',
    );

  const [newest] = readBundledSpeeches();
  if (!newest) throw new Error('No bundled speech was found in public/speeches.');
  const { speech, address, html } = newest;
  const extension = buildExtension(found.kind);
  const profile = resolve(root, '.profiles', found.kind);
  mkdirSync(profile, { recursive: true });

  const answers = answersWith({ [address]: html });
  const launched = await launchBrowser({ found, extension, profile, headless, automated: false, answers }).catch(
    (error) => {
      throw new Error(
        `${found.name} (${found.path}) did not start. Is a window that an earlier \`npm start\` opened still there? Close it first.\n${error.message}`,
      );
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => launched.close());

  const [blank] = await launched.browser.pages();
  const page = await launched.newPage(address);
  await page.bringToFront();
  await blank?.close();
  console.log(
    `${found.name} is open with Speechmark on “${speech.title}”.\n` +
      `Select some words of it. Marks are kept in .profiles/${found.kind}. Close the browser to end this.`,
  );
  await new Promise((closed) => launched.browser.once('disconnected', closed));
}
