import { expect, test } from '../support/browsers/app';

test('the library index answers from one worker for all pages, over the speeches that come with the extension', async ({
  start,
}) => {
  const app = await start({ pages: {} });
  const pages = [await app.openSurface('/library.html'), await app.openSurface('/library.html#/claims')];
  const answers = await Promise.all(
    pages.map(({ page }) =>
      page.evaluate(async () => {
        const [slug] = await (await fetch('/speeches/index.json')).json();
        const { speech, transcript } = await (await fetch(`/speeches/${slug}.json`)).json();
        const { port } = new SharedWorker('/library-index.js', { name: 'test' });
        const answer = new Promise<Record<string, unknown>>((done) => {
          port.onmessage = ({ data }) => ('progress' in data || 'lifeLock' in data ? undefined : done(data));
        });
        const question = { speech, transcript, passages: null, among: null, deliveredBefore: null, limit: 5 };
        port.postMessage({ id: 1, question });
        const found = (await answer) as { answer?: { references: unknown[]; searched: number; keepFailure: unknown } };
        return found.answer && { ...found.answer, references: found.answer.references.length };
      }),
    ),
  );
  for (const answer of answers) expect(answer).toMatchObject({ searched: 5, references: 5, keepFailure: null });
});
