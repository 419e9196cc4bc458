import type { PassageIndex } from './passage-index';

/** Settings that were tried on pairs listed by readers; see lib/README.md. */
export interface TermWeights {
  readonly own: number;
  readonly corpus: number;
  readonly gathering: number;
}
export const TERM_WEIGHTS: TermWeights = { own: 0.7, corpus: 0.3, gathering: 0.6 };

/** Up to this many speeches the corpus counts in full; twice as many halve its part. */
const SMALL_LIBRARY = 20;
/** The corpus's part for terms that it does not know, and the passages it is taken to have. */
const UNKNOWN = 0.7;

/**
 * How telling each term is: its rarity among the passages of the library, flattened, because in a library on one subject the
 * words of that subject look rare or common by accident; in a small library times its rarity in the corpus; times how
 * much its uses gather in few speeches. What every speaker says once, such as "look forward", is spread evenly.
 */
export class TermWeigher {
  private weights: number[] = [];
  private revision = -1;

  constructor(
    private readonly index: PassageIndex,
    private readonly settings: TermWeights = TERM_WEIGHTS,
  ) {}

  weigh(term: number): number {
    if (this.revision !== this.index.revision) {
      this.weights = [];
      this.revision = this.index.revision;
    }
    const known = this.weights[term];
    if (known !== undefined) return known;
    const weight = this.compute(term);
    this.weights[term] = weight;
    return weight;
  }

  private compute(term: number): number {
    const { index, settings } = this;
    const { background } = index;
    const own = Math.log(1 + Math.max(1, index.passages) / (index.countPassages(term) + 0.5));
    if (background.passages === 0) return own ** settings.own;
    const known = background.terms.get(index.vocabulary.terms[term] as string) ?? -1;
    const part = settings.corpus * Math.min(1, SMALL_LIBRARY / Math.max(1, index.size));
    const rarity = Math.log(background.passages / ((background.passagesWith[known] ?? 0) + UNKNOWN));
    const gathering = Math.min(1.4, Math.max(0.5, 0.65 + settings.gathering * (background.gathering[known] ?? 0.6)));
    return own ** (settings.own + settings.corpus - part) * rarity ** part * gathering;
  }
}
