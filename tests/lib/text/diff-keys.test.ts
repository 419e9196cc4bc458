import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffKeys, type KeyRun } from '../../../lib/text/diff-keys';

const diff = (a: string, b: string, limit = 100) => diffKeys([...a], [...b], limit);
const write = (a: string, b: string, runs: readonly KeyRun[]) =>
  runs.map((run) =>
    run.isChanged ? `(${a.slice(...run.a)}>${b.slice(...run.b)})` : `${a.slice(...run.a)}=${b.slice(...run.b)}`,
  );

describe('diffKeys', () => {
  it.each([
    ['', '', []],
    ['abc', 'abc', ['abc=abc']],
    ['abc', 'axc', ['a=a', '(b>x)', 'c=c']],
    ['abcd', 'bxcd', ['(a>)', 'b=b', '(>x)', 'cd=cd']],
    ['abc', '', ['(abc>)']],
    ['aaa', 'aaaaa', ['aaa=aaa', '(>aa)']],
  ])('%s and %s', (a, b, expected) => {
    expect(write(a, b, diff(a, b))).toEqual(expected);
  });

  it('says one change over the middle beyond the limit', () => {
    expect(write('abcdez', 'abxdyz', diff('abcdez', 'abxdyz', 1))).toEqual(['ab=ab', '(cde>xdy)', 'z=z']);
  });

  it('covers both lists, keeps only what is equal, and is the same from both sides', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(keys, keys, fc.integer({ min: 0, max: 20 }), (a, b, limit) => {
        const runs = diffKeys(a, b, limit);
        expect(runs.flatMap((run) => a.slice(...run.a))).toEqual(a);
        expect(runs.flatMap((run) => b.slice(...run.b))).toEqual(b);
        for (const run of runs) if (!run.isChanged) expect(a.slice(...run.a)).toEqual(b.slice(...run.b));
        expect(diffKeys(b, a, limit)).toEqual(runs.map((run) => ({ ...run, a: run.b, b: run.a })));
      }),
    );
  });
});
