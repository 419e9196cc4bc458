import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSpeechId } from '../../../lib/domain/ids';
import { createLibraryIndex, type LibraryIndex, restoreLibraryIndex } from '../../../lib/library/library-index';
import { packPassages, readForms, toPassage, unpackPassages } from '../../../lib/library/pack-passages';
import type { LibraryEntry } from '../../../lib/library/passage-index';
import { Vocabulary } from '../../../lib/library/vocabulary';
import { makeTranscript } from '../../../lib/text/make-transcript';
import { splitPassages } from '../../../lib/text/split-passages';
import allTables from '../../../public/tables/said-before.json';

/** Of the thousand acronyms those that may stand in these speeches: each is written with every index. */
const tables = {
  ...allTables,
  concepts: allTables.concepts
    .split('|')
    .filter((concept) => /^(?:SEND|LA|IP)[A-Z]?:/.test(concept))
    .join('|'),
};

const WORDS =
  'the of we will have council councils SEND funding fund £20m £20million 46% school Innovation Programme 2013 children child’s Level 3 T Levels inspect inspectors – ; said last year'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => `${words.join(' ')}.`);
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const entry = fc
  .record({
    id: fc.constantFrom(...'abcdefgh'),
    deliveredOn: fc.constantFrom(null, '2017', '2018-03', '2018-03-04', '2019-01-01'),
    speaker: fc.constantFrom('One', 'Two'),
    paragraphs,
  })
  .map(
    ({ id, deliveredOn, speaker, paragraphs: parts }): LibraryEntry => ({
      speech: { id: asSpeechId(id), deliveredOn, speakers: [{ name: speaker, role: null }], event: null },
      transcript: makeTranscript(parts.map((sentences) => ({ kind: 'paragraph', text: sentences.join(' ') }))),
    }),
  );
const library = fc.uniqueArray(entry, { selector: ({ speech }) => speech.id, minLength: 1, maxLength: 6 });
const RUNS = { numRuns: 40 };

const fill = (entries: readonly LibraryEntry[]): LibraryIndex => {
  const index = createLibraryIndex({ tables });
  for (const each of entries) index.add(each);
  return index;
};
const asked: LibraryEntry = {
  speech: { id: asSpeechId('asked'), deliveredOn: '2018-06-01', speakers: [{ name: 'One', role: null }] },
  transcript: makeTranscript([
    { kind: 'paragraph', text: 'We will fund the Innovation Programme with £20m. Councils have SEND inspectors.' },
    { kind: 'paragraph', text: 'As I said last year the school funding of 46% of children is at Level 3.' },
  ]),
};
const answers = (index: LibraryIndex) => ({
  pairs: index.crossReferences(asked),
  words: index.saidBefore('funding for the Innovation Programme and SEND inspections'),
  // As a string: comparing ten thousand numbers one by one takes longer than all the rest.
  bytes: Buffer.from(index.serialise()).toString('latin1'),
});

describe('a library', () => {
  it('answers the same in whatever order its speeches came', () => {
    fc.assert(
      fc.property(library, (entries) => {
        expect(answers(fill([...entries].reverse()))).toEqual(answers(fill(entries)));
      }),
      RUNS,
    );
  });

  it('is after a removal as if the speech had never been there', () => {
    fc.assert(
      fc.property(library, entry, (entries, extra) => {
        const rest = entries.filter(({ speech }) => speech.id !== extra.speech.id);
        const index = fill([...rest.slice(0, 2), extra, ...rest.slice(2)]);
        index.crossReferences(asked);
        expect(index.remove(extra.speech.id)).toBe(true);
        expect(answers(index)).toEqual(answers(fill(rest)));
      }),
      RUNS,
    );
  });

  it('is the same after it was written and restored', () => {
    fc.assert(
      fc.property(library, (entries) => {
        const index = fill(entries);
        const restored = restoreLibraryIndex(index.serialise(), { tables });
        expect(restored?.size).toBe(index.size);
        expect(restored && answers(restored)).toEqual(answers(index));
      }),
      RUNS,
    );
  });

  it('gives in slices what it gives at once', () => {
    fc.assert(
      fc.property(library, (entries) => {
        const index = fill(entries);
        const steps = index.crossReferenceSteps(asked);
        const done: number[] = [];
        let step = steps.next();
        for (; !step.done; step = steps.next()) done.push(step.value.done);
        expect(done).toEqual([1, 2, 3]);
        expect(step.value).toEqual(index.crossReferences(asked));
      }),
      RUNS,
    );
  });

  it('answers with passages as they stand in the transcript, and never with the speech asked about', () => {
    fc.assert(
      fc.property(library, (entries) => {
        const index = fill(entries);
        const [own] = entries as [LibraryEntry];
        for (const { from, to } of index.crossReferences(own)) {
          expect(splitPassages(own.transcript)).toContainEqual(from.passage);
          const other = entries.find(({ speech }) => speech.id === to.speechId);
          expect(other).not.toBe(own);
          expect(other && splitPassages(other.transcript)).toContainEqual(to.passage);
        }
      }),
      RUNS,
    );
  });
});

describe('packed passages', () => {
  it('keep words apart or together as they stood', () => {
    const vocabulary = new Vocabulary();
    const passages = splitPassages(makeTranscript([{ kind: 'paragraph', text: "don't1 do it" }]));
    const back = unpackPassages(packPassages(readForms(passages, vocabulary)), vocabulary);
    expect(toPassage(back, 0, vocabulary)).toEqual(passages[0]);
  });

  it.each([
    ['any text', fc.string({ unit: 'grapheme' })],
    ['half surrogate pairs', fc.string({ unit: 'binary' })],
    ['signs and spaces', fc.string({ unit: fc.constantFrom(' ', '  ', '.', 'a', 'É', '’', "'", '-', '1', '\n', '“') })],
  ])('come back unchanged: %s', (_, strings) => {
    fc.assert(
      fc.property(fc.array(strings, { maxLength: 5 }), (texts) => {
        const vocabulary = new Vocabulary();
        const passages = splitPassages(
          makeTranscript(texts.filter((text) => text.trim()).map((text) => ({ kind: 'paragraph', text: text.trim() }))),
        );
        const bytes = packPassages(readForms(passages, vocabulary));
        const back = unpackPassages(bytes, vocabulary);
        expect(passages.map((_, i) => toPassage(back, i, vocabulary))).toEqual(passages);
      }),
    );
  });
});
