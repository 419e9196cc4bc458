import { compareText } from '../domain/compare-text';
import type { Indexed, IndexedSpeech, PassageIndex } from './passage-index';
import { POLITE_STEMS, readPieces } from './read-terms';

/** Features by number, sorted in no way, with their weights and the length of the whole. */
interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly length: number;
}

const KINDS = ['words', 'pairs', 'around', 'pieces'] as const;
type Kind = (typeof KINDS)[number];

/** What is compared of one passage; computed once per revision of the index. */
type Features = Readonly<Record<Kind, Vector>> & {
  /** Weights of `words` as if none were polite. */
  readonly full: Float64Array;
  /** How much there is in it beyond common words. */
  readonly information: number;
};

export interface Ranked {
  readonly found: Indexed;
  readonly score: number;
}

/** Candidates that are looked at closely, for each query. */
const CLOSE_LOOK = 24;
/** In a big library a stem that stands in more passages than this adds to candidates but finds none by itself. */
const COMMON = 6000;
/** Sentences on both sides that count as context, and what each step away leaves of their weight. */
const REACH = 5;
const FADING = 0.7;
/** The weight from which a stem counts as information. */
const TELLING = 1.6;
/** What is left of the weight of a word with which speeches are opened, closed and held together. */
const POLITE = 0.4;
/** The share of matter in what two passages have in common from which they are ranked as they are. */
const ENOUGH = 0.7;
/** Numbers given to features before all are forgotten, so that a long session can't fill the memory. */
const MOST_FEATURES = 2_000_000;

/**
 * Ranks passages by shared matter. First stems, found through the index: the cosine of their weights, less 0.6 of the
 * largest single term, so that one rare word alone makes no link. Then, for the best of these: likeness of four-letter
 * pieces, of neighbouring word pairs, and of what is said around both. The shares were set by hand on pairs that a
 * reader had listed, and kept where they held on speeches of other subjects.
 * Cost: the postings of the query's stems, then some hundred features of each of 24 candidates.
 */
export class PassageRanker {
  private features = new WeakMap<Indexed, Features>();
  private ids = new Map<string, number>();
  /** The query's weights by number, one table a kind: a dot product is then one walk over the candidate's features. */
  private tables: Record<Kind, Float64Array> = makeTables(1024);
  private revision = -1;

  constructor(private readonly index: PassageIndex) {}

  rank(query: Indexed, accepts: (speech: IndexedSpeech) => boolean, limit: number): Ranked[] {
    this.forgetStale();
    const asked = this.describe(query);
    const candidates = this.findCandidates(query, accepts);
    for (const found of candidates) this.describe(found);
    this.spread(asked);
    const close = candidates
      .map((found): Ranked => ({ found, score: this.compareWords(asked, this.describe(found)) }))
      .sort(byScore)
      .slice(0, Math.max(CLOSE_LOOK, limit));
    const ranked = close
      .map(({ found, score }): Ranked => {
        const features = this.describe(found);
        return { found, score: this.measureFreshness(features) * (score + this.lookClosely(asked, features)) };
      })
      .sort(byScore)
      .slice(0, limit);
    this.clear(asked);
    return ranked;
  }

  private forgetStale(): void {
    if (this.revision === this.index.revision && this.ids.size < MOST_FEATURES) return;
    this.features = new WeakMap();
    this.ids = new Map();
    this.tables = makeTables(1024);
    this.revision = this.index.revision;
  }

  private findCandidates(query: Indexed, accepts: (speech: IndexedSpeech) => boolean): Indexed[] {
    const stems = [...new Set(query.stems)].sort((a, b) => this.index.find(a).size - this.index.find(b).size);
    const found = new Set<Indexed>();
    stems.forEach((stem, rarity) => {
      const posting = this.index.find(stem);
      if (posting.size > COMMON && rarity > 1) return;
      for (const candidate of posting) if (accepts(candidate.speech)) found.add(candidate);
    });
    return [...found];
  }

  private compareWords(asked: Features, { words }: Features): number {
    let sum = 0;
    let largest = 0;
    for (let i = 0; i < words.ids.length; i++) {
      const product = (words.weights[i] as number) * (this.tables.words[words.ids[i] as number] as number);
      sum += product;
      if (product > largest) largest = product;
    }
    return sum === 0 ? 0 : (sum - 0.6 * largest) / (asked.words.length * words.length);
  }

