import { describe, expect, it } from 'vitest';
import { markSharedWords } from '../../../components/cross-references/mark-shared-words';

const show = (quote: string, evidence: string[]): string =>
  markSharedWords(quote, evidence)
    .map((run) => (run.isShared ? `[${run.text}]` : run.text))
    .join('');

describe('markSharedWords', () => {
  it.each([
    ['marks a word in another form', 'Local councils spend', ['council'], 'Local [councils] spend'],
    [
      'joins neighbours into one run',
      'the Innovation Programme grew',
      ['innovation', 'programme'],
      'the [Innovation Programme] grew',
    ],
    ['leaves punctuation between marked words alone', 'money, councils', ['money', 'council'], '[money], [councils]'],
    ['marks sums in either spelling', 'around £200m was', ['200'], 'around £[200]m was'],
    [
      'takes evidence of several words',
      'a national leadership programme',
      ['leadership programme'],
      'a national [leadership programme]',
    ],
    ['marks nothing without evidence', 'nothing to see', [], 'nothing to see'],
  ])('%s', (_, quote, evidence, expected) => {
    expect(show(quote, evidence)).toBe(expected);
  });

  it('gives the quotation back unchanged', () => {
    const quote = ' “We’re  spending £84m”, he said – on children\u00a0and families. ';
    const runs = markSharedWords(quote, ['spend', 'children', 'family', 'families']);
    expect(runs.map((run) => run.text).join('')).toBe(quote);
  });
});
