import type { CrossReference } from '../../lib/domain/cross-reference';
import type { LibraryIndex } from '../../lib/library/library-index';
import { splitPassages } from '../../lib/text/split-passages';
import type { IndexQuestion } from './protocol';

interface Step {
  readonly done: number;
  readonly of: number;
}

/** A link without the order of its speeches in time, which their dates tell. */
export type Found = Omit<CrossReference, 'order'>;

/** Of a chosen speech so many passages are looked for at each of this one, before the best are chosen over all. */
const EACH = 2;

/** Asks an index, a step a passage where single passages or single speeches are asked about. */
export function* searchInSteps(
  index: LibraryIndex,
  { speech, transcript, passages, among, deliveredBefore, limit }: IndexQuestion,
): Generator<Step, Found[], void> {
  if (!passages && !among) return index.crossReferences({ speech, transcript }, { limit });
  const asked = passages ?? splitPassages(transcript);
  const options = {
    limit: passages ? limit : EACH,
    ...(among && { among }),
    ...(deliveredBefore && { deliveredBefore }),
  };
  const found: Found[] = [];
  for (const [done, passage] of asked.entries()) {
    const from = { speechId: speech.id, passage };
    for (const { speechId, passage: there, ...about } of index.saidBefore({ speech, transcript, passage }, options))
      found.push({ ...about, from, to: { speechId, passage: there } });
    yield { done: done + 1, of: asked.length };
  }
  return passages ? found : found.sort((a, b) => b.score - a.score).slice(0, limit);
}
