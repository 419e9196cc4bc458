import type { WeighedSpeech } from './weighed-speech';

/** Passages that a speech should have for its usual terms to be told from those of one passage. */
const ENOUGH = 10;

/**
 * How like a passage is to all that a speech says. Who speaks on one matter says its words in every second sentence: what is
 * like all of them is the answer to none.
 */
export class UsualTerms {
  private readonly weights = new Map<number, number>();

  constructor({ terms, weights, first, lengths }: WeighedSpeech) {
    let passages = 0;
    for (let i = 0; i < lengths.length; i++) {
      if (lengths[i] === 0) continue;
      passages++;
      for (let k = first[i] as number; k < (first[i + 1] as number); k++)
        this.weights.set(
          terms[k] as number,
          (this.weights.get(terms[k] as number) ?? 0) + (weights[k] as number) / (lengths[i] as number),
        );
    }
    let squares = 0;
    for (const weight of this.weights.values()) squares += weight * weight;
    const share = passages / (passages + ENOUGH) / Math.sqrt(squares || 1);
    for (const [term, weight] of this.weights) this.weights.set(term, weight * share);
  }

  /** The cosine of both, less where the speech has few passages. */
  compare({ terms, weights, first, lengths }: WeighedSpeech, i: number): number {
    let sum = 0;
    for (let k = first[i] as number; k < (first[i + 1] as number); k++)
      sum += (this.weights.get(terms[k] as number) ?? 0) * (weights[k] as number);
    return sum === 0 ? 0 : sum / (lengths[i] as number);
  }
}
