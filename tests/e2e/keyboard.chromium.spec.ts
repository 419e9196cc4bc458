import { expect, test } from '../support/browsers/app';
import { SPEECH } from '../support/browsers/known-speech';
import { openToolbar } from '../support/browsers/marking.mjs';
import { until } from '../support/browsers/screen.mjs';

test('marks, tags, notes and finds a claim again with the keyboard alone', async ({ start }) => {
  const app = await start({ pages: SPEECH.pages });
  const speech = await app.open(SPEECH.address);
  await speech.putCaretAt('elected you to represent');

  await app.command('mark-sentence', speech);
  await openToolbar(speech);
  await speech.press('6');
  const painted = await until(
    async () => (await speech.painted())[0],
    () => 'nothing was painted',
  );
  expect(painted).toMatch(/^They elected you to represent their interests; .* on their behalf\.$/);

  await app.command('list-marks', speech);
  await speech.see('button', /^Pledge.*They elected you/);
  await speech.press('Enter');
  await speech.see('dialog', /^Claim: They elected you/);
  await tabTo('combobox', /^Tags/);
  await speech.type('accountability');
  await speech.press('Enter');
  await tabTo('textbox', /^Note/);
  await speech.type('Which interests?');
  await speech.press('Escape');

  await speech.page.reload();
  await until(
    async () => (await speech.painted()).length === 1,
    () => 'the claim is not painted again',
  );
  await app.command('next-mark', speech);
  await speech.see('button', /^Pledge.*They elected you/);
  await speech.press('Enter');
  await speech.see('dialog', /^Claim: They elected you/);
  await speech.read('accountability');
  await speech.read('Which interests?');

  async function tabTo(role: string, name: RegExp) {
    for (let steps = 0; steps < 40; steps++) {
      const [thing] = await speech.all(role, name);
      if (thing?.states.focused) return;
      await speech.press('Tab');
    }
    throw new Error(`${role} ${name} is not reached by Tab`);
  }
});

test('every command has its key from the start', async ({ start }) => {
  const app = await start({ pages: SPEECH.pages });
  const library = await app.openSurface('/library.html');
  await until(
    async () => {
      const commands = await library.page.evaluate(() => chrome.commands.getAll());
      const own = commands.filter(({ name }) => !name?.startsWith('_'));
      return own.length === 4 && own.every(({ shortcut }) => shortcut);
    },
    () => 'a command was given no key: choose letters that the browser does not keep for itself',
  );
});
