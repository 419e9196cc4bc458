import { describe, expect, it } from 'vitest';
import { asSpeechId } from '../../../lib/domain/ids';
import type { ComparisonRow, SpeechComparison } from '../../../lib/domain/speech-comparison';
import { compareSpeeches } from '../../../lib/library/compare-speeches';
import { describeComparison } from '../../../lib/library/compare-speeches/describe-comparison';
import type { SpeechVersion } from '../../../lib/library/compare-versions';
import tables from '../../../public/tables/said-before.json';
import { buildSpeech, buildTranscript } from '../../support/build-speech';

const build = (id: string, deliveredOn: string | null, paragraphs: readonly string[]): SpeechVersion => ({
  speech: buildSpeech({ id: asSpeechId(id), contentId: null, url: null, deliveredOn, publishedOn: null }),
  transcript: buildTranscript(paragraphs),
});
/** Enough of other matter for the later speech to be silent on what the earlier one has. */
const FILLER = Array.from(
  { length: 24 },
  (_, i) =>
    `Number ${i} of our ${i + 30} allotments grows cabbages, and a hedgehog lives in its ${i + 3} compost heaps.`,
);
const before = build('before', '2018-03-01', [
  'Good morning. It is a pleasure to be in Leeds with so many librarians today.',
  'Through the Harbour Programme we have invested almost £200m in 95 projects of coastal towns.',
  'We will publish a strategy for lighthouses and foghorns by the end of 2019.',
  'Our ferries carried 36% of islanders on time last year, as the Ferry Board found.',
  'I will be asking the Ferry Board to design a programme of further inspections of piers.',
]);
const after = build('after', '2019-07-04', [
  'Thank you for having me in Hull, where the sea is never far away.',
  'As you know we have invested around £200 million in the Harbour Programme since 2013.',
  'Our ferries carried 46% of islanders on time last year, as the Ferry Board found.',
  'The Ferry Board has designed a programme of inspections of piers, and 12 were inspected.',
  'Today I am announcing £12 million of new money for sea walls in Norfolk.',
  ...FILLER,
]);
const compare = (a: SpeechVersion, b: SpeechVersion) => compareSpeeches(a, b, { tables });
function rowsOf<K extends ComparisonRow['kind']>(comparison: SpeechComparison, kind: K) {
  if (comparison.kind === 'versions') throw new Error('taken for versions');
  return comparison.rows.filter((row): row is Extract<ComparisonRow, { kind: K }> => row.kind === kind);
}

describe('two speeches', () => {
  const comparison = compare(before, after);

  it('are told by a sentence of counts', () => {
    expect(describeComparison(comparison)).toBe(
      '3 shared passages · 1 figure repeated, 1 changed · 1 pledge followed up, 1 with no follow-up · 1 new announcement.',
    );
  });

  it('are compared by their figures', () => {
    const figures = rowsOf(comparison, 'figure').map(({ change, subject, earlierFigure, laterFigure }) => [
      change,
      subject,
      earlierFigure.text,
      laterFigure.text,
    ]);
    expect(figures).toEqual([
      ['changed', 'Ferry Board', '36%', '46%'],
      ['repeated', 'Harbour Programme', 'almost £200m', 'around £200 million'],
    ]);
  });

  it('are compared by what became of promises', () => {
    expect(
      rowsOf(comparison, 'pledge').map(({ outcome, earlier, later }) => [outcome, earlier.text, later?.text]),
    ).toEqual([
      ['no follow-up', before.transcript.text.split('\n')[2], undefined],
      ['delivered', before.transcript.text.split('\n')[4], after.transcript.text.split('\n')[3]],
    ]);
  });

  it('are compared by what is new', () => {
    expect(rowsOf(comparison, 'announcement')).toEqual([
      expect.objectContaining({
        cue: 'Today I am announcing',
        money: expect.objectContaining({ text: '£12 million' }),
      }),
    ]);
  });

  it('are put in order by their dates, not by which was given first', () => {
    expect(comparison).toMatchObject({ earlier: 'a', order: 'earlier' });
    expect(compare(after, before)).toEqual({ ...comparison, earlier: 'b' });
  });

  it('are in the order given where a date is missing', () => {
    const undated = build('undated', null, ['We will open 200 libraries in coastal towns.']);
    expect(compare(undated, before)).toMatchObject({ earlier: 'a', order: 'undated' });
    expect(compare(before, undated)).toMatchObject({ earlier: 'a', order: 'undated' });
  });

  it('begin their list with what changed and what was dropped', () => {
    if (comparison.kind === 'versions') throw new Error('taken for versions');
    expect(comparison.rows.slice(0, 3).map(({ kind }) => kind)).toEqual(['figure', 'pledge', 'announcement']);
  });

  it('stand beside each other where linked passages are in one order', () => {
    if (comparison.kind === 'versions') throw new Error('taken for versions');
    expect(comparison.alignment.map(({ later }) => after.transcript.text.slice(later, later + 12))).toEqual([
      'As you know ',
      'Our ferries ',
      'The Ferry Bo',
    ]);
  });
});