  /**
   * From near 0 to 1: how much of what both share is more than politeness. Greetings may be alike word for word and still say
   * nothing, so the factor falls steeply.
   */
  private measureFreshness({ words, full }: Features): number {
    let shared = 0;
    let whole = 0;
    for (let i = 0; i < words.ids.length; i++) {
      const asked = this.tables.words[words.ids[i] as number] as number;
      if (asked === 0) continue;
      shared += Math.min(words.weights[i] as number, asked);
      whole += full[i] as number;
    }
    return whole === 0 ? 1 : Math.min(1, shared / whole / ENOUGH) ** 3;
  }

  private lookClosely(asked: Features, found: Features): number {
    return (
      1.0 * this.compare('pieces', asked, found) +
      0.5 * this.compare('pairs', asked, found) +
      0.7 * this.compare('around', asked, found) +
      0.05 * Math.log1p(found.information)
    );
  }

  /** The cosine of one kind of features. */
  private compare(kind: Kind, asked: Features, found: Features): number {
    const { ids, weights, length } = found[kind];
    const table = this.tables[kind];
    let sum = 0;
    for (let i = 0; i < ids.length; i++) sum += (weights[i] as number) * (table[ids[i] as number] as number);
    return sum === 0 ? 0 : sum / (asked[kind].length * length);
  }

  private spread(features: Features): void {
    if (this.tables.words.length < this.ids.size) this.tables = makeTables(2 * this.ids.size);
    for (const kind of KINDS) {
      const { ids, weights } = features[kind];
      for (let i = 0; i < ids.length; i++) this.tables[kind][ids[i] as number] = weights[i] as number;
    }
  }

  private clear(features: Features): void {
    for (const kind of KINDS) for (const id of features[kind].ids) this.tables[kind][id] = 0;
  }

  private describe(indexed: Indexed): Features {
    const known = this.features.get(indexed);
    if (known) return known;
    const { stems } = indexed;
    const weigh = (stem: string): number => this.weigh(stem);
    const words = new Map(stems.map((stem) => [stem, weigh(stem)]));
    const pairs = new Map<string, number>();
    for (let i = 1; i < stems.length; i++) {
      const [a, b] = [stems[i - 1] as string, stems[i] as string];
      pairs.set(`${a} ${b}`, weigh(a) + weigh(b));
    }
    const pieces = readPieces(indexed.passage.text);
    for (const [piece, count] of pieces) pieces.set(piece, 1 + Math.log(count));
    const features: Features = {
      words: this.pack(words),
      full: Float64Array.from(words.keys(), (stem) => this.index.weigh(stem)),
      pairs: this.pack(pairs),
      around: this.pack(this.readAround(indexed)),
      pieces: this.pack(pieces),
      information: [...words.values()].reduce((sum, weight) => sum + Math.max(0, weight - TELLING), 0),
    };
    this.features.set(indexed, features);
    return features;
  }

  private weigh(stem: string): number {
    return (POLITE_STEMS.has(stem) ? POLITE : 1) * this.index.weigh(stem);
  }

  private readAround({ speech: { passages }, at }: Indexed): Map<string, number> {
    const around = new Map<string, number>();
    for (let i = Math.max(0, at - REACH); i <= Math.min(passages.length - 1, at + REACH); i++) {
      const share = FADING ** Math.abs(i - at);
      for (const stem of (passages[i] as Indexed).stems)
        around.set(stem, (around.get(stem) ?? 0) + share * this.weigh(stem));
    }
    return around;
  }

  private pack(weights: ReadonlyMap<string, number>): Vector {
    const ids = new Int32Array(weights.size);
    const values = new Float64Array(weights.size);
    let squares = 0;
    let i = 0;
    for (const [feature, weight] of weights) {
      let id = this.ids.get(feature);
      if (id === undefined) {
        id = this.ids.size;
        this.ids.set(feature, id);
      }
      ids[i] = id;
      values[i++] = weight;
      squares += weight * weight;
    }
    return { ids, weights: values, length: Math.sqrt(squares) };
  }
}

const makeTables = (size: number): Record<Kind, Float64Array> => ({
  words: new Float64Array(size),
  pairs: new Float64Array(size),
  around: new Float64Array(size),
  pieces: new Float64Array(size),
});

/** Best first; equals by speech and place, so that the order never depends on when a speech was added. */
const byScore = (a: Ranked, b: Ranked): number =>
  b.score - a.score || compareText(a.found.speech.id, b.found.speech.id) || a.found.at - b.found.at;
