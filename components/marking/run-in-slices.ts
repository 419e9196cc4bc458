/** So long may a page stall without being felt, and so long may a restless page keep us waiting for an idle moment. */
const SLICE_MS = 10;
const LONGEST_WAIT_MS = 100;

/** Takes steps until they are done: a slice of them at once, the rest in idle time. Answers with what stops it. */
export function runInSlices<Value>(steps: Iterator<unknown, Value>, onDone: (value: Value) => void): () => void {
  let waiting = 0;
  const run = () => {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) {
        onDone(step.value);
        return;
      }
    } while (performance.now() < end);
    waiting = requestIdleCallback(run, { timeout: LONGEST_WAIT_MS });
  };
  run();
  return () => cancelIdleCallback(waiting);
}
