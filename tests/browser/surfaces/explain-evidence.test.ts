import { expect, test } from 'vitest';
import { explainEvidence } from '@/components/cross-references/explain-evidence';
import type { Evidence } from '@/lib/domain/cross-reference';

test.each<[Evidence, string | null]>([
  [{ kind: 'same words', words: ['libraries'] }, null],
  [{ kind: 'verbatim run', words: 'we can deliver the outcomes', count: 5 }, '5 words in the same order'],
  [{ kind: 'same name', here: 'Innovation', there: 'Innovation Programme' }, 'both name Innovation Programme'],
  [
    { kind: 'same name', here: 'RIAs', there: 'Regional Improvement Alliances' },
    '“Regional Improvement Alliances” is now “RIAs”',
  ],
  [{ kind: 'same figure', here: '£410m', there: '£410m' }, 'the same £410m'],
  [
    { kind: 'same figure', here: '£200million', there: 'almost £200m' },
    '“almost £200m” is now “£200million”, the same figure',
  ],
  [{ kind: 'same figure', here: '£410 million', there: '£410m' }, 'the same £410 million'],
  [{ kind: 'figure changed', here: 'nine regions', there: 'every region' }, '“every region” is now “nine regions”'],
  [{ kind: 'reworded', here: '', there: 'by March' }, '“by March” is left out now'],
  [{ kind: 'reworded', here: 'this year', there: 'in the recent budget' }, '“in the recent budget” is now “this year”'],
  [
    { kind: 'earlier speech', words: 'I said last year' },
    'the speaker refers to an earlier speech (“I said last year”)',
  ],
])('evidence in words: %o', (evidence, words) => {
  expect(explainEvidence(evidence)).toBe(words);
});
