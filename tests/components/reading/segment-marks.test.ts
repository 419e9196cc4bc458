import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentMarks } from '../../../components/reading/segment-marks';

const whole = (end: number) => [{ start: 0, end }];

describe('segmentMarks', () => {
  it('leaves a block without marks in one piece', () => {
    expect(segmentMarks(whole(10), [])).toEqual([[{ start: 0, end: 10, marks: [], begins: [] }]]);
  });

  it('cuts at both edges of a mark', () => {
    expect(segmentMarks(whole(10), [{ id: 'a', start: 2, end: 5 }])).toEqual([
      [
        { start: 0, end: 2, marks: [], begins: [] },
        { start: 2, end: 5, marks: ['a'], begins: ['a'] },
        { start: 5, end: 10, marks: [], begins: [] },
      ],
    ]);
  });

  it('shows both marks where two overlap', () => {
    expect(
      segmentMarks(whole(10), [
        { id: 'late', start: 4, end: 8 },
        { id: 'early', start: 1, end: 6 },
      ]),
    ).toEqual([
      [
        { start: 0, end: 1, marks: [], begins: [] },
        { start: 1, end: 4, marks: ['early'], begins: ['early'] },
        { start: 4, end: 6, marks: ['early', 'late'], begins: ['late'] },
        { start: 6, end: 8, marks: ['late'], begins: [] },
        { start: 8, end: 10, marks: [], begins: [] },
      ],
    ]);
  });

  it('numbers a mark over two blocks once, in the first', () => {
    const [first, second] = segmentMarks(
      [
        { start: 0, end: 5 },
        { start: 6, end: 12 },
      ],
      [{ id: 'a', start: 3, end: 9 }],
    );
    expect(first?.at(-1)).toEqual({ start: 3, end: 5, marks: ['a'], begins: ['a'] });
    expect(second?.[0]).toEqual({ start: 6, end: 9, marks: ['a'], begins: [] });
  });

  it('gives two marks on the same words one segment', () => {
    const same = { start: 1, end: 4 };
    const [segments] = segmentMarks(whole(5), [
      { id: 'a', ...same },
      { id: 'b', ...same },
    ]);
    expect(segments?.[1]).toEqual({ start: 1, end: 4, marks: ['a', 'b'], begins: ['a', 'b'] });
  });

  it('ignores empty marks and marks outside every block', () => {
    expect(
      segmentMarks(whole(4), [
        { id: 'empty', start: 2, end: 2 },
        { id: 'beyond', start: 9, end: 12 },
      ]),
    ).toEqual([[{ start: 0, end: 4, marks: [], begins: [] }]]);
  });

  it('agrees with looking at every character', () => {
    const length = 30;
    const anyMarks = fc
      .array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 8 })
      .map((pairs) => pairs.map(([start, end], at) => ({ id: `m${at}`, start, end })));
    const anyBlocks = fc.uniqueArray(fc.nat(length), { maxLength: 6 }).map((cuts) =>
      [0, ...cuts.sort((a, b) => a - b), length].slice(0, -1).map((start, at, all) => ({
        start,
        end: all[at + 1] ?? length,
      })),
    );
    fc.assert(
      fc.property(anyBlocks, anyMarks, (blocks, marks) => {
        const cut = segmentMarks(blocks, marks);
        cut.forEach((segments, at) => {
          let expected = blocks[at]?.start;
          for (const segment of segments) {
            expect(segment.start).toBe(expected);
            for (let unit = segment.start; unit < segment.end; unit++)
              expect(new Set(segment.marks)).toEqual(
                new Set(marks.filter((mark) => mark.start <= unit && unit < mark.end).map((mark) => mark.id)),
              );
            expected = segment.end;
          }
          if (segments.length) expect(expected).toBe(blocks[at]?.end);
        });
        const begun = cut.flat().flatMap((segment) => segment.begins);
        expect(new Set(begun).size).toBe(begun.length);
        expect(new Set(begun)).toEqual(new Set(cut.flat().flatMap((segment) => segment.marks)));
      }),
    );
  });
});
