import { expect, it } from 'vitest';
import { translationOf } from '../../../lib/domain/speech';
import { buildSpeech } from '../../support/build-speech';

it.each([
  ['en', 'no'],
  ['en-GB', 'no'],
  ['en_GB', 'no'],
  ['EN_us', 'no'],
  ['cy_GB', 'perhaps'],
  ['ar_EG', 'translation'],
  ['und', 'no'],
] as const)('a page of GOV.UK in %s: %s', (language, answer) => {
  expect(translationOf(buildSpeech({ language, url: 'https://www.gov.uk/government/speeches/one' }))).toBe(answer);
});
