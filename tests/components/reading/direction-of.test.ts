import { expect, it } from 'vitest';
import { directionOf } from '../../../components/reading/direction-of';

it.each([
  ['en', 'ltr'],
  ['cy', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['UR', 'rtl'],
  ['ar_EG', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az_Arab_IR', 'rtl'],
  ['ps-Latn', 'ltr'],
  ['', 'ltr'],
] as const)('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
