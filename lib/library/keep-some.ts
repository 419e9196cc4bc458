import type { Ranked } from './rank-passages';

export interface Pair {
  readonly a: number;
  readonly ranked: Ranked;
  readonly confidence: number;
  readonly isLater: boolean;
}

/** How often one passage may stand in the list of a whole speech. */
const MOST_USES = 2;
/** Below this hardly one pair in four is right: better to say nothing. */
export const FLOOR = 0.85;

/** The best pairs that are worth a look, no passage more than twice; later speeches take no place from earlier ones. */
export function keepSome(pairs: readonly Pair[], limit: number): Pair[] {
  const sorted = pairs
    .filter(({ confidence }) => confidence >= FLOOR)
    .sort(
      (x, y) =>
        y.confidence - x.confidence ||
        x.a - y.a ||
        x.ranked.speech - y.ranked.speech ||
        x.ranked.passage - y.ranked.passage,
    );
  const uses = new Map<string, number>();
  return sorted
    .filter(({ a, ranked, isLater }) => {
      const keys = [`${isLater} ${a}`, `${ranked.speech}:${ranked.passage}`];
      if (keys.some((key) => (uses.get(key) ?? 0) >= MOST_USES)) return false;
      for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
      return true;
    })
    .slice(0, limit);
}
