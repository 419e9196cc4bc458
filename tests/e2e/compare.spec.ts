import { expect, test } from '../support/browsers/app';
import { findViolations } from '../support/browsers/look-at-accessibility';
import { until } from '../support/browsers/screen.mjs';

test('two bundled speeches are compared side by side, and the address brings a pair back', async ({ start, kind }) => {
  const app = await start({ pages: {} });
  const list = await app.openSurface('/compare.html');
  await list.see('combobox', 'Choose the first speech');
  const address = await until(() =>
    list.page.evaluate(() =>
      document.querySelector<HTMLAnchorElement>('.sm-compare__examples a')?.getAttribute('href'),
    ),
  );
  await list.page.close();

  const screen = await app.openSurface(String(address));
  await screen.see('heading', /^Two speeches: .+, then .+/);
  await screen.see('button', /\d+ shared passages/);
  const rows = await until(() => screen.page.evaluate(() => document.querySelectorAll('.sm-drawer .sm-row').length));
  expect(rows).toBeGreaterThan(3);
  await screen.press('n');
  await screen.see('heading', /^pair \d+/);
  await until(() => screen.page.evaluate(() => document.querySelectorAll('.sm-pane [data-current]').length > 0));
  if (kind === 'chromium') expect(await findViolations(screen)).toEqual([]);
  const opened = await screen.page.evaluate(() => location.hash);
  expect(opened).toContain('row=');

  const again = await app.openSurface(`/compare.html${opened}`);
  await again.see('heading', /^pair \d+/);
});
