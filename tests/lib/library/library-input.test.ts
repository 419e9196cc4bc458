import { describe, expect, it } from 'vitest';
import { asSpeechId } from '../../../lib/domain/ids';
import { createLibraryIndex, restoreLibraryIndex } from '../../../lib/library/library-index';
import type { LibraryEntry } from '../../../lib/library/passage-index';
import { makeTranscript } from '../../../lib/text/make-transcript';
import tables from '../../../public/tables/said-before.json';

const build = (
  id: string,
  paragraphs: readonly string[],
  more: Partial<LibraryEntry['speech']> = {},
): LibraryEntry => ({
  speech: { id: asSpeechId(id), deliveredOn: null, ...more },
  transcript: makeTranscript(paragraphs.map((text) => ({ kind: 'paragraph', text }))),
});
const fill = (...entries: LibraryEntry[]) => {
  const index = createLibraryIndex({ tables });
  for (const entry of entries) index.add(entry);
  return index;
};
const BRIDGE = 'The bridge over the river needs repair before the winter floods come again.';
const OTHER = 'Schools in Leeds have asked for more music teachers and instruments.';

describe('a speech of', () => {
  it('one sentence is found, and asks', () => {
    const index = fill(build('old', [`${BRIDGE} ${OTHER}`]));
    const [pair] = index.crossReferences(build('new', ['Repair of the river bridge must end before winter floods.']));
    expect(pair?.to.passage.text).toBe(BRIDGE);
  });

  it('no words at all is no fault', () => {
    const index = fill(build('old', []), build('older', ['…', '– – –']));
    expect(index.size).toBe(2);
    expect(index.crossReferences(build('new', []))).toEqual([]);
    expect(index.crossReferences(build('new', [BRIDGE]))).toEqual([]);
    expect(index.saidBefore('')).toEqual([]);
    expect(restoreLibraryIndex(index.serialise(), { tables })?.size).toBe(2);
  });

  it('100,000 words is indexed and asked about', () => {
    const words = 'bridge river repair winter flood school music teacher council budget road rail nurse'.split(' ');
    let state = 1;
    const next = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return words[state % words.length] as string;
    };
    const paragraphs = Array.from({ length: 5000 }, () => `The ${Array.from({ length: 20 }, next).join(' ')}.`);
    const index = fill(build('long', paragraphs));
    expect(index.saidBefore(BRIDGE).length).toBeGreaterThan(0);
    const steps = fill(build('old', [BRIDGE, OTHER])).crossReferenceSteps(build('long', paragraphs));
    // A reader who stops after a few steps has waited for these alone.
    for (let i = 1; i <= 5; i++) expect(steps.next().value).toEqual({ done: i, of: 5000 });
    steps.return([]);
  });

  it.each([
    ['Arabic', 'تعهدت الحكومة بإصلاح الجسر فوق النهر قبل الشتاء القادم.', 'سيتم إصلاح الجسر فوق النهر قبل الشتاء.'],
    [
      'Welsh',
      'Mae Llywodraeth Cymru wedi addo trwsio’r bont dros yr afon cyn y gaeaf.',
      'Byddwn yn trwsio’r bont dros yr afon cyn y gaeaf nesaf.',
    ],
    ['capitals', 'THE BRIDGE OVER THE RIVER NEEDS REPAIR BEFORE THE WINTER.', BRIDGE],
  ])('%s is compared by its own words', (_, before, now) => {
    const index = fill(build('old', [before, OTHER]));
    expect(index.saidBefore(now)[0]?.passage.text).toBe(before);
  });

  it('500 figures links nothing by figures alone', () => {
    const figures = Array.from({ length: 500 }, (_, i) => `£${i + 1}m`).join(', ');
    const index = fill(build('old', [`We spent ${figures} on bridges.`]));
    const found = index.crossReferences(build('new', [`Nurses were paid ${figures} more in the hospitals of Leeds.`]));
    expect(found.filter(({ band }) => band !== 'weaker')).toEqual([]);
  });
});

describe('copies of one speech', () => {
  const paragraphs = [
    BRIDGE,
    OTHER,
    'We will open a station at Ely next spring.',
    'Nurses deserve better pay and rest.',
    'Thank you.',
  ];
  const asked = build('new', ['The river bridge needs repair before winter floods come.'], {
    deliveredOn: '2020-01-01',
  });

  it('are shown once, the earliest', () => {
    const index = fill(
      build('copy', paragraphs, { deliveredOn: '2019-05-02' }),
      build('first', paragraphs, { deliveredOn: '2019-05-01' }),
      build('undated', [...paragraphs, 'And one thing more about roads.']),
    );
    const found = index.crossReferences(asked).filter(({ to }) => to.passage.text === BRIDGE);
    expect(found.map(({ to }) => to.speechId)).toEqual(['first']);
  });

  it('of the speech asked about are left out', () => {
    const index = fill(
      build('copy', paragraphs),
      build('other', ['The old bridge over the river was closed for repair.']),
    );
    const found = index.crossReferences(build('new', [...paragraphs, 'One more thing.']));
    expect(new Set(found.map(({ to }) => to.speechId))).toEqual(new Set(['other']));
  });
});

describe('order in time', () => {
  const asked = build('new', [BRIDGE], { deliveredOn: '2020-05' });
  const index = fill(
    build('earlier', ['Repair of the river bridge before the winter floods will cost £5m.'], { deliveredOn: '2019' }),
    build('later', ['The river bridge repair before winter floods has cost £9m.'], { deliveredOn: '2021-01-02' }),
    build('undated', ['Nobody knows when the river bridge repair before winter floods was asked for.']),
    build('same', ['In the same month the river bridge repair before winter floods began.'], {
      deliveredOn: '2020-05-07',
    }),
  );

  it.each(['earlier', 'later', 'undated', 'same'])('is said of each pair, as far as the dates tell it: %s', (id) => {
    const [pair] = index.crossReferences(asked, { among: [asSpeechId(id)] });
    expect(pair?.order).toBe(id === 'same' ? 'same time' : id);
  });

  it('leaves out later speeches when asked to', () => {
    const all = { among: ['earlier', 'later'].map(asSpeechId) };
    expect(
      index
        .crossReferences(asked, all)
        .map(({ order }) => order)
        .sort(),
    ).toEqual(['earlier', 'later']);
    expect(index.crossReferences(asked, { ...all, later: false }).map(({ order }) => order)).toEqual(['earlier']);
  });

  it('later speeches take no place of earlier ones', () => {
    const crowd = fill(
      build('earlier', ['The bridge over the river needs repair, or so they say.'], { deliveredOn: '2019' }),
      ...['a', 'b', 'c'].map((id) => build(id, [`${BRIDGE} Said ${id}.`], { deliveredOn: '2021' })),
    );
    expect(crowd.crossReferences(asked).map(({ to }) => to.speechId)).toContain('earlier');
  });
});
