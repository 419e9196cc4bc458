import { makeWellFormed } from './well-formed';

/** Text as one line that any file can hold: line ends and runs of space are one space, other control characters U+FFFD. */
export const toOneLine = (text: string): string =>
  makeWellFormed(text)
    .replace(/\s+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
    .trim();
