/**
 * The main job, done through the real interface in a headless browser: opens a speech, marks claims by mouse and keyboard,
 * tags, notes, reloads, looks at every surface, exports every format; compares two speeches, follows a thread through five, and ends
 * in the library. Leaves numbered screenshots and the exported files.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answersWith, readBundledSpeeches } from '../tests/support/browsers/govuk-answers.mjs';
import { launchBrowser } from '../tests/support/browsers/launch.mjs';
import { markByKey, markByMouse, seePainted } from '../tests/support/browsers/marking.mjs';
import { openPopup, openSidePanel } from '../tests/support/browsers/own-windows.mjs';
import { screenOf, until } from '../tests/support/browsers/screen.mjs';
import { buildExtension } from './build-extension.mjs';
import { findChromium, HOW_TO_INSTALL } from './find-browser.mjs';

const SPEECH_TITLE = 'Children and Families Minister address at ADCS conference';

const EARLIER_TITLE = 'Speech at an autumn conference';
const THREAD = /Innovation Programme/;

/** Claims of that speech, two of them overlapping, in the ways a reader can mark them. */
const BY_MOUSE = [
  ['46% of local authorities are good or outstanding, compared to 36% at the end of 2017', 'Figure'],
  ['our 15 Partners in Practice have supported over 70 local authorities to improve', 'Record'],
];
const BY_KEY = [
  ['The first cohorts of a new flagship national leadership programme will start in early 2020', '7'],
  ['I expect Social Work England to take over from Health and Care Professionals Council', '5'],
  ['strong leadership that has paved the way for the success of things like the Regional Improvement Alliances', '3'],
];
/** Marked without touching the mouse: the command takes the sentence at the caret. */
const AT_CARET = { caret: 'able to secure the additional', sentence: /^Of course, I was very pleased/, key: '2' };

const EXPORTS = [
  ['markdown', /^Markdown/],
  ['csv', /^CSV/],
  ['web-annotation', /^Web Annotation/],
  ['speechmark', /^Speechmark JSON/],
];

const WIDE = { width: 1280, height: 900 };
const PANEL = { width: 380, height: 900 };
const NARROW = { width: 360, height: 740 };

/** @param {string} folder absolute; made if it is not there */
export async function takeTour(folder) {
  const found = await findChromium();
  if (!found) throw new Error(`The tour needs Chrome, Chromium or Edge.\n${HOW_TO_INSTALL}`);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (/^\d\d-.*\.png$/.test(name)) rmSync(join(folder, name));
  const exports = resolve(folder, 'exports');
  rmSync(exports, { recursive: true, force: true });
  mkdirSync(exports);

  const bundled = readBundledSpeeches().find(({ speech }) => speech.title === SPEECH_TITLE);
  if (!bundled) throw new Error(`“${SPEECH_TITLE}” is not among the bundled speeches.`);
  const pages = { [bundled.address]: bundled.html };
  const launched = await launchBrowser({
    found,
    extension: buildExtension('chromium'),
    viewport: WIDE,
    answers: answersWith(pages),
    downloads: exports,
  });
  const camera = startCamera(folder);
  try {
    await lookAtWelcome(launched, camera);
    const speech = await readAndMark(launched, bundled.address, camera);
    await lookAtPopup(launched, speech, camera);
    await lookAtSidePanel(launched, speech, camera);
    await lookAtLibrary(launched, camera);
    await exportEverything(launched, exports, camera);
    pages[bundled.address] = edit(bundled.html);
    await lookAtChanges(launched, speech, camera);
    await compareSpeeches(launched, camera);
    await followThread(launched, camera);
    await lookAtWaysToAdd(launched, camera);
  } finally {
    await launched.close();
  }
  console.log(`${camera.count} screenshots and ${readdirSync(exports).length} exported files are in ${folder}`);
}

/** Installed, the extension opens it by itself; it is seen first, or its tab would come before one that is looked at. */
async function lookAtWelcome(launched, camera) {
  const target = await launched.browser.waitForTarget((found) => found.url().endsWith('/welcome.html'));
  const welcome = screenOf(await target.page(), 'chromium');
  // A tab behind others draws nothing, so that nothing could be waited for.
  await welcome.page.bringToFront();
  await welcome.page.setViewport(WIDE);
  await welcome.read('Try it');
  await until(async () => (await welcome.all('text', /Opening a speech/)).length === 0);
  await camera.take(welcome, 'welcome');
  await camera.takeDark(welcome, 'welcome');
  await camera.takeNarrow(welcome, 'welcome');
}

