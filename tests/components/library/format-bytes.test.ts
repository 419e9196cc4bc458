import { expect, it } from 'vitest';
import { formatBytes } from '@/components/library/format-bytes';

it.each([
  [0, '0 kB'],
  [840_300, '840 kB'],
  [12_440_000, '12.4 MB'],
  [999_999_999, '1,000 MB'],
  [2_500_000_000, '2.5 GB'],
])('%d bytes are %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});
