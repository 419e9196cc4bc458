import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Reading } from '../../../lib/domain/reading';
import { chooseLargest, keepLargest } from '../../../lib/library/choose-largest';
import { limitAmong } from '../../../lib/library/measure-confidence';
import { NumberTable } from '../../../lib/library/number-table';
import { PassageIndex } from '../../../lib/library/passage-index';
import { makeVectorOf } from '../../../lib/library/passage-vectors';
import { FeatureCache, Ranker } from '../../../lib/library/rank-passages';
import { PieceTable } from '../../../lib/library/read-pieces';
import { makeRelated } from '../../../lib/library/related-terms';
import type { Likeness } from '../../../lib/library/score-likeness';
import { TermWeigher } from '../../../lib/library/weigh-terms';
import { Scratch } from '../../../lib/library/weighed-speech';
import tables from '../../../public/tables/said-before.json';

const read = (slug: string): Reading =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../public/speeches', `${slug}.json`), 'utf8'));

it('of what is foreseen to be worth nothing, nothing is: the rest is what ranking in full gives', () => {
  const index = new PassageIndex(tables);
  for (const slug of ['hinds-2018-adcs', 'zahawi-2018-autumn-conference']) index.add(read(slug));
  const weigher = new TermWeigher(index);
  const ranker = new Ranker(index.analyse(read('zahawi-2019-adcs')), [index.readPlace(0), index.readPlace(1)], {
    weigh: (term) => weigher.weigh(term),
    related: makeRelated(index),
    vectorOf: makeVectorOf(index),
    scratch: new Scratch(),
    pieces: new PieceTable(),
    pairs: new NumberTable(),
    runs: new NumberTable(),
    features: new FeatureCache(index),
  });
  const isWorth = (likeness: Likeness, mayHaveRun: boolean) => limitAmong(2, likeness, mayHaveRun) >= 0.85;
  let found = 0;
  for (let a = 0; a < ranker.asked.forms.start.length; a++) {
    const ranked = ranker.rank(a, 6).filter(({ likeness, mayHaveRun }) => isWorth(likeness, mayHaveRun));
    expect(ranker.rankWorth(a, 6, isWorth)).toEqual(ranked);
    found += ranked.length;
  }
  expect(found).toBeGreaterThan(50);
});

it('keeps the largest, of equals the first', () => {
  const values = Float32Array.of(3, 1, 5, 3, 3, 0, 4);
  expect(keepLargest(chooseLargest(values, 5), values, 3).sort()).toEqual([0, 2, 6]);
  expect(keepLargest([0, 1], values, 3)).toEqual([0, 1]);
});
