import { describe, expect, it } from 'vitest';
import { eachWord, readAcronym, termOf } from '../../../lib/library/read-terms';

describe('termOf', () => {
  it.each([
    ['the', null],
    ['2018', null],
    ['200m', null],
    ['children’s', 'child'],
    ['Children', 'child'],
    ['inspections', 'inspect'],
    ['led', 'lead'],
    ['send', 'send'],
    ['SEND', '#SEND'],
    ['it', null],
    ['IT', '#IT'],
    ['LAs', '#LA'],
    ['LA’s', '#LA'],
    ['PiP', '#PIP'],
    ['DfE', '#DFE'],
    ['McDonald', 'mcdonald'],
    ['T', '#T'],
    ['A', null],
    ['I', null],
    ['gwasanaethau', 'gwasanaethau'],
    ['المدارس', 'المدارس'],
  ])('%s is %s', (word, term) => {
    expect(termOf(word)).toBe(term);
  });

  it('takes no word of JavaScript for one of its own', () => {
    expect(termOf('constructor')).toBe('constructor');
    expect(termOf('__proto__')).toBe('__proto__');
  });
});

describe('readAcronym', () => {
  it.each(['Programme', 'YouTube', 'a', 'I', 'EXTRAORDINARY'])('%s is none', (word) => {
    expect(readAcronym(word)).toBeNull();
  });
});

describe('eachWord', () => {
  it.each([
    ['£200million, or 1 in 10', ['200million', 'or', '1', 'in', '10']],
    ['Children’s multi-agency work', ['Children’s', 'multi', 'agency', 'work']],
    ['Mae’r plant yng Nghymru', ['Mae’r', 'plant', 'yng', 'Nghymru']],
    ['التعليم أولا', ['التعليم', 'أولا']],
    ['', []],
  ])('cuts %s', (text, words) => {
    const found: string[] = [];
    eachWord(text, (start, end) => found.push(text.slice(start, end)));
    expect(found).toEqual(words);
  });
});
