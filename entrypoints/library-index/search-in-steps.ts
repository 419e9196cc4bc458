import type { CrossReference } from '../../lib/domain/cross-reference';
import { findRepeatsWithin } from '../../lib/library/find-repeats-within';
import type { LibraryIndex } from '../../lib/library/library-index';
import type { IndexQuestion } from './protocol';

interface Step {
  readonly done: number;
  readonly of: number;
}

/** Asks an index, a step a passage. */
export function* searchInSteps(
  index: LibraryIndex,
  { speech, transcript, passages, among, deliveredBefore, limit }: IndexQuestion,
): Generator<Step, CrossReference[], void> {
  const options = { limit, ...(among && { among }), ...(deliveredBefore && { deliveredBefore }) };
  if (!passages) {
    const found = yield* index.crossReferenceSteps({ speech, transcript }, options);
    return among ? found : [...found, ...findRepeatsWithin({ speech, transcript })];
  }
  const references: CrossReference[] = [];
  for (const [done, passage] of passages.entries()) {
    const from = { speechId: speech.id, passage };
    for (const { speechId, passage: found, ...about } of index.saidBefore({ speech, transcript, passage }, options))
      references.push({ ...about, from, to: { speechId, passage: found } });
    yield { done: done + 1, of: passages.length };
  }
  return references;
}
