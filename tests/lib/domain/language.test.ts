import { expect, it } from 'vitest';
import { primaryLanguage, toLanguageTag } from '@/lib/domain/language';

it.each([
  ['en_US', 'en-US', 'en'],
  ['EN-gb', 'en-GB', 'en'],
  [' cy ', 'cy', 'cy'],
  ['?', null, '?'],
  ['', null, ''],
])('%j is %j', (stated, tag, primary) => {
  expect(toLanguageTag(stated)).toBe(tag);
  expect(primaryLanguage(stated.trim())).toBe(primary);
});
