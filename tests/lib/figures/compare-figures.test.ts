import { expect, test } from 'vitest';
import type { Figure } from '../../../lib/domain/figure';
import { compareFigures } from '../../../lib/figures/compare-figures';
import { findFigures } from '../../../lib/figures/find-figures';
import { makeTranscript } from '../../../lib/text/make-transcript';

const figure = (text: string): Figure =>
  findFigures(makeTranscript([{ kind: 'paragraph', text }]), { deliveredOn: '2018-11-20' })[0] as Figure;

test.each([
  ['£200m', '£200 million', 'same'],
  ['almost £200m', '£200 million', 'agree'],
  ['around £200m', '£200million', 'agree'],
  ['over £6.5m', '£8.5 million', 'differs'],
  ['over £8m', '£8.5 million', 'agree'],
  ['nearly £200m', 'over £200m', 'differs'],
  ['up to £5m', '£4m', 'agree'],
  ['up to £5m', '£6m', 'differs'],
  ['£1-2 million', '£1.5 million', 'agree'],
  ['£5m a year', '£5m', 'not comparable'],
  ['£5m', '$5m', 'not comparable'],
  ['46%', '36%', 'differs'],
  ['46%', '48%', 'differs'],
  ['£200m', 'over £200m', 'agree'],
  ['£196m', '£200m', 'agree'],
  ['1,600 workers', '1,700 workers', 'differs'],
  ['1 in 10', '10%', 'same'],
  ['all schools', '100% of schools', 'agree'],
  ['most schools', '40% of schools', 'differs'],
  ['50% less likely', '50% of them', 'not comparable'],
  ['50% less likely', 'a quarter as likely', 'not comparable'],
  ['12 authorities', '20 of them', 'differs'],
  ['three areas', 'four areas', 'differs'],
  ['for 18 months', 'for a year and a half', 'agree'],
  ['fell by 10%', 'rose by 10%', 'differs'],
  ['second highest rate', 'third highest rate', 'differs'],
  ['since 2013', 'since 2013', 'same'],
  ['last month', 'in October 2018', 'same'],
  ['in 2018', 'in May 2018', 'agree'],
  ['by 2030', 'by 2025', 'differs'],
])('%s and %s: %s', (a, b, expected) => {
  expect(compareFigures(figure(a), figure(b))).toBe(expected);
  expect(compareFigures(figure(b), figure(a))).toBe(expected);
});
