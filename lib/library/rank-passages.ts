import { compareText } from '../domain/compare-text';
import type { Figure } from '../domain/figure';
import { chooseLargest } from './choose-largest';
import { comparePieces, shareNames } from './compare-closely';
import { pairFigures, readFigures, scoreFigures } from './compare-figures-of';
import { type TermLikeness, TermTable } from './compare-terms';
import { PROMISES, REFERS_BACK, REPORTS } from './cues';
import type { PassageFeatures } from './passage-features';
import { readFeatures } from './passage-features';
import type { PassageIndex, ReadSpeech } from './passage-index';
import { compareVectors, type VectorOf } from './passage-vectors';
import type { Related } from './related-terms';
import { type Scratch, type WeighedSpeech, weighSpeech } from './weighed-speech';

/** What each likeness counts for. Set by hand on pairs listed by readers; those of one subject were kept apart for testing. */
export const SCORE_WEIGHTS = {
  words: 1,
  context: 1,
  pieces: 0.9,
  pairs: 0.2,
  names: 0.2,
  figures: 0.3,
  change: 0.6,
  information: 0.04,
  speaker: 0.02,
  kept: 0.04,
  callback: 0.15,
  /** Nearness in meaning: of both, of what is said around both, of the passage asked about and what is around the other. */
  meaning: 0.4,
  meaningAround: 0.4,
  meaningInPlace: 0.6,
};
export type Likeness = Readonly<Record<keyof typeof SCORE_WEIGHTS, number>>;

type Meanings = Pick<Likeness, 'meaning' | 'meaningAround' | 'meaningInPlace'>;
type Column = { readonly column: number } & Meanings;

export interface Ranked {
  /** Of the passage found: the speech among the chosen, and its place in it. */
  readonly speech: number;
  readonly passage: number;
  readonly score: number;
  readonly likeness: Likeness;
}

/** Passages whose meanings are compared, for each that is asked about, and those looked at closely. */
const COMPARED = 100;
const CLOSE_LOOK = 24;
/** The same where one passage alone is asked about. */
const THOROUGHLY = { compared: 300, closely: 150 };

export interface RankerTools {
  readonly weigh: (term: number) => number;
  readonly related: Related;
  readonly vectorOf: VectorOf;
  readonly scratch: Scratch;
  readonly features: FeatureCache;
}

/** One speech against some others: rows are asked for in order. */
export class Ranker {
  private readonly query: WeighedSpeech;
  private readonly others: readonly WeighedSpeech[];
  private readonly table: TermTable;
  private readonly pieces = new Float32Array(65536);

  constructor(
    readonly asked: ReadSpeech,
    /** By id. */
    readonly chosen: readonly ReadSpeech[],
    readonly tools: RankerTools,
  ) {
    this.query = weighSpeech(asked, tools.weigh, tools.scratch, tools.vectorOf);
    this.others = chosen.map((speech) => weighSpeech(speech, tools.weigh, tools.scratch, tools.vectorOf));
    this.table = new TermTable(this.query, this.others, tools.related);
  }

  /** The passages most like passage `a`, best first. Thoroughly: more are looked at closely, for one answer. */
  rank(a: number, limit: number, thoroughly = false): Ranked[] {
    const terms = this.table.compare(a);
    const columns = this.chooseColumns(
      a,
      terms,
      thoroughly ? THOROUGHLY.compared : COMPARED,
      Math.max(thoroughly ? THOROUGHLY.closely : CLOSE_LOOK, limit),
    );
    const asked = this.tools.features.get(this.asked, a);
    for (let i = 0; i < asked.pieces.length; i++)
      this.pieces[asked.pieces[i] as number] = asked.pieceWeights[i] as number;
    const pairs = this.readPairs(this.asked, a);
    const ranked = columns.map((column) => this.look(asked, pairs, column, terms));
    for (const piece of asked.pieces) this.pieces[piece] = 0;
    return ranked.sort((x, y) => this.compareRanked(x, y)).slice(0, limit);
  }

  private compareRanked(x: Ranked, y: Ranked): number {
    return (
      y.score - x.score ||
      compareText((this.chosen[x.speech] as ReadSpeech).facts.id, (this.chosen[y.speech] as ReadSpeech).facts.id) ||
      x.passage - y.passage
    );
  }

  /** The columns that promise most by their terms alone. */
  private chooseColumns(a: number, { words, context }: TermLikeness, compared: number, most: number): Column[] {
    const weights = SCORE_WEIGHTS;
    const { speechOf, passageOf } = this.table;
    const cheap = new Float32Array(words.length);
    for (let c = 0; c < cheap.length; c++) {
      const value = 1.8 * (words[c] as number) + weights.context * (context[c] as number);
      if (value <= 0) continue;
      const other = this.others[speechOf[c] as number] as WeighedSpeech;
      // "Good morning." is near to all that is said around it, and says nothing.
      if (other.lengths[passageOf[c] as number] === 0) continue;
      cheap[c] = value + weights.information * (other.information[passageOf[c] as number] as number);
    }
    const columns = chooseLargest(cheap, Math.max(compared, most)).map((column) => ({
      column,
      ...this.compareMeanings(a, column),
    }));
    if (columns.length <= most) return columns;
    for (const { column, meaning, meaningAround, meaningInPlace } of columns)
      cheap[column] =
        (cheap[column] as number) +
        weights.meaning * meaning +
        weights.meaningAround * meaningAround +
        weights.meaningInPlace * meaningInPlace;
    // Equal values are in the order of speeches and passages, which is that of their ids.
    columns.sort((x, y) => (cheap[y.column] as number) - (cheap[x.column] as number) || x.column - y.column);
    return columns.slice(0, most);
  }

