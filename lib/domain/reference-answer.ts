import type { Stamped, Target } from './claim';
import { lastOf, newerOf, uniteNotes, writeTarget } from './claim-stamps';
import type { Relation } from './cross-reference';
import type { Instant } from './dates';
import type { CoderId, SpeechId } from './ids';

/** `open`: an answer that was taken back. */
export const REFERENCE_VERDICTS = ['confirmed', 'dismissed', 'open'] as const;
export type ReferenceVerdict = (typeof REFERENCE_VERDICTS)[number];

/** What one end does to the other; `from` tells which: 0 or 1, as in `ends`. */
export interface StatedRelation {
  readonly name: Relation;
  readonly from: 0 | 1;
}

/**
 * What the reader said of two passages that belong together, or don't. Only answers are stored: suggestions are made anew by
 * whatever index there is, and meet the answer to them by the words of both ends (`lib/text/match-reference.ts`).
 */
export interface ReferenceAnswer {
  /** In an order that follows from the ends alone, so that it is the same from either side. */
  readonly ends: readonly [Target, Target];
  readonly verdict: Stamped<ReferenceVerdict>;
  /** Null where the reader has not said. */
  readonly relation: Stamped<StatedRelation | null>;
  /** Markdown, one per coder, as of a claim; absent until somebody writes one. It stays when the link is taken back. */
  readonly notes?: Readonly<Record<CoderId, Stamped<string>>>;
}

/** Unites two states of one answer, field by field: the later stamp wins, in any order and any number of times. */
export function mergeAnswers(a: ReferenceAnswer, b: ReferenceAnswer): ReferenceAnswer {
  const first = a.ends.map(writeTarget).join() <= b.ends.map(writeTarget).join() ? a : b;
  return {
    // Of two copies of one speech, either may hold the words.
    ends: first.ends,
    verdict: newerOf(a.verdict, b.verdict),
    relation: newerOf(a.relation, b.relation),
    ...((a.notes || b.notes) && { notes: uniteNotes(a.notes ?? {}, b.notes ?? {}) }),
  };
}

/** Every stamp of it. */
export const stampsOfAnswer = ({ verdict, relation, notes }: ReferenceAnswer): readonly Stamped<unknown>[] => [
  verdict,
  relation,
  ...Object.values(notes ?? {}),
];

/** When anything about it was last said. */
export const answeredAt = (answer: ReferenceAnswer): Instant => lastOf(stampsOfAnswer(answer));

/** A link as seen from one of its ends. */
export interface LinkEnds {
  readonly here: Target;
  readonly there: Target;
}

/** As seen from a speech; where both ends are in it, from the words that come later there. Null where neither is. */
export function endsFrom({ ends: [a, b] }: ReferenceAnswer, speechId: SpeechId): LinkEnds | null {
  const [isOfA, isOfB] = [a.speechId === speechId, b.speechId === speechId];
  if (!isOfA && !isOfB) return null;
  const isFromB = isOfB && (!isOfA || b.position.start > a.position.start);
  return isFromB ? { here: b, there: a } : { here: a, there: b };
}

/** The stated relation as seen from a speech: what its end does to the other, or, reversed, the other to it. Null where none is stated. */
export function relationFrom(
  answer: ReferenceAnswer,
  speechId: SpeechId,
): { readonly name: Relation; readonly isReversed: boolean } | null {
  const { value } = answer.relation;
  return value && { name: value.name, isReversed: answer.ends[value.from] !== endsFrom(answer, speechId)?.here };
}
