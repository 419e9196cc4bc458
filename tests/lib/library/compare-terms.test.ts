import { expect, it } from 'vitest';
import { TermTable } from '../../../lib/library/compare-terms';
import { PassageMeanings } from '../../../lib/library/passage-vectors';
import type { WeighedSpeech } from '../../../lib/library/weighed-speech';

/** A speech whose passages have these terms, each of weight one. */
function weigh(...passages: readonly (readonly number[])[]): WeighedSpeech {
  const ones = Float32Array.from(passages, () => 1);
  const weighed = {
    terms: Int32Array.from(passages.flat()),
    weights: Float32Array.from(passages.flat(), () => 1),
    first: Int32Array.from([0, ...passages.map((_, i) => passages.slice(0, i + 1).flat().length)]),
  };
  const vectors = { dimensions: 0, values: new Int8Array(), find: () => -1 };
  const meanings = new PassageMeanings(weighed, vectors);
  return { ...weighed, lengths: ones, windows: ones, leads: ones, information: ones, meanings };
}

/** 1 and 2 are of one family, and so are 2 and 3, but 1 and 3 are not. */
const FAMILIES: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[2, 0.9]],
  2: [
    [1, 0.9],
    [3, 0.9],
  ],
  3: [[2, 0.9]],
};

it('a term finds its relatives though it is itself one of a term before it', () => {
  const related = (term: number) => FAMILIES[term] ?? [];
  const find = (asked: WeighedSpeech, row: number) => new TermTable(asked, [weigh([3])], related).compare(row).words[0];
  const alone = find(weigh([2]), 0);
  expect(alone).toBeGreaterThan(0);
  expect(find(weigh([1], [2]), 1)).toBe(alone);
});
