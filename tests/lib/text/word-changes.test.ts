import { describe, expect, it } from 'vitest';
import { findWordChanges } from '../../../lib/text/word-changes';

describe('findWordChanges', () => {
  it.each([
    ['nothing', 'the same words', 'the same words', []],
    ['typography only', 'it’s “here” – now', `it's "here" - now`, []],
    ['a word', 'almost £200m in total', 'around £200m in total', [{ before: 'almost', after: 'around' }]],
    ['words put in', 'we will act', 'we will not ever act', [{ before: '', after: 'not ever' }]],
    ['words taken out', 'we will act by March', 'we will act', [{ before: 'by March', after: '' }]],
    [
      'two places',
      'in every region of England, today',
      'in nine regions of England, this year',
      [
        { before: 'every region', after: 'nine regions' },
        { before: 'today', after: 'this year' },
      ],
    ],
  ])('says %s', (_, before, after, changes) => {
    expect(findWordChanges(before, after)).toEqual(changes);
  });
});
