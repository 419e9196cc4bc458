import { expect, test } from 'vitest';
import { describeSpan } from '../../../lib/text/describe-span';
import { findRedactionInstead } from '../../../lib/text/redaction-instead';

const TEXT =
  'We have opened 400 libraries. The party opposite closed every one of them. They would do so again. Thank you all for coming to Leeds.';
const quoteOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return describeSpan({ start, end: start + words.length }, { text: TEXT }).quote;
};
const NOTE = '[political content removed]';
const CUT = TEXT.replace(/The party.*again\./, NOTE);

test.each(['The party opposite closed every one of them.', 'closed every one', 'They would do so again.'])(
  'is the note in the place of “%s”',
  (words) => expect(findRedactionInstead(quoteOf(words), CUT)).toBe(NOTE),
);

test('is none where the note stands elsewhere, or nothing says that words went', () => {
  const quote = quoteOf('closed every one');
  expect(findRedactionInstead(quote, `${NOTE} Good morning, everyone. ${TEXT}`)).toBeNull();
  expect(findRedactionInstead(quote, TEXT.replace(/The party.*again\. /, ''))).toBeNull();
});
