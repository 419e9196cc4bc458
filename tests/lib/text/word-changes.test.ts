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
    ['spaces folded', 'we  shall\nsoon act', 'we will act', [{ before: 'shall soon', after: 'will' }]],
    ['characters of Chinese', '我们有新的计划。', '我们有宏大的计划。', [{ before: '新', after: '宏大' }]],
    ['characters of Japanese put in', '本を読む。', '本をよく読む。', [{ before: '', after: 'よく' }]],
    ['Thai letters with their marks', 'เราทำดี', 'เราทำได้ดี', [{ before: '', after: 'ได้' }]],
    [
      'the words of a text in two scripts',
      'GOV.UK 发布了 2024 年报告',
      'GOV.UK 发布了 2025 年报告',
      [{ before: '2024', after: '2025' }],
    ],
  ])('says %s', (_, before, after, changes) => {
    expect(findWordChanges(before, after)).toEqual(changes);
  });
});