  private compareMeanings(a: number, column: number): Meanings {
    const asked = this.query.meanings;
    const found = (this.others[this.table.speechOf[column] as number] as WeighedSpeech).meanings;
    const passage = this.table.passageOf[column] as number;
    const { dimensions } = asked;
    return {
      meaning: compareVectors(asked.own, a, found.own, passage, dimensions),
      meaningAround: compareVectors(asked.around, a, found.around, passage, dimensions),
      meaningInPlace: compareVectors(asked.own, a, found.around, passage, dimensions),
    };
  }

  private look(asked: PassageFeatures, pairs: Map<number, number>, at: Column, terms: TermLikeness): Ranked {
    const { column, ...meanings } = at;
    const speech = this.table.speechOf[column] as number;
    const passage = this.table.passageOf[column] as number;
    const other = this.chosen[speech] as ReadSpeech;
    const found = this.tools.features.get(other, passage);
    const words = terms.words[column] as number;
    const names = this.scoreNames(asked, found);
    const gate = Math.min(1, 2.5 * words + 0.5 * names);
    const figures = scoreFigures(pairFigures(this.tools.features.figures(asked), this.tools.features.figures(found)));
    const isSameSpeaker = other.facts.speakers.some((name) => this.asked.facts.speakers.includes(name));
    const likeness: Likeness = {
      words,
      context: terms.context[column] as number,
      pieces: comparePieces(asked, this.pieces, found) * Math.min(1, 0.25 + Math.min(asked.freshness, found.freshness)),
      pairs: this.comparePairs(pairs, other, passage),
      names,
      figures: gate * figures.agree,
      change: gate * figures.change,
      information: (this.others[speech] as WeighedSpeech).information[passage] as number,
      speaker: isSameSpeaker ? 1 : 0,
      kept: PROMISES.test(found.text) && REPORTS.test(asked.text) ? 1 : 0,
      callback: isSameSpeaker && REFERS_BACK.test(asked.text) ? 1 : 0,
      ...meanings,
    };
    let score = 0;
    for (const name of LIKENESSES) score += SCORE_WEIGHTS[name] * likeness[name];
    return { speech, passage, score, likeness };
  }

  private scoreNames(a: PassageFeatures, b: PassageFeatures): number {
    let sum = 0;
    for (const { here, there, share } of shareNames(a, b)) {
      const shorter = here.terms.length <= there.terms.length ? here : there;
      const weight = shorter.terms.reduce((total, term) => total + this.tools.weigh(term), 0);
      sum += (share * Math.min(here.share, there.share) ** 2 * weight) / 5;
    }
    return Math.min(2.5, sum);
  }

  private readPairs({ terms: { terms, first } }: ReadSpeech, i: number): Map<number, number> {
    const pairs = new Map<number, number>();
    for (let k = (first[i] as number) + 1; k < (first[i + 1] as number); k++) {
      const [x, y] = [terms[k - 1] as number, terms[k] as number];
      pairs.set(x * 0x200000 + y, this.tools.weigh(x) + this.tools.weigh(y));
    }
    return pairs;
  }

  private comparePairs(asked: Map<number, number>, other: ReadSpeech, i: number): number {
    if (asked.size === 0) return 0;
    let sum = 0;
    let squares = 0;
    for (const [pair, weight] of this.readPairs(other, i)) {
      squares += weight * weight;
      const same = asked.get(pair);
      if (same !== undefined) sum += weight * same;
    }
    if (sum === 0) return 0;
    let own = 0;
    for (const weight of asked.values()) own += weight * weight;
    return sum / Math.sqrt(squares * own);
  }
}

const LIKENESSES = Object.keys(SCORE_WEIGHTS) as (keyof Likeness)[];

/** Features of passages, kept while their speech is. */
export class FeatureCache {
  private readonly known = new WeakMap<ReadSpeech, (PassageFeatures | undefined)[]>();
  private readonly seen = new WeakMap<PassageFeatures, Figure[]>();
  constructor(private readonly index: PassageIndex) {}

  get(speech: ReadSpeech, i: number): PassageFeatures {
    let list = this.known.get(speech);
    if (!list) {
      list = [];
      this.known.set(speech, list);
    }
    let features = list[i];
    if (!features) {
      features = readFeatures(speech, i, this.index.vocabulary);
      list[i] = features;
    }
    return features;
  }

  figures(features: PassageFeatures): Figure[] {
    let found = this.seen.get(features);
    if (!found) {
      found = readFigures(features.text);
      this.seen.set(features, found);
    }
    return found;
  }
}
