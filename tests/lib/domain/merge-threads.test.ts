import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stamped } from '@/lib/domain/claim';
import { asCoderId, asSpeechId } from '@/lib/domain/ids';
import { mergeThreads, moveMentions, settleThread } from '@/lib/domain/merge-threads';
import { livingMentions, type Mention, type Thread } from '@/lib/domain/thread';
import { buildTarget } from '../../support/build-claim';
import { buildMention, buildThread } from '../../support/build-thread';

const MINE = asCoderId('aaaaaaaa-0000-4000-8000-000000000000');
const THEIRS = asCoderId('bbbbbbbb-0000-4000-8000-000000000000');
const minute = (n: number) => `2026-01-05T10:${String(n).padStart(2, '0')}:00.000Z`;
const TARGETS = [buildTarget(), buildTarget('Good morning.')] as const;

/** Few instants and coders, so that ties and collisions are common. */
const stampOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Stamped<Value>> =>
  fc.record({ value, at: fc.integer({ min: 0, max: 6 }).map(minute), by: fc.constantFrom(MINE, THEIRS) });
const notes = fc.dictionary(fc.constantFrom(MINE, THEIRS), stampOf(fc.constantFrom('', 'a', 'b')));
const mentions: fc.Arbitrary<Mention> = fc.record({
  // The same words may stand at another place of another copy.
  target: fc
    .tuple(fc.constantFrom(...TARGETS), fc.boolean())
    .map(([target, moved]) =>
      moved ? { ...target, position: { ...target.position, start: target.position.start + 1 } } : target,
    ),
  figure: stampOf(fc.constantFrom(null, '400', '300')),
  relation: stampOf(fc.constantFrom(null, 'repeats' as const, 'updates' as const)),
  notes,
  removed: stampOf(fc.boolean()),
});
const threads: fc.Arbitrary<Thread> = fc
  .record({
    id: fc.constant(buildThread().id),
    created: fc.record({ at: fc.constantFrom(minute(0), minute(1)), by: fc.constantFrom(MINE, THEIRS) }),
    title: stampOf(fc.constantFrom('a', 'b')),
    notes,
    mentions: fc.array(mentions, { maxLength: 4 }),
    deleted: stampOf(fc.boolean()),
  })
  .map(settleThread);

describe('any states of one thread', () => {
  test('merge to the same in any order and grouping, and once and for all', () => {
    fc.assert(
      fc.property(threads, threads, threads, (a, b, c) => {
        const merged = mergeThreads(mergeThreads(a, b), c);
        expect(mergeThreads(a, mergeThreads(b, c))).toEqual(merged);
        expect(mergeThreads(mergeThreads(c, a), b)).toEqual(merged);
        expect(mergeThreads(merged, b)).toEqual(merged);
        expect(mergeThreads(a, a)).toEqual(a);
      }),
      { numRuns: 500 },
    );
  });

  test('mention words of one speech once', () => {
    fc.assert(
      fc.property(threads, threads, (a, b) => {
        const words = mergeThreads(a, b).mentions.map(({ target }) => target.quote.exact);
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });
});

const thread = buildThread({ at: minute(0), by: MINE });

test('a mention that joined on another machine comes along, and one that was removed stays so', () => {
  const [own] = thread.mentions as [Mention];
  const mine = { ...thread, mentions: [{ ...own, removed: { value: true, at: minute(2), by: MINE } }] };
  const theirs = { ...thread, mentions: [own, buildMention({ target: TARGETS[1], at: minute(1), by: THEIRS })] };
  expect(livingMentions(mergeThreads(mine, theirs)).map(({ target }) => target.quote.exact)).toEqual(['Good morning.']);
});

test.each([
  ['older than the deletion', 1, true],
  ['newer than the deletion', 3, false],
])('an edit that is %s', (_, at, isDeleted) => {
  const deleted = { ...thread, deleted: { value: true, at: minute(2), by: MINE } };
  const renamed = { ...thread, title: { value: 'Renamed', at: minute(at), by: THEIRS } };
  expect(mergeThreads(deleted, renamed)).toMatchObject({ title: { value: 'Renamed' }, deleted: { value: isDeleted } });
});

test('two speeches that turn out to be one leave one mention of the same words', () => {
  const [own] = thread.mentions as [Mention];
  const other = { ...own, target: { ...own.target, speechId: asSpeechId('other') } };
  const both = settleThread({ ...thread, mentions: [own, other] });
  expect(both.mentions).toHaveLength(2);
  expect(moveMentions(both, () => own.target.speechId).mentions).toEqual([own]);
});
