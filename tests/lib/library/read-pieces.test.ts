import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PieceTable, readPieces } from '@/lib/library/read-pieces';

/** The same by counting strings. */
function compareSlowly(a: string, b: string): number {
  const [x, y] = [count(a), count(b)];
  let sum = 0;
  for (const [piece, weight] of x) sum += weight * (y.get(piece) ?? 0);
  return sum === 0 ? 0 : sum / (lengthOf(x) * lengthOf(y));
}

function count(text: string): Map<string, number> {
  const letters = ` ${text.toLowerCase().replace(/[^\p{L}\p{M}]+/gu, ' ')} `;
  const counts = new Map<string, number>();
  for (let i = 0; i + 4 <= letters.length; i++) {
    const piece = letters.slice(i, i + 4);
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return new Map([...counts].map(([piece, times]) => [piece, 1 + Math.log(times)]));
}

const lengthOf = (weights: ReadonlyMap<string, number>): number =>
  Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0));

const words = fc
  .array(
    fc.constantFrom('School', 'schools', 'É', 'ÉCOLE', '£20m', '“quoted”', '–', 'ysgol', 'Ğ', 'İ', '学校', '😀', 'a'),
  )
  .map((list) => list.join(' '));

it('compares as if pieces were strings, whatever the script, and whatever was laid before', () => {
  const table = new PieceTable();
  fc.assert(
    fc.property(words, words, (a, b) => {
      table.lay(readPieces(a));
      expect(table.compare(readPieces(b))).toBeCloseTo(compareSlowly(a, b), 6);
    }),
  );
});

it('counts a piece that stands there a thousand times', () => {
  const many = 'mmmm'.repeat(1000);
  const table = new PieceTable();
  table.lay(readPieces(many));
  expect(table.compare(readPieces('mmmmm mmm'))).toBeCloseTo(compareSlowly(many, 'mmmmm mmm'), 6);
});
