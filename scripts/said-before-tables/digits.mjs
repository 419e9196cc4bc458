/** As lib/library/tables.ts reads them. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export const toDigit = (value, from, to) =>
  DIGITS[Math.max(0, Math.min(63, Math.round((63 * (value - from)) / (to - from))))];
