import { expect, test } from '../support/browsers/app';
import { QUOTES, SPEECH } from '../support/browsers/known-speech';
import { markByKey, markByMouse, seePainted, seeUnpainted } from '../support/browsers/marking.mjs';

test('a claim is there again after a reload', async ({ start }) => {
  const app = await start({ pages: SPEECH.pages });
  const speech = await app.open(SPEECH.address);
  await markByMouse(speech, QUOTES.elected, 'Rule|Law or rule');
  await markByKey(speech, QUOTES.immense, '0');

  await speech.page.reload();

  await seePainted(speech, QUOTES.elected);
  await seePainted(speech, QUOTES.immense);
});

test('two tabs follow one another within a second', async ({ start }) => {
  const app = await start({ pages: SPEECH.pages });
  const first = await app.open(SPEECH.address);
  await markByKey(first, QUOTES.elected, '8');
  const second = await app.open(SPEECH.address);
  await seePainted(second, QUOTES.elected);

  await markByKey(second, QUOTES.immense, '0');
  await seePainted(first, QUOTES.immense, 1_000);

  await first.page.bringToFront();
  await first.clickOn(QUOTES.elected);
  await first.click('button', 'Delete');
  await seeUnpainted(first, QUOTES.elected);
  await seeUnpainted(second, QUOTES.elected, 1_000);
});

test('a deleted claim comes back by undo', async ({ start }) => {
  const app = await start({ pages: SPEECH.pages });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.elected, '8');
  await speech.clickOn(QUOTES.elected);
  await speech.click('button', 'Delete');
  await seeUnpainted(speech, QUOTES.elected);

  await speech.click('button', /^Undo/);

  await seePainted(speech, QUOTES.elected);
});

test('marks outlive the browser', async ({ start, profile }) => {
  const first = await start({ pages: SPEECH.pages, profile });
  await markByKey(await first.open(SPEECH.address), QUOTES.elected, '8');
  // A mark is on the page before it is on the disk: another tab shows what was kept.
  await seePainted(await first.open(SPEECH.address), QUOTES.elected);
  await first.close();

  const second = await start({ pages: SPEECH.pages, profile });
  const speech = await second.open(SPEECH.address);

  await seePainted(speech, QUOTES.elected);
  expect(await speech.painted()).toEqual([QUOTES.elected]);
});
