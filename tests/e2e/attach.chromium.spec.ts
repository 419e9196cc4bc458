import { expect, type Screen, test } from '../support/browsers/app';
import { QUOTES, SPEECH } from '../support/browsers/known-speech';
import { markByKey, seePainted, seeUnpainted } from '../support/browsers/marking.mjs';
import { openPopup, openSidePanel } from '../support/browsers/own-windows.mjs';
import { until } from '../support/browsers/screen.mjs';

const html = SPEECH.pages[SPEECH.address] ?? '';
/** The page after the sentence of a claim went, and another was put in its place. */
const edited = html.replaceAll(
  'They elected you to represent their interests; to reflect their policing and crime priorities; and to hold their police force to account on their behalf.',
  'Turnout was low.',
);

test('a claim whose sentence went is attached to other words from the side panel', async ({ start }) => {
  expect(edited).not.toBe(html);
  const pages = { ...SPEECH.pages };
  const app = await start({ pages });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.elected, '8');
  await markByKey(speech, QUOTES.immense, '0');
  pages[SPEECH.address] = edited;
  await speech.page.reload();
  await seePainted(speech, QUOTES.immense);
  await seeUnpainted(speech, QUOTES.elected);

  await speech.clickOn(QUOTES.immense);
  const panel = await openSidePanel(app, () => speech.click('button', 'Side panel'));
  await panel.read('Not found in this text (1)');
  await panel.read(/1 passage (reworded|removed).* since .+, and GOV.UK does not say so/);
  await panel.click('button', /^Choose other words/);
  await panel.read('Select the words in the page');
  await speech.dragOver('Turnout was low');
  await speech.click('button', 'Attach here');
  await seePainted(speech, 'Turnout was low');
  await panel.gone('heading', /^Not found/);
  await panel.read('You first marked, on');
});

test('words that were changed are accepted in the side panel, and given back there', async ({ start }) => {
  const pages = { ...SPEECH.pages };
  const app = await start({ pages });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.elected, '8');
  const accepted = QUOTES.elected.replace('elected', 'chose');
  pages[SPEECH.address] = html.replaceAll(QUOTES.elected, accepted);
  await speech.page.reload();
  await seePainted(speech, accepted);

  await speech.clickOn(accepted);
  const panel = await openSidePanel(app, () => speech.click('button', 'Side panel'));
  await panel.click('button', /^These are the right words/);
  await panel.read('Attached to these words.');
  await panel.gone('heading', /^Look again/);
  await panel.read('You first marked, on');
  expect(await panel.page.evaluate(() => document.activeElement?.closest('.sm-claim')?.textContent)).toContain(
    accepted,
  );
  await panel.click('button', 'Undo');
  await panel.read('Attached again to the words it had before.');
  await panel.read('The wording has changed since you marked it.');
});

test('a speech that GOV.UK took away is said to be gone, and its copy is there', async ({ start }) => {
  const pages: Record<string, string> = { ...SPEECH.pages };
  const app = await start({ pages });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.immense, '0');
  delete pages[SPEECH.address];
  await speech.page.reload();
  const popup = await openPopup(app, speech.page);
  await popup.read('GOV.UK no longer shows the speech at this address');
  await popup.see('link', 'Read your copy');
  await until(
    async () => (await readBadge(popup)) === '•',
    async () => `the badge says "${await readBadge(popup)}"`,
  );
});

/** What stands on the toolbar button of the tab in front. */
const readBadge = ({ page }: Screen): Promise<string> =>
  page.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ ...(tab?.id !== undefined && { tabId: tab.id }) });
  });
