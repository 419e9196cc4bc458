import { describe, expect, it, test } from 'vitest';
import { type FactsDraft, findProblems, readChanges, toFactsDraft } from '@/components/reading/facts-draft';
import { asCoderId } from '@/lib/domain/ids';
import { editSpeech } from '@/lib/domain/speech-edits';
import { buildSpeech } from '../../support/build-speech';

const speech = buildSpeech();
const draftOf = (fields: Partial<FactsDraft>): FactsDraft => ({ ...toFactsDraft(speech), ...fields });

describe('problems of a draft', () => {
  test.each<[Partial<FactsDraft>, Record<string, string>]>([
    [{}, {}],
    [{ deliveredOn: '', publishedOn: ' 2019 ' }, {}],
    [{ deliveredOn: '2019-02' }, {}],
    [{ deliveredOn: '4 July 2019', publishedOn: '04/07/2019' }, {}],
    [{ deliveredOn: 'next week' }, { deliveredOn: 'dateForm' }],
    [{ deliveredOn: '31 June 2019' }, { deliveredOn: 'noSuchDay' }],
    [
      { deliveredOn: '2019-02-29', publishedOn: '2019-13' },
      { deliveredOn: 'noSuchDay', publishedOn: 'noSuchDay' },
    ],
    [{ title: ' ' }, { title: 'noTitle' }],
    [{ speakers: [{ name: '', role: 'Minister' }] }, { 'speaker-0': 'noName' }],
    [{ speakers: [{ name: '', role: '' }] }, {}],
  ])('%o', (fields, problems) => expect(findProblems(draftOf(fields), speech)).toEqual(problems));

  it('leaves a speech untitled that always was', () => {
    const untitled = buildSpeech({ title: '' });
    expect(findProblems(toFactsDraft(untitled), untitled)).toEqual({});
  });
});

describe('changes of a draft', () => {
  it('are the fields that say something else', () => {
    const fields = { event: ' Library day ', place: '', organisations: 'A, B and C\n\nD\n', title: `${speech.title} ` };
    expect(readChanges(draftOf(fields), speech)).toEqual({
      event: { to: 'Library day' },
      place: { to: null },
      organisations: { to: ['A, B and C', 'D'] },
    });
  });

  it.each([
    ['12 March 2021', '2021-03-12'],
    ['March 2021', '2021-03'],
    ['12/03/2021', '2021-03-12'],
    ['2021-03', '2021-03'],
  ])('read %j as a date', (typed, to) => {
    expect(readChanges(draftOf({ deliveredOn: typed }), speech)).toEqual({ deliveredOn: { to } });
  });

  it('give a field back that says again what the source says', () => {
    const stamp = <Value>(value: Value) => ({ value, at: '2026-01-05T10:00:00.000Z', by: asCoderId('a') });
    const edited = editSpeech(speech, { place: { to: 'York' } }, stamp);
    expect(readChanges({ ...toFactsDraft(edited), place: 'Leeds' }, edited)).toEqual({ place: null });
  });
});
