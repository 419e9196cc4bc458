import { expect, test } from 'vitest';
import { runInSlices } from '@/components/marking/run-in-slices';
import { waitFor } from './mount-page';

/** Steps of two milliseconds each. */
function* workFor(steps: number): Generator<void, string, void> {
  for (let i = 0; i < steps; i++) {
    const end = performance.now() + 2;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

const steps = (count: number): Iterator<void, string> => workFor(count);

test('short work is done at once', () => {
  let answer = '';
  runInSlices(steps(0), (value) => {
    answer = value;
  });
  expect(answer).toBe('done');
});

test('long work lets the page go on in between', async () => {
  let answer = '';
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns++;
    if (!answer) port2.postMessage(null);
  };
  port2.postMessage(null);
  runInSlices(steps(60), (value) => {
    answer = value;
  });
  expect(answer).toBe('');
  await waitFor(() => answer);
  expect(turns).toBeGreaterThan(3);
  port1.close();
});

test('stopped, it is never done', async () => {
  let isDone = false;
  const stop = runInSlices(steps(60), () => {
    isDone = true;
  });
  stop();
  await new Promise((done) => requestIdleCallback(done));
  await new Promise((done) => requestIdleCallback(done));
  expect(isDone).toBe(false);
});