async function readAndMark(launched, address, camera) {
  const speech = screenOf(await launched.newPage(address), 'chromium');
  await camera.take(speech, 'speech-page');

  const [[quote]] = BY_MOUSE;
  await speech.dragOver(quote);
  await speech.see('toolbar', 'Mark the selected words');
  await camera.take(speech, 'toolbar');
  await speech.press('Escape');
  for (const [words, type] of BY_MOUSE) await markByMouse(speech, words, type);
  for (const [words, key] of BY_KEY) await markByKey(speech, words, key);

  await speech.putCaretAt(AT_CARET.caret);
  await runCommand(launched, speech, 'mark-sentence');
  await speech.see('toolbar', 'Mark the selected words');
  await camera.take(speech, 'sentence-at-the-caret');
  await speech.press(AT_CARET.key);
  await until(async () => (await speech.painted()).some((words) => AT_CARET.sentence.test(words)));

  await speech.clickOn(quote);
  await speech.focus('combobox', /^Tags/);
  await speech.type('ofsted');
  await speech.press('Enter');
  await speech.type('local authorities');
  await speech.press('Enter');
  await speech.focus('textbox', /^Note/);
  await speech.type('Judged by which inspection framework? Ask for the list behind the 46%.');
  await camera.take(speech, 'card-with-tags-and-note');
  await speech.press('Escape');

  await speech.page.reload();
  for (const [words] of [...BY_MOUSE, ...BY_KEY]) await seePainted(speech, words);
  await speech.clickOn(quote);
  await speech.read('ofsted');
  await camera.take(speech, 'after-a-reload');
  await camera.takeDark(speech, 'after-a-reload');
  await speech.press('Escape');
  await runCommand(launched, speech, 'list-marks');
  await speech.see('button', /^Figure.*46%/);
  await camera.take(speech, 'list-of-marks');
  await speech.press('Escape');
  await camera.takeNarrow(speech, 'speech-page', async () => {
    await speech.clickOn(quote);
    await speech.read('ofsted');
  });
  await speech.press('Escape');
  return speech;
}

async function lookAtPopup(launched, speech, camera) {
  const popup = await openPopup(launched, speech.page);
  await popup.read('6 claims');
  await popup.see('heading', /^Said before/);
  await popup.see('button', /^Link /);
  await camera.take(popup, 'popup');
  await camera.takeDark(popup, 'popup');
  await popup.page.close();
}

async function lookAtSidePanel(launched, speech, camera) {
  await speech.page.bringToFront();
  await speech.clickOn(BY_MOUSE[0][0]);
  const panel = await openSidePanel(launched, () => speech.click('button', 'Side panel'));
  await panel.page.setViewport(PANEL);
  await panel.read('ofsted');
  await seeDrawnAt(panel.page, PANEL);
  await camera.take(panel, 'side-panel');
  await camera.takeDark(panel, 'side-panel');
}

/** A panel is drawn anew some time after it was told another size, until then tiled: its first picture asks for that. */
async function seeDrawnAt(page, { width, height }) {
  await until(() => page.evaluate((w, h) => innerWidth === w && innerHeight === h, width, height));
  await settle(page);
  await page.screenshot();
}

async function lookAtLibrary(launched, camera) {
  const library = screenOf(await launched.newPage(`${launched.origin}/library.html`), 'chromium');
  await library.read(SPEECH_TITLE);
  await camera.take(library, 'library');
  await camera.takeDark(library, 'library');
  await camera.takeNarrow(library, 'library');

  await library.click('link', /^Claims/);
  await library.read('ofsted');
  await camera.take(library, 'library-claims');
  await camera.takeNarrow(library, 'library-claims');

  await library.click('link', /^Speeches/);
  await library.click('link', SPEECH_TITLE);
  await seePainted(library, BY_MOUSE[0][0]);
  await camera.take(library, 'reading-view');
  await camera.takeDark(library, 'reading-view');
  await camera.takeNarrow(library, 'reading-view');
}

async function exportEverything(launched, folder, camera) {
  const library = screenOf(await launched.newPage(`${launched.origin}/library.html#/claims`), 'chromium');
  await library.read('ofsted');
  await library.click('button', /^Export/);
  for (const [format, name] of EXPORTS) {
    await library.click('radio', name);
    await until(async () => (await library.all('text', /Preparing the preview/)).length === 0);
    await camera.take(library, `export-${format}`);
    if (format === 'markdown') await camera.takeDark(library, `export-${format}`);
    const before = readdirSync(folder).length;
    await library.click('button', /^Save/);
    await until(() => readdirSync(folder).filter((file) => !file.endsWith('.crdownload')).length > before);
  }
}

