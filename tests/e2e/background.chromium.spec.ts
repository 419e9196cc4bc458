import { test } from '../support/browsers/app';
import { QUOTES, SPEECH } from '../support/browsers/known-speech';
import { markByKey, seePainted } from '../support/browsers/marking.mjs';

test('a claim marked after the background was stopped is kept like any other', async ({ start }) => {
  const app = await start({ pages: SPEECH.pages });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.elected, '8');
  await app.stopBackground();
  await markByKey(speech, QUOTES.immense, '0');

  const elsewhere = await app.open(SPEECH.address);
  await seePainted(elsewhere, QUOTES.elected);
  await seePainted(elsewhere, QUOTES.immense);

  await app.stopBackground();
  await elsewhere.page.reload();
  await seePainted(elsewhere, QUOTES.elected);
  await seePainted(elsewhere, QUOTES.immense);
});
