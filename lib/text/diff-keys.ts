import { diffArrays } from 'diff';

/** A run of keys: the same on both sides, or, where it `isChanged`, what one has in the place of the other's. Ends exclusive. */
export interface KeyRun {
  readonly isChanged: boolean;
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
}

/**
 * What two lists have in common, in order: Myers' algorithm by the `diff` package, after the ends that are the same.
 * Beyond `limit` edits the whole middle is one change, so that time and memory stay below some limit² steps. Linear
 * where little differs. Exchanging the lists exchanges the answer, which Myers' choice between equals would not.
 */
export function diffKeys(a: readonly string[], b: readonly string[], limit: number): KeyRun[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const runs = diffMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail), limit);
  return joinRuns([
    { isChanged: false, a: [0, head], b: [0, head] },
    ...runs.map((run) => ({ ...run, a: shift(run.a, head), b: shift(run.b, head) })),
    { isChanged: false, a: [a.length - tail, a.length], b: [b.length - tail, b.length] },
  ]);
}

const shift = ([start, end]: KeyRun['a'], by: number): KeyRun['a'] => [start + by, end + by];

function diffMiddle(a: readonly string[], b: readonly string[], limit: number): KeyRun[] {
  if (!isInOrder(a, b)) return diffMiddle(b, a, limit).map((run) => ({ ...run, a: run.b, b: run.a }));
  const whole: KeyRun = { isChanged: true, a: [0, a.length], b: [0, b.length] };
  if (a.length === 0 || b.length === 0) return [whole];
  const changes = diffArrays([...a], [...b], { maxEditLength: limit });
  if (!changes) return [whole];
  const at = { a: 0, b: 0 };
  return changes.map(({ added, removed, count }): KeyRun => {
    const from = { ...at };
    if (!added) at.a += count;
    if (!removed) at.b += count;
    return { isChanged: added || removed, a: [from.a, at.a], b: [from.b, at.b] };
  });
}

/** Any order will do, if it is the same from both sides. */
function isInOrder(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex((key, i) => key !== b[i]);
  return at === -1 || (a[at] as string) < (b[at] as string);
}

/** Neighbours of one kind become one run, empty runs go. */
function joinRuns(runs: readonly KeyRun[]): KeyRun[] {
  const joined: KeyRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.a[0] === run.a[1] && run.b[0] === run.b[1]) continue;
    if (last?.isChanged !== run.isChanged) joined.push(run);
    else joined[joined.length - 1] = { ...run, a: [last.a[0], run.a[1]], b: [last.b[0], run.b[1]] };
  }
  return joined;
}