/** The page as it might be after a silent edit: a figure is another, a passage was taken out, a sentence went. */
function edit(html) {
  return html
    .replaceAll('46% of local authorities are', '48% of local authorities are now')
    .replaceAll(/Alongside this, it would be remiss of me[^<]*/g, '[political content removed]')
    .replaceAll(
      'of a new flagship national leadership programme will start in early 2020',
      'of a new national programme will start in 2020',
    );
}

async function lookAtChanges(launched, speech, camera) {
  await speech.page.bringToFront();
  await speech.page.reload();
  await until(async () => (await speech.painted()).some((words) => words.startsWith('48%')));
  await speech.clickOn('48% of local authorities');
  await speech.read('The wording has changed');
  await camera.take(speech, 'reworded-claim');
  await speech.press('Escape');

  const popup = await openPopup(launched, speech.page);
  await popup.read('GOV.UK does not say so');
  await camera.take(popup, 'popup-page-changed');
  await camera.takeDark(popup, 'popup-page-changed');
  await popup.page.close();

  const library = screenOf(await launched.newPage(`${launched.origin}/library.html`), 'chromium');
  await library.click('link', /^Changed since/);
  await library.read('I have seen it');
  await camera.take(library, 'what-changed');
  await camera.takeDark(library, 'what-changed');
  await camera.takeNarrow(library, 'what-changed');
}

/** From the library, as a reader comes to it: the speech and the one that its minister gave eight months before. */
async function compareSpeeches(launched, camera) {
  const library = screenOf(await launched.newPage(`${launched.origin}/library.html`), 'chromium');
  await library.read(SPEECH_TITLE);
  const [earlier, later] = await library.page.evaluate(
    (titles) =>
      titles.map((title) => {
        const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent?.includes(title));
        return link?.hash.match(/read\/([^/?]+)/)?.[1] ?? '';
      }),
    [EARLIER_TITLE, SPEECH_TITLE],
  );
  const compare = screenOf(
    await launched.newPage(`${launched.origin}/compare.html#a=${earlier}&b=${later}`),
    'chromium',
  );
  await compare.read('shared passages');
  await camera.take(compare, 'compare');
  await camera.takeDark(compare, 'compare');
  await camera.takeNarrow(compare, 'compare');
  for (const tab of ['Figures', 'Pledges', 'Names']) {
    await compare.click('tab', new RegExp(`^${tab}`));
    await camera.take(compare, `compare-${tab.toLowerCase()}`);
  }
}

async function followThread(launched, camera) {
  const library = screenOf(await launched.newPage(`${launched.origin}/library.html#/threads`), 'chromium');
  await library.see('link', THREAD);
  await camera.take(library, 'threads');
  await library.click('link', THREAD);
  await library.see('heading', THREAD);
  await camera.take(library, 'thread');
  await camera.takeDark(library, 'thread');
  await camera.takeNarrow(library, 'thread');
}

async function lookAtWaysToAdd(launched, camera) {
  const library = screenOf(await launched.newPage(`${launched.origin}/library.html#/add`), 'chromium');
  await library.see('heading', /^Add/);
  await camera.take(library, 'add-speeches');
  await camera.takeNarrow(library, 'add-speeches');
  await library.page.goto(`${launched.origin}/library.html#/speeches`);
  await library.read(SPEECH_TITLE);
  await camera.take(library, 'library-at-the-end');
}

/** A browser's own shortcuts can't be pressed from outside: their event is sent instead. */
async function runCommand({ browser }, { page }, name) {
  await page.bringToFront();
  const target = await browser.waitForTarget((found) => found.type() === 'service_worker');
  const worker = await target.worker();
  await worker.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(command, tab);
  }, name);
}

function startCamera(folder) {
  let count = 0;
  const shoot = async ({ page }, name) => {
    count += 1;
    const path = join(folder, `${String(count).padStart(2, '0')}-${name}.png`);
    await settle(page);
    await page.screenshot({ path });
  };
  return {
    get count() {
      return count;
    },
    take: shoot,
    async takeDark(screen, name) {
      await screen.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await shoot(screen, `${name}-dark`);
      await screen.page.emulateMediaFeatures([]);
    },
    async takeNarrow(screen, name, prepare = async () => {}) {
      await screen.page.setViewport(NARROW);
      await prepare();
      await shoot(screen, `${name}-360`);
      await screen.page.setViewport(WIDE);
    },
  };
}

/** Waits for fonts, transitions and one more frame. */
const settle = (page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
