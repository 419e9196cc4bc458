import { expect, test } from 'vitest';
import { asCoderId, asSpeechId } from '@/lib/domain/ids';
import { endsFrom, mergeAnswers, type ReferenceAnswer } from '@/lib/domain/reference-answer';
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

test('a link is seen from both of its speeches', () => {
  expect(endsFrom(base, b.speechId)).toEqual([{ here: b, there: a }]);
  expect(endsFrom({ ...base, ends: [a, a] }, a.speechId)).toHaveLength(2);
  expect(endsFrom(base, asSpeechId('c'))).toEqual([]);
});
