import { expect, test } from 'vitest';
import { asCoderId, asSpeechId, asTranscriptId } from '@/lib/domain/ids';
import { answeredAt, endsFrom, mergeAnswers, type ReferenceAnswer, relationFrom } from '@/lib/domain/reference-answer';
import { buildTarget } from '../../support/build-claim';

const at = (day: number) => `2026-01-0${day}T10:00:00.000Z`;
const by = (name: string) => asCoderId(name);
const [a, b] = [
  { ...buildTarget(), speechId: asSpeechId('a') },
  { ...buildTarget(), speechId: asSpeechId('b') },
];
const base: ReferenceAnswer = {
  ends: [a, b],
  verdict: { value: 'confirmed', at: at(1), by: by('x') },
  relation: { value: { name: 'updates', from: 0 }, at: at(3), by: by('x') },
};
const later: ReferenceAnswer = {
  ends: [a, b],
  verdict: { value: 'dismissed', at: at(2), by: by('y') },
  relation: { value: null, at: at(2), by: by('y') },
};

test('the later answer wins, each field by itself, in any order and any number of times', () => {
  const united = mergeAnswers(base, later);
  expect([united.verdict.value, united.relation.value]).toEqual(['dismissed', { name: 'updates', from: 0 }]);
  expect(mergeAnswers(later, base)).toEqual(united);
  expect(mergeAnswers(united, later)).toEqual(united);
});

test('notes are kept for each writer, the newer of each', () => {
  const note = (value: string, day: number, name: string) => ({ value, at: at(day), by: by(name) });
  const mine: ReferenceAnswer = {
    ...base,
    notes: { [by('x')]: note('Ask.', 1, 'x'), [by('y')]: note('Old.', 2, 'y') },
  };
  const theirs: ReferenceAnswer = { ...later, notes: { [by('y')]: note('New.', 4, 'y') } };
  const united = mergeAnswers(mine, theirs);
  expect(united.notes).toEqual({ x: note('Ask.', 1, 'x'), y: note('New.', 4, 'y') });
  expect(mergeAnswers(theirs, mine)).toEqual(united);
  expect(mergeAnswers(base, united).notes).toEqual(united.notes);
  expect(answeredAt(united)).toBe(at(4));
});

test('of two copies of a speech the same one stays, in whatever order a machine writes its keys', () => {
  const reorder = (answer: ReferenceAnswer): ReferenceAnswer => ({
    ...answer,
    ends: answer.ends.map((end) => Object.fromEntries(Object.entries(end).reverse())) as never,
  });
  const newer: ReferenceAnswer = { ...base, ends: [{ ...a, transcriptId: asTranscriptId('t1-newer') }, b] };
  expect(mergeAnswers(base, reorder(newer)).ends).toEqual(mergeAnswers(reorder(base), newer).ends);
});

test('a link is seen from both of its speeches', () => {
  expect(endsFrom(base, b.speechId)).toEqual({ here: b, there: a });
  expect(endsFrom(base, asSpeechId('c'))).toBeNull();
  expect(relationFrom(base, a.speechId)).toEqual({ name: 'updates', isReversed: false });
  expect(relationFrom(base, b.speechId)).toEqual({ name: 'updates', isReversed: true });
});

test('a link within one speech is one link, seen from the words that come later', () => {
  const [first, second] = [
    { ...a, position: { ...a.position, start: 5 } },
    { ...a, position: { ...a.position, start: 90 } },
  ];
  for (const ends of [[first, second] as const, [second, first] as const]) {
    const from = ends[0] === second ? 0 : 1;
    const within: ReferenceAnswer = { ...base, ends, relation: { ...base.relation, value: { name: 'repeats', from } } };
    expect(endsFrom(within, a.speechId)).toEqual({ here: second, there: first });
    expect(relationFrom(within, a.speechId)).toEqual({ name: 'repeats', isReversed: false });
  }
});
