import { expect, type Screen, test } from '../support/browsers/app';
import { pageOf, readContentItem } from '../support/browsers/govuk-answers.mjs';
import { markByKey, seePainted } from '../support/browsers/marking.mjs';
import { until } from '../support/browsers/screen.mjs';
import { runBodyScripts } from '../support/page-builder/body-scripts.mjs';

const item = readContentItem('content-items/speech-speaking-notes');
const BEFORE = 'They elected you to represent their interests';
const AFTER = 'that is an immense privilege and a great responsibility';
const INSIDE = 'I attended an event which clearly demonstrated the value of new perspectives';

/** The speech with a video and a chart between its claims, and its third part folded away, as pages have them. */
const details = item.details as { body: string };
const withParts = {
  ...item,
  details: {
    ...details,
    body: details.body
      .replace(
        '<p>And that is an immense',
        '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">The speech on video</a></p>\n' +
          '<table class="js-barchart-table"><thead><tr><th>Year</th><th>Cases</th></tr></thead>' +
          '<tbody><tr><td>2015</td><td>12</td></tr></tbody></table>\n<p>And that is an immense',
      )
      .replace(
        /<p>Now 2 weeks ago[\s\S]*?<\/p>/,
        (paragraph) => `<details><summary>More</summary>${paragraph}</details>`,
      ),
  },
};
const pages = pageOf(withParts);
const address = Object.keys(pages)[0] ?? '';

const painted = async (screen: Screen) => [...(await screen.painted())].sort();

test('marks stay on their words while the page’s own scripts work on it', async ({ start }) => {
  const app = await start({ pages });
  const speech = await app.open(address);
  await markByKey(speech, BEFORE, '8');
  await markByKey(speech, AFTER, '0');
  await speech.page.evaluate(() => document.querySelector('main details')?.setAttribute('open', ''));
  await markByKey(speech, INSIDE, '4');
  const all = [BEFORE, AFTER, INSIDE].sort();
  expect(await painted(speech)).toEqual(all);

  // Notices and charts come in; then the players do, and paragraphs go.
  await speech.page.evaluate(`(${runBodyScripts})(document)`);
  await speech.page.evaluate(() => window.dispatchEvent(new Event('cookie-consent')));
  await until(
    () => speech.page.evaluate(() => document.querySelector('.gem-c-govspeak__youtube-video') !== null),
    () => 'the player did not come',
  );
  expect(await painted(speech)).toEqual(all);

  // What is folded away and opened again, grows, or is scaled, carries its marks along.
  await speech.page.evaluate(() => {
    const folded = document.querySelector('main details') as HTMLDetailsElement;
    folded.open = false;
    folded.open = true;
    document.documentElement.style.fontSize = '150%';
  });
  expect(await painted(speech)).toEqual(all);
  await speech.clickOn(AFTER);
  await speech.see('dialog', new RegExp(`^Claim: ${AFTER}`));
  await speech.press('Escape');

  // A script draws the whole article anew, as translators and readers' tools do: other nodes, the same words.
  await speech.page.evaluate(() => {
    const body = document.querySelector('.gem-c-govspeak .govspeak') as HTMLElement;
    body.replaceWith(body.cloneNode(true));
  });
  await until(
    async () => JSON.stringify(await painted(speech)) === JSON.stringify(all),
    async () => `painted: ${JSON.stringify(await painted(speech))}`,
  );

  await speech.page.reload();
  await seePainted(speech, BEFORE);
  await seePainted(speech, AFTER);
});

test('a page that never rests costs little, and keeps its marks', async ({ start }) => {
  const app = await start({ pages });
  const speech = await app.open(address);
  await markByKey(speech, BEFORE, '8');
  const drawn = await speech.page.evaluate(
    (patience) =>
      new Promise<number>((done) => {
        const ticker = document.createElement('p');
        document.querySelector('.gem-c-govspeak .govspeak')?.append(ticker);
        let frames = 0;
        const end = performance.now() + patience;
        const tick = () => {
          ticker.textContent = String(++frames);
          if (performance.now() < end) requestAnimationFrame(tick);
          else done(frames);
        };
        requestAnimationFrame(tick);
      }),
    3_000,
  );
  // The page itself draws on, and what it changed every frame was not read every frame: marks and words are in place.
  expect(drawn).toBeGreaterThan(30);
  expect(await speech.painted()).toEqual([BEFORE]);
});

test('a page that the reader comes back to has what was marked meanwhile', async ({ start }) => {
  const app = await start({
    pages: { ...pages, 'https://www.gov.uk/elsewhere': '<!doctype html><title>Elsewhere</title>' },
  });
  const speech = await app.open(address);
  await markByKey(speech, BEFORE, '8');
  await speech.page.goto('https://www.gov.uk/elsewhere');
  const other = await app.open(address);
  await markByKey(other, AFTER, '0');
  await speech.page.bringToFront();
  await speech.page.goBack();
  await seePainted(speech, BEFORE);
  await seePainted(speech, AFTER);
});
