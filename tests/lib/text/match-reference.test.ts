import { describe, expect, test } from 'vitest';
import type { Target } from '@/lib/domain/claim';
import { asSpeechId } from '@/lib/domain/ids';
import type { ReferenceAnswer } from '@/lib/domain/reference-answer';
import { findAnswer, keyOfReference, orderEnds } from '@/lib/text/match-reference';
import { buildTarget } from '../../support/build-claim';

const [here, there] = [asSpeechId('here'), asSpeechId('there')];
const end = (speechId = here, words = 'We will open 200 more by 2022.') => ({ speechId, words });
const target = (speechId = here, exact = 'We will open 200 more by 2022.'): Target => {
  const built = buildTarget();
  return { ...built, speechId, quote: { ...built.quote, exact } };
};
const stamp = { at: '2026-01-05T10:00:00.000Z', by: 'someone' } as never as { at: string; by: never };
const answer = (a: Target, b: Target): ReferenceAnswer => ({
  ends: orderEnds(a, b),
  verdict: { value: 'dismissed', ...stamp },
  relation: { value: null, ...stamp },
});

describe('the key of a cross-reference', () => {
  test('is the same from either side, and however the words are typeset', () => {
    const key = keyOfReference(end(here, 'He’s “here” – now'), end(there, 'More.'));
    expect(keyOfReference(end(there, 'more.'), end(here, `He's "here" - now`))).toBe(key);
  });

  test.each([
    ['another speech', end(there), end(asSpeechId('elsewhere'), 'More.')],
    ['other words', end(here, 'Fewer.'), end(there, 'More.')],
    ['words of the other speech', end(there, 'More.'), end(here, 'Less.')],
  ])('is another for %s', (_, a, b) => {
    expect(keyOfReference(a, b)).not.toBe(keyOfReference(end(), end(there, 'More.')));
  });
});

describe('the answer to a suggestion', () => {
  const answers = [answer(target(here), target(there, 'We promise to open 200 libraries.'))];
  const long = 'Good morning. We will open 200 more by 2022.';

  test.each([
    ['as it was given', end(here), end(there, 'We promise to open 200 libraries.'), true],
    ['from the other side', end(there, 'We promise to open 200 libraries.'), end(here), true],
    ['with a short neighbour taken in', end(here, long), end(there, 'We promise to open 200 libraries.'), true],
    [
      'lost in a passage much longer',
      end(here, `${long} ${'And more. '.repeat(9)}`),
      end(there, 'We promise to open 200 libraries.'),
      false,
    ],
    ['to other words', end(here, 'Good morning.'), end(there, 'We promise to open 200 libraries.'), false],
    ['of another speech', end(asSpeechId('x')), end(there, 'We promise to open 200 libraries.'), false],
  ])('%s', (_, from, to, isFound) => {
    expect(findAnswer(answers, from, to)).toBe(isFound ? answers[0] : null);
  });

  test('of several is the one on the most similar words, then the latest, whatever order they are stored in', () => {
    const promise = target(there, 'We promise to open 200 libraries.');
    const at = (given: ReferenceAnswer, day: number): ReferenceAnswer => ({
      ...given,
      verdict: { ...given.verdict, at: `2026-02-0${day}T10:00:00.000Z` },
    });
    const near = at(answer(target(here, long), promise), 1);
    const far = at(answer(target(here, `${long} And the roof.`), promise), 3);
    const sameLater = at(answer(target(here, long), promise), 2);
    for (const stored of [
      [near, far, sameLater],
      [sameLater, far, near],
      [far, sameLater, near],
    ])
      expect(findAnswer(stored, end(here), end(there, 'We promise to open 200 libraries.'))).toBe(sameLater);
  });
});
