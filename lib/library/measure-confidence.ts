import type { Band } from '../domain/cross-reference';
import type { Likeness } from './rank-passages';

/**
 * How sure it is that a reader would want a pair linked: what is in the words themselves counts, what is said around them
 * only a little, for two passages on one matter need not say the same.
 */
export function measureConfidence(likeness: Likeness): number {
  const { words, pieces, pairs, names, figures, change, context, meaning, information } = likeness;
  return (
    words +
    pieces +
    0.5 * pairs +
    0.2 * names +
    0.3 * figures +
    0.15 * change +
    0.5 * context +
    0.2 * meaning +
    0.05 * information +
    0.03 * likeness.kept +
    0.15 * likeness.callback
  );
}

export const bandOf = (confidence: number): Band =>
  confidence >= 1.3 ? 'strong' : confidence >= 1.0 ? 'likely' : 'weaker';