describe('a promise', () => {
  const outcomeOf = (promise: string, said: string) => {
    const [first, second] = [
      build('first', '2018-03-01', ['Good morning to all librarians of Leeds.', promise]),
      build('second', '2019-07-04', ['Thank you for having me in Hull.', said, ...FILLER]),
    ];
    return rowsOf(compare(first, second), 'pledge').map(({ outcome }) => outcome);
  };
  const [levy, ferries] = [
    'We will introduce a new levy on lighthouse operators by 2020.',
    'We will extend the ferry subsidy to the northern islands.',
  ];

  it.each([
    [levy, 'We will not introduce the levy on lighthouse operators.'],
    [levy, 'We have listened, and we will not now be introducing a levy on lighthouse operators.'],
    [levy, 'I have decided against the levy on lighthouse operators.'],
    [ferries, 'We are no longer extending the ferry subsidy to the northern islands.'],
    [ferries, 'The extension of the ferry subsidy to the northern islands has been scrapped.'],
    [ferries, 'The ferry subsidy for the northern islands will not go ahead.'],
    ['We will not close any of the island lighthouses.', 'We will close two of the island lighthouses next year.'],
    ['We will never sell the royal dockyards at Chatham.', 'We have sold the royal dockyards at Chatham.'],
  ])('is contradicted: %s %s', (promise, said) => {
    expect(outcomeOf(promise, said)).toEqual(['contradicted']);
  });

  it.each([
    [levy, 'We have introduced the levy on lighthouse operators, and will not let up.'],
    [ferries, 'We have extended the ferry subsidy to the northern islands, so islanders are no longer cut off.'],
    [ferries, 'We will extend the ferry subsidy to the northern islands, and have not dropped any other route.'],
    ['We will not close any of the island lighthouses.', 'We have not closed any of the island lighthouses.'],
  ])('is not contradicted: %s %s', (promise, said) => {
    expect(outcomeOf(promise, said)).not.toContain('contradicted');
    expect(outcomeOf(promise, said)).not.toContain('no follow-up');
  });
});

describe('versions', () => {
  it('are told by the id, whatever became of the words', () => {
    expect(compare(before, { ...after, speech: before.speech }).kind).toBe('versions');
  });

  it('are told by the words where ids differ', () => {
    const copy = { ...before, speech: { ...before.speech, id: asSpeechId('copy') } };
    const same = compare(before, copy);
    expect(same).toMatchObject({ kind: 'versions', versions: { changes: [] } });
    expect(describeComparison(same)).toBe('The same words.');
  });

  it('are none where the languages differ', () => {
    const welsh = { ...before, speech: { ...before.speech, language: 'cy' } };
    const comparison = compare(before, welsh);
    expect(comparison.kind).toBe('two speeches');
    expect(rowsOf(comparison, 'pledge')).toEqual([]);
  });
});

describe('bad input', () => {
  it('of a few words is not silent on anything', () => {
    const short = build('short', '2020-01-01', ['Thank you all for coming to Hull.']);
    expect(rowsOf(compare(before, short), 'pledge')).toEqual([]);
    expect(rowsOf(compare(before, short), 'silence')).toEqual([]);
  });

  it('of no words shares nothing', () => {
    const empty = build('empty', '2020-01-01', []);
    expect(describeComparison(compare(empty, { ...empty, speech: { ...empty.speech, id: asSpeechId('other') } }))).toBe(
      'Nothing in common was found.',
    );
  });
});
