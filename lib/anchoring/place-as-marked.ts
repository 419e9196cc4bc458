import type { FoundPlacement } from '../domain/placement';
import { standsAt } from './find-unbroken';
import { readTarget, type TargetToPlace } from './read-target';
import { unchangedAt } from './to-placement';

/** The place of a target that stands, with its context, exactly where it was marked. Null where it has to be looked for. */
export function placeAsMarked(target: TargetToPlace, text: string): FoundPlacement | null {
  const sought = readTarget(target);
  const { exact, position } = sought;
  if (!exact.trim() || position === null || !standsAt(sought, position, text)) return null;
  return unchangedAt(position, exact);
}
