import { describe, expect, it } from 'vitest';
import { listPassagesSaidBefore } from '@/entrypoints/background/list-passages-said-before';
import type { Target } from '@/lib/domain/claim';
import type { CrossReference } from '@/lib/domain/cross-reference';
import { asCoderId, asSpeechId } from '@/lib/domain/ids';
import type { ReferenceAnswer, ReferenceVerdict } from '@/lib/domain/reference-answer';
import { orderEnds } from '@/lib/text/match-reference';
import { buildTarget } from '../../support/build-claim';
import { buildTranscript } from '../../support/build-speech';

const [here, there] = [asSpeechId('here'), asSpeechId('there')];
const transcript = buildTranscript();
const words = 'We will open 200 more by 2022.';
const start = transcript.text.indexOf(words);
const span = { start, end: start + words.length };
const other = { text: 'We promise to open 200 libraries.', start: 7, end: 40, block: 0 };
const reference: CrossReference = {
  from: { speechId: here, passage: { ...span, text: words, block: 1 } },
  to: { speechId: there, passage: other },
  score: 1,
  band: 'strong',
  relation: null,
  evidence: [],
  order: 'earlier',
};
const answer = (value: ReferenceVerdict): ReferenceAnswer => {
  const end = (speechId: typeof here, exact: string, at: number): Target => ({
    ...buildTarget(),
    speechId,
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: at, end: at + exact.length },
  });
  const stamp = { at: '2026-01-05T10:00:00.000Z', by: asCoderId('someone') };
  return {
    ends: orderEnds(end(here, words, start), end(there, other.text, 7)),
    verdict: { value, ...stamp },
    relation: { value: null, ...stamp },
  };
};

describe('a passage has a tick', () => {
  it.each<[string, Partial<CrossReference>, ReferenceAnswer[], boolean]>([
    ['for a strong link', {}, [], true],
    ['for one whose date is unknown', { order: 'undated' }, [], true],
    ['not for a likely one', { band: 'likely' }, [], false],
    ['not for what was said since', { order: 'later' }, [], false],
    ['not for what only this speech says', { to: { speechId: here, passage: other } }, [], false],
    ['not for what was dismissed', {}, [answer('dismissed')], false],
    ['again after that was taken back', {}, [answer('open')], true],
    ['for what the reader has linked, however weak', { band: 'weaker' }, [answer('confirmed')], true],
  ])('%s', (_, change, answers, has) => {
    const spans = listPassagesSaidBefore([{ ...reference, ...change }], answers, { speechId: here, transcript });
    expect(spans).toEqual(has ? [span] : []);
  });

  it('once, and in the order of the text', () => {
    const first = {
      ...reference,
      from: { speechId: here, passage: { start: 0, end: 5, text: transcript.text.slice(0, 5), block: 0 } },
    };
    expect(listPassagesSaidBefore([reference, reference, first], [], { speechId: here, transcript })).toEqual([
      { start: 0, end: 5 },
      span,
    ]);
  });
});
