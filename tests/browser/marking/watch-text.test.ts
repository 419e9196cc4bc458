import { expect, onTestFinished, test } from 'vitest';
import { watchText } from '@/entrypoints/speech.content/watch-text';
import { waitFor } from './mount-page';

function watchArticle() {
  const article = document.createElement('article');
  article.append('The first words');
  document.body.append(article);
  const stopping = new AbortController();
  let changes = 0;
  watchText(
    document,
    () => article,
    () => changes++,
    stopping.signal,
  );
  onTestFinished(() => {
    stopping.abort();
    article.remove();
  });
  return { article, stopping, count: () => changes };
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test('calls back once for many changes of the text', async () => {
  const { article, count } = watchArticle();
  for (let i = 0; i < 50; i++) article.append(` and ${i}`);
  await waitFor(() => count() > 0);
  await pause(100);
  expect(count()).toBe(1);
});

test('calls back ever less often while changes go on, and not at all once stopped', async () => {
  const { article, stopping, count } = watchArticle();
  const end = performance.now() + 2500;
  while (performance.now() < end) {
    article.append('.');
    await pause(5);
  }
  // After 0.3, 0.9 and 2.1 seconds.
  expect(count()).toBeGreaterThan(0);
  expect(count()).toBeLessThanOrEqual(3);
  const before = count();
  stopping.abort();
  article.append('more');
  await pause(500);
  expect(count()).toBe(before);
});

test('leaves changes elsewhere alone, but notices that the article itself was replaced', async () => {
  const { article, count } = watchArticle();
  const elsewhere = document.createElement('p');
  document.body.append(elsewhere);
  elsewhere.append('a clock');
  await pause(600);
  expect(count()).toBe(0);
  article.remove();
  await waitFor(() => count() === 1);
  elsewhere.remove();
});
