import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSpeechId } from '../../../lib/domain/ids';
import type { Speech } from '../../../lib/domain/speech';
import type { ComparedSide, ComparisonRow } from '../../../lib/domain/speech-comparison';
import type { TextRange } from '../../../lib/domain/version-comparison';
import { compareSpeeches, compareSpeechesInSteps } from '../../../lib/library/compare-speeches';
import type { SpeechVersion } from '../../../lib/library/compare-versions';
import { makeTranscript } from '../../../lib/text/make-transcript';
import tables from '../../../public/tables/said-before.json';
import { buildSpeech } from '../../support/build-speech';

const WORDS =
  'the of we will publish open have council councils SEND funding fund £20m £20million 46% Innovation Programme 2013 SWE Social Work England children today I am announcing new £5m Llywodraeth Cymru التعليم ; said not'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => `${words.join(' ')}.`);
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
const speech = (id: string, deliveredOn: string | null) =>
  fc.record({ paragraphs, language: fc.constantFrom('en', 'en-GB', 'cy') }).map(
    ({ paragraphs: parts, language }): SpeechVersion => ({
      speech: buildSpeech({
        id: asSpeechId(id),
        contentId: null,
        deliveredOn,
        publishedOn: null,
        language,
      } as Partial<Speech>),
      transcript: makeTranscript(parts.map((sentences) => ({ kind: 'paragraph', text: sentences.join(' ') }))),
    }),
  );
const before = speech('before', '2018-03-04');
const after = speech('after', '2019-01');
const RUNS = { numRuns: 60 };
const compare = (a: SpeechVersion, b: SpeechVersion) => compareSpeeches(a, b, { tables });

function quotesOf(row: ComparisonRow, side: ComparedSide): readonly TextRange[] {
  const quoted = { earlier: null, later: null, ...row }[side];
  return [quoted].flat().filter((quote) => quote !== null);
}

describe('a comparison', () => {
  it('has the same rows whichever speech is given first, where dates tell the order', () => {
    fc.assert(
      fc.property(before, after, (a, b) => {
        const [one, other] = [compare(a, b), compare(b, a)];
        expect(one).toMatchObject({ earlier: 'a', order: 'earlier' });
        expect(other).toEqual({ ...one, earlier: 'b' });
      }),
      RUNS,
    );
  });

  it('of a speech with itself is one of versions without a change', () => {
    fc.assert(
      fc.property(before, (a) => {
        expect(compare(a, a)).toMatchObject({ kind: 'versions', versions: { changes: [] } });
      }),
      RUNS,
    );
  });

  it('is plain data, the same each time, in one go or in steps', () => {
    fc.assert(
      fc.property(before, after, (a, b) => {
        const found = compare(a, b);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        const steps = compareSpeechesInSteps(a, b, { tables });
        let step = steps.next();
        while (!step.done) step = steps.next();
        expect(step.value).toEqual(found);
      }),
      RUNS,
    );
  });

  it('quotes what stands in the speeches, and counts what it lists', () => {
    fc.assert(
      fc.property(before, after, (a, b) => {
        const found = compare(a, b);
        if (found.kind === 'versions') return;
        for (const row of found.rows) {
          for (const { start, end, text } of quotesOf(row, 'earlier'))
            expect(a.transcript.text.slice(start, end)).toBe(text);
          for (const { start, end, text } of quotesOf(row, 'later'))
            expect(b.transcript.text.slice(start, end)).toBe(text);
        }
        const counted = found.rows.filter((row) => !('band' in row) || row.band !== 'weaker');
        expect(found.counts.sharedPassages).toBe(counted.filter(({ kind }) => kind === 'passage').length);
        const rises = found.alignment.every((at, i) => {
          const last = found.alignment[i - 1];
          return !last || (last.earlier < at.earlier && last.later < at.later);
        });
        expect(rises).toBe(true);
      }),
      RUNS,
    );
  });
});
