import { expect, test } from 'vitest';
import { describeMarkedSpeeches } from '../../../lib/export/marked-text';
import { buildDocument, buildSpeech, buildTranscript } from './build-document';

test.each(['two.', 'two.\n', '\nFive', 'two.\nFive six.\n', '\n'])('%j has one beginning and one end', (quote) => {
  const speech = buildSpeech();
  const transcript = buildTranscript(speech, ['One two.', 'Five six.', 'Seven.']);
  const [marked] = describeMarkedSpeeches(buildDocument([{ speech, transcript, claims: [{ quote }] }]));
  const pieces = (marked?.blocks ?? []).flatMap((block) => block.pieces);
  const missing = marked?.missing.length ?? 0;
  expect(pieces.flatMap(({ starts }) => starts)).toHaveLength(1 - missing);
  expect(pieces.flatMap(({ ends }) => ends)).toHaveLength(1 - missing);
  expect(missing).toBe(quote.trim() ? 0 : 1);
});
