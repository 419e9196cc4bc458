import { describe, expect, it } from 'vitest';
import { describeEvidence, type Evidence, sharedWords } from '../../../lib/domain/cross-reference';

describe('describeEvidence', () => {
  it.each<[Evidence, string]>([
    [{ kind: 'same words', words: ['Innovation', 'projects'] }, 'both say “Innovation”, “projects”'],
    [
      { kind: 'verbatim run', words: 'able to secure the additional', count: 5 },
      '5 words in a row are the same: “able to secure the additional”',
    ],
    [{ kind: 'same name', here: 'SWE', there: 'SWE' }, 'both name SWE'],
    [{ kind: 'same name', here: 'PiP', there: 'Partners in Practice' }, '“PiP” here is “Partners in Practice” there'],
    [{ kind: 'same figure', here: '£410m', there: '£410m' }, 'the same £410m'],
    [{ kind: 'same figure', here: '£410 million', there: '£410m' }, '£410 million here agrees with £410m there'],
    [{ kind: 'figure changed', here: '46%', there: '36%' }, '36% there is 46% here'],
    [
      { kind: 'reworded', here: 'this year', there: 'in the recent budget' },
      '“in the recent budget” is now “this year”',
    ],
    [{ kind: 'reworded', here: '', there: 'in 95 projects' }, '“in 95 projects” is left out here'],
    [{ kind: 'reworded', here: 'since 2013', there: '' }, '“since 2013” is new here'],
    [{ kind: 'earlier speech', words: 'I said then' }, 'the speaker points to an earlier speech: “I said then”'],
    [{ kind: 'promise kept', here: 'launched', there: 'will' }, 'promised there (“will”), reported here (“launched”)'],
    [{ kind: 'same context' }, 'what is said around both is on the same matter'],
  ])('says %o', (item, words) => {
    expect(describeEvidence(item)).toBe(words);
  });
});

describe('sharedWords', () => {
  it('are those of the evidence of words alone', () => {
    const evidence: Evidence[] = [{ kind: 'same context' }, { kind: 'same words', words: ['fund', 'council'] }];
    expect(sharedWords(evidence)).toEqual(['fund', 'council']);
    expect(sharedWords([])).toEqual([]);
  });
});
