import { expect, test } from '../support/browsers/app';
import { until } from '../support/browsers/screen.mjs';

test('threads of the bundled speeches are there when the extension is first opened, and the tour ends in one', async ({
  start,
}) => {
  const app = await start({ pages: {} });
  const welcome = await app.openSurface('/welcome.html');
  await welcome.click('link', 'See a thread: three speeches, three measures of the same thing');
  const shown = await until(
    async () => {
      // The page may be on its way from the one to the other.
      const seen = await welcome.page
        .evaluate(() => ({
          title: document.querySelector('h1')?.textContent,
          labels: [...document.querySelectorAll('.sm-timeline__figure')].map((each) => each.textContent),
        }))
        .catch(() => null);
      return seen && seen.labels.length > 0 && seen;
    },
    () => 'no thread on the page',
  );
  expect(shown.title).toBe('Ofsted ratings: three speeches, three measures');
  expect(shown.labels).toContain('46%');

  const library = await app.openSurface('/library.html#/threads');
  const count = await until(
    () => library.page.evaluate(() => document.querySelectorAll('.sm-threads__one').length),
    () => 'no threads in the list',
  );
  expect(count).toBe(15);
});
