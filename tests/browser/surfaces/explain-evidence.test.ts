import { expect, test } from 'vitest';
import { explainEvidence } from '@/components/cross-references/explain-evidence';
import type { Evidence } from '@/lib/domain/cross-reference';

test.each<[Evidence, string]>([
  [{ kind: 'same words', words: ['libraries', 'rooms'] }, 'both speak of: libraries, rooms'],
  [{ kind: 'verbatim run', words: 'we can deliver the outcomes', count: 5 }, '5 words in the same order'],
  [
    { kind: 'same name', here: 'Innovation', there: 'Innovation Programme' },
    'a shared name: “Innovation Programme” there, “Innovation” here',
  ],
  [
    { kind: 'same name', here: 'DCSs', there: 'DCSs and Lead Members for Children' },
    'a shared name: “DCSs and Lead Members for Children” there, “DCSs” here',
  ],
  [{ kind: 'same name', here: 'Ofsted', there: 'Ofsted’s' }, 'both name Ofsted'],
  [{ kind: 'same name', here: 'DCSs', there: 'DCS' }, 'both name DCS'],
  [
    {
      kind: 'same name',
      here: 'National Assessment and Accreditation',
      there: 'National Assessment and Accreditation System',
    },
    'a shared name: “National Assessment and Accreditation System” there, “National Assessment and Accreditation” here',
  ],
  [
    { kind: 'same name', here: 'Ofsted', there: 'Ofsted’s Single Framework' },
    'a shared name: “Ofsted’s Single Framework” there, “Ofsted” here',
  ],
  [
    { kind: 'same name', here: 'Directors Children’s Services', there: 'Directors of Children’s Services' },
    'a shared name: “Directors of Children’s Services” there, “Directors Children’s Services” here',
  ],
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
  expect(explainEvidence([evidence], 'earlier')).toEqual([words]);
});

const changed: Evidence = { kind: 'figure changed', here: 'every region', there: 'nine regions' };

test('what is now otherwise is the later words, whichever passage was asked about', () => {
  expect(explainEvidence([changed], 'later')).toEqual(['“every region” is now “nine regions”']);
  expect(explainEvidence([{ kind: 'reworded', here: 'by March', there: '' }], 'later')).toEqual([
    '“by March” is left out now',
  ]);
  expect(explainEvidence([{ kind: 'earlier speech', words: 'I said' }], 'later')).toEqual([]);
});

test('nothing is said to be now where nobody knows which came first', () => {
  expect(explainEvidence([changed], 'undated')).toEqual(['“nine regions” there, “every region” here']);
});

test('each reason is given once, and shared words only where there is no other', () => {
  const name: Evidence = { kind: 'same name', here: 'Ofsted', there: 'Ofsted' };
  expect(explainEvidence([name, name, { kind: 'same words', words: ['inspect'] }], 'earlier')).toEqual([
    'both name Ofsted',
  ]);
});
