import { compareText } from '../domain/compare-text';
import { comparePieces, shareNames } from './compare-closely';
import { type TermLikeness, TermTable } from './compare-terms';
import { PROMISES, REFERS_BACK, REPORTS } from './cues';
import { lookAtFigures, type LightFigure } from './look-at-figures';
import type { PassageFeatures } from './passage-features';
import { readFeatures } from './passage-features';
import type { PassageIndex, ReadSpeech } from './passage-index';
import type { Related } from './related-terms';
import { type Scratch, type WeighedSpeech, weighSpeech } from './weighed-speech';

/** What each likeness counts for. Set by hand on pairs listed by readers; those of one subject were kept apart for testing. */
export const SCORE_WEIGHTS = {
  words: 1,
  context: 0.7,
  toWindow: 0,
  fromWindow: 0,
  pieces: 1,
  pairs: 0.5,
  names: 0.2,
  figures: 0.3,
  change: 0.15,
  information: 0.05,
  speaker: 0.03,
  kept: 0.03,
  callback: 0.15,
};
export type ScoreWeights = Readonly<typeof SCORE_WEIGHTS>;
export type Likeness = { [Name in keyof ScoreWeights]: number };

export interface Ranked {
  /** Of the passage found: the speech among the chosen, and its place in it. */
  readonly speech: number;
  readonly passage: number;
  readonly score: number;
  readonly likeness: Likeness;
}

/** Passages that are looked at closely, for each that is asked about. */
const CLOSE_LOOK = 40;

/** One speech against some others: rows are asked for in order. */
export class Ranker {
  private readonly query: WeighedSpeech;
  private readonly others: readonly WeighedSpeech[];
  private readonly table: TermTable;
  private readonly pieces = new Float32Array(65536);

  constructor(
    private readonly index: PassageIndex,
    readonly asked: ReadSpeech,
    readonly chosen: readonly ReadSpeech[],
    private readonly tools: {
      readonly weigh: (term: number) => number;
      readonly related: Related;
      readonly scratch: Scratch;
      readonly features: FeatureCache;
      readonly weights: ScoreWeights;
    },
  ) {
    this.query = weighSpeech(asked, tools.weigh, tools.scratch);
    this.others = chosen.map((speech) => weighSpeech(speech, tools.weigh, tools.scratch));
    this.table = new TermTable(this.query, this.others, tools.related);
  }

  /** The passages most like passage `a`, best first. */
  rank(a: number, limit: number): Ranked[] {
    const terms = this.table.compare(a);
    const columns = this.chooseColumns(terms, Math.max(CLOSE_LOOK, limit));
    const asked = this.tools.features.get(this.asked, a);
    for (let i = 0; i < asked.pieces.length; i++) this.pieces[asked.pieces[i] as number] = asked.pieceWeights[i] as number;
    const pairs = this.readPairs(this.asked, a);
    const ranked = columns.map((column) => this.look(a, asked, pairs, column, terms));
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
  private chooseColumns({ words, context, toWindow, fromWindow }: TermLikeness, most: number): number[] {
    const { weights } = this.tools;
    const { speechOf, passageOf, columns } = this.table;
    const cheap = new Float32Array(columns);
    const promising: number[] = [];
    for (let c = 0; c < columns; c++) {
      const value =
        (words[c] as number) * 1.8 +
        weights.context * (context[c] as number) +
        weights.toWindow * (toWindow[c] as number) +
        weights.fromWindow * (fromWindow[c] as number);
      if (value <= 0) continue;
      const other = this.others[speechOf[c] as number] as WeighedSpeech;
      cheap[c] = value + weights.information * (other.information[passageOf[c] as number] as number);
      promising.push(c);
    }
    if (promising.length <= most) return promising;
    // Equal values are in the order of speeches and passages, which is that of their ids: the sort is stable.
    return promising.sort((x, y) => (cheap[y] as number) - (cheap[x] as number) || x - y).slice(0, most);
  }

  private look(a: number, asked: PassageFeatures, pairs: Map<number, number>, column: number, terms: TermLikeness): Ranked {
    const speech = this.table.speechOf[column] as number;
    const passage = this.table.passageOf[column] as number;
    const other = this.chosen[speech] as ReadSpeech;
    const found = this.tools.features.get(other, passage);
    const words = terms.words[column] as number;
    const names = this.scoreNames(asked, found);
    const gate = Math.min(1, 2.5 * words + 0.5 * names);
    const figures = compareFigures(this.tools.features.figures(asked), this.tools.features.figures(found));
    const isSameSpeaker = other.facts.speakers.some((name) => this.asked.facts.speakers.includes(name));
    const likeness: Likeness = {
      words,
      context: terms.context[column] as number,
      toWindow: terms.toWindow[column] as number,
      fromWindow: terms.fromWindow[column] as number,
      pieces: comparePieces(asked, this.pieces, found),
      pairs: this.comparePairs(pairs, other, passage),
      names,
      figures: gate * figures.agree,
      change: gate * figures.change,
      information: (this.others[speech] as WeighedSpeech).information[passage] as number,
      speaker: isSameSpeaker ? 1 : 0,
      kept: PROMISES.test(found.text) && REPORTS.test(asked.text) ? 1 : 0,
      callback: isSameSpeaker && REFERS_BACK.test(asked.text) ? 1 : 0,
    };
    let score = 0;
    for (const name of LIKENESSES) score += this.tools.weights[name] * likeness[name];
    return { speech, passage, score, likeness };
  }

  private scoreNames(a: PassageFeatures, b: PassageFeatures): number {
    let sum = 0;
    for (const { here, there, share } of shareNames(a, b)) {
      const shorter = here.terms.length <= there.terms.length ? here : there;
      sum += (share * shorter.terms.reduce((total, term) => total + this.tools.weigh(term), 0)) / 5;
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

const LIKENESSES = Object.keys(SCORE_WEIGHTS) as (keyof ScoreWeights)[];

function compareFigures(a: readonly LightFigure[], b: readonly LightFigure[]): { agree: number; change: number } {
  let agree = 0;
  let change = 0;
  for (const here of a) {
    let best = 0;
    for (const there of b) {
      if (here.unit !== there.unit) continue;
      if (here.low <= there.high && there.low <= here.high)
        best = Math.max(best, here.unit === 'money' ? 1 : here.unit === 'share' ? 0.7 : here.high < 13.1 ? 0.14 : 0.35);
      else change = Math.max(change, here.unit === 'count' ? 0.4 : 1);
    }
    agree += best;
  }
  return { agree: Math.min(1.5, agree), change: agree > 0 ? 0 : change };
}

/** Features of passages, kept while their speech is. */
export class FeatureCache {
  private readonly known = new WeakMap<ReadSpeech, (PassageFeatures | undefined)[]>();
  private readonly seen = new WeakMap<PassageFeatures, LightFigure[]>();
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

  figures(features: PassageFeatures): LightFigure[] {
    let found = this.seen.get(features);
    if (!found) {
      found = /\d|one in/.test(features.text) ? lookAtFigures(features.text) : [];
      this.seen.set(features, found);
    }
    return found;
  }
}
