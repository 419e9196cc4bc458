import { describe, expect, it } from 'vitest';
import { describeEvidence, type Relation } from '../../../lib/domain/cross-reference';
import { asSpeechId } from '../../../lib/domain/ids';
import { createLibraryIndex } from '../../../lib/library/library-index';
import { makeTranscript } from '../../../lib/text/make-transcript';
import tables from '../../../public/tables/said-before.json';

const AROUND = [
  'Good morning, and thank you for the invitation to Leeds.',
  'Nurses deserve better pay and rest in every hospital.',
  'Our farms need clean water and fair prices for milk.',
  'The railway to Ely will have a second track.',
];

const find = (before: string, now: string) => {
  const index = createLibraryIndex({ tables });
  const build = (id: string, deliveredOn: string, words: string, at: number) => ({
    speech: { id: asSpeechId(id), deliveredOn, speakers: [{ name: 'Jo Field', role: null }], event: null },
    transcript: makeTranscript(
      [...AROUND.slice(0, at), words, ...AROUND.slice(at + 1)].map((text) => ({ kind: 'paragraph', text })),
    ),
  });
  index.add(build('before', '2018-03-01', before, 2));
  const asked = build('now', '2019-03-01', now, 1);
  const { start, end } = asked.transcript.blocks[1] as { start: number; end: number };
  const [found] = index.saidBefore({ ...asked, passage: { start, end, text: now, block: 1 } });
  if (found?.passage.text !== before) throw new Error(`found ${found?.passage.text}`);
  return found;
};

describe('the relation', () => {
  it.each<[Relation | null, string, string]>([
    [
      'repeats',
      'We can deliver the outcomes that we all passionately want to see for foster carers.',
      'I know that we can deliver the outcomes that we all passionately want to see for foster carers.',
    ],
    [
      'same figure, other wording',
      'Through the Innovation Programme we have invested almost £200m in 95 projects.',
      'We have put around £200 million into the Innovation Programme since 2013.',
    ],
    [
      'updates',
      '36% of local authorities were rated good or outstanding by Ofsted for children in care.',
      '46% of local authorities are rated good or outstanding by Ofsted for children in care.',
    ],
    [
      'delivers',
      'We will set up a Frontline Review to hear what officers really think.',
      'We have launched the Frontline Review to hear what officers think.',
    ],
    [
      're-announces',
      'Today I am announcing £84m for the Strengthening Families programme in 20 councils.',
      'I am delighted to announce today that the Strengthening Families programme will have £84 million.',
    ],
    [
      null,
      'Social workers in Hackney told me about foster carers and their homes.',
      'Foster carers have waited for the new allowance that social workers asked for.',
    ],
  ])('is %s', (relation, before, now) => {
    expect(find(before, now).relation).toBe(relation);
  });
});

describe('evidence', () => {
  it('says what stayed and what is put otherwise', () => {
    const { evidence } = find(
      'I am pleased that we were able to secure the additional £410m for social care in the recent budget.',
      'I am pleased that we were able to secure the additional £410m for social care this year.',
    );
    expect(evidence.map(describeEvidence)).toEqual(
      expect.arrayContaining(['the same £410m', '“in the recent budget.” is now “this year.”']),
    );
  });

  it('says that all are now some, and does not call that a repetition', () => {
    const { evidence, relation } = find(
      'We now have Regional Improvement Alliances in every region, in which directors work with each other.',
      'Nine regions now have active Regional Improvement Alliances in which directors work together.',
    );
    expect(evidence.find(({ kind }) => kind === 'figure changed')).toMatchObject({
      here: expect.stringMatching(/nine/i),
    });
    expect(relation).toBe('changes the measure');
  });

  it('speaks of a promise only where it was kept', () => {
    const promise = 'The new regulator will play an important role for social workers in Leeds.';
    const { evidence } = find(
      promise,
      'There has been progress with the regulator, which I expect to take over for social workers.',
    );
    expect(evidence.map(({ kind }) => kind)).not.toContain('promise kept');
  });

  it('tells an acronym from its long form, and both as one name', () => {
    const { evidence, band } = find(
      'Inspections of special educational needs and disabilities show joint working between councils.',
      'The SEND inspections show joint working of councils.',
    );
    expect(band).not.toBe('weaker');
    expect(evidence.some(({ kind }) => kind === 'same words')).toBe(true);
  });

  it('points to the speech that the speaker speaks of', () => {
    const { evidence } = find(
      'My plan is to listen to foster carers about their challenges.',
      'I said last year at this conference that my plan was to listen to foster carers.',
    );
    expect(evidence.map(({ kind }) => kind)).toContain('earlier speech');
  });

  it('says of a sum that two programmes share that it agrees, and links neither', () => {
    const index = createLibraryIndex({ tables });
    const build = (id: string, words: string) => ({
      speech: { id: asSpeechId(id), deliveredOn: null },
      transcript: makeTranscript([...AROUND.slice(0, 2), words].map((text) => ({ kind: 'paragraph', text }))),
    });
    index.add(build('before', 'our new £20million improvement strategy for social care'));
    const [pair] = index
      .crossReferences(build('now', 'the £20m Early Years Professional Development Fund for nurseries'))
      .filter(({ from }) => from.passage.text.includes('£20m'));
    expect(pair?.band ?? 'weaker').toBe('weaker');
  });
});
