import { compareText } from '../domain/compare-text';
import { chooseLargest, keepLargest } from './choose-largest';
import { shareNames } from './compare-closely';
import { MOST_OF_FIGURES, scoreFigures } from './compare-figures-of';
import { type TermLikeness, TermTable } from './compare-terms';
import { NearPassages } from './near-passages';
import type { NumberTable } from './number-table';
import { type PassageFeatures, readFeatures } from './passage-features';
import type { PassageIndex, ReadSpeech } from './passage-index';
import type { VectorOf } from './passage-vectors';
import type { PieceTable } from './read-pieces';
import type { Related } from './related-terms';
import { type Likeness, SCORE_WEIGHTS, scoreLikeness } from './score-likeness';
import { type Scratch, type WeighedSpeech, weighSpeech } from './weighed-speech';
import { comparePairs, readPairs, type WordPairs } from './word-pairs';

export interface Ranked {
  /** Of the passage found: the speech among the chosen, and its place in it. */
  readonly speech: number;
  readonly passage: number;
  readonly score: number;
  readonly likeness: Likeness;
  /** Whether both may have some words in a row in common that tell something. */
  readonly mayHaveRun: boolean;
}

/** A likeness that is surely not exceeded. */
export type MostLikeness = { -readonly [Name in keyof Likeness]: number } & Pick<
  { -readonly [Name in keyof Ranked]: Ranked[Name] },
  'mayHaveRun'
>;

/** Passages whose meanings are compared, for each that is asked about, and those looked at closely. */
const USUALLY = { compared: 100, closely: 24 };
/** The same where one passage alone is asked about. */
const THOROUGHLY = { compared: 300, closely: 150 };

/** What words count for where pieces have not been compared: the two go together. */
const WORDS_AND_PIECES = 2.2;

export interface RankerTools {
  readonly weigh: (term: number) => number;
  readonly related: Related;
  readonly vectorOf: VectorOf;
  readonly scratch: Scratch;
  readonly pieces: PieceTable;
  readonly pairs: NumberTable;
  readonly runs: NumberTable;
  readonly features: FeatureCache;
}

/** One speech against some others: rows are asked for in order. */
export class Ranker {
  private readonly query: WeighedSpeech;
  private readonly others: readonly WeighedSpeech[];
  private readonly table: TermTable;
  private readonly near: NearPassages;
  private readonly pairs = new Map<ReadSpeech, (WordPairs | undefined)[]>();
  /** By column. */
  private readonly information: Float32Array;
  private readonly hasTerms: Uint8Array;
  /** By column, for the passage that is asked about. */
  private readonly cheap: Float32Array;
  private readonly foreseen: MostLikeness = { ...SCORE_WEIGHTS, mayHaveRun: false };

  constructor(
    readonly asked: ReadSpeech,
    /** By id. */
    readonly chosen: readonly ReadSpeech[],
    readonly tools: RankerTools,
  ) {
    this.query = weighSpeech(asked, tools.weigh, tools.scratch, tools.vectorOf);
    this.others = chosen.map((speech) => weighSpeech(speech, tools.weigh, tools.scratch, tools.vectorOf));
    this.table = new TermTable(this.query, this.others, tools.related);
    this.near = new NearPassages(this.query, this.others, this.table);
    this.cheap = new Float32Array(this.table.columns);
    this.information = new Float32Array(this.table.columns);
    this.hasTerms = new Uint8Array(this.table.columns);
    let column = 0;
    for (const { lengths, information } of this.others) {
      this.information.set(information, column);
      for (const length of lengths) this.hasTerms[column++] = length > 0 ? 1 : 0;
    }
  }

  /** The passages most like passage `a`, best first. Thoroughly: more are looked at closely, for one answer. */
  rank(a: number, limit: number, thoroughly = false): Ranked[] {
    const terms = this.table.compare(a);
    const columns = this.layOut(a, terms, limit, thoroughly ? THOROUGHLY : USUALLY);
    const ranked = columns.map((column) => this.look(a, column, terms));
    return ranked.sort((x, y) => this.compareRanked(x, y)).slice(0, limit);
  }

  /**
   * Those of `rank` of which `isWorth` is true. Cheaper where few are: what a likeness can be at most shows before both are
   * looked at closely. `isWorth` must be true of all that is more alike, too.
   */
  rankWorth(a: number, limit: number, isWorth: (likeness: Likeness, mayHaveRun: boolean) => boolean): Ranked[] {
    const terms = this.table.compare(a);
    const columns = this.layOut(a, terms, limit, USUALLY);
    const ranked: Ranked[] = [];
    const others: { readonly column: number; readonly most: number }[] = [];
    let lowest = Number.POSITIVE_INFINITY;
    for (const column of columns) {
      const most = this.foresee(a, column, terms);
      if (isWorth(most, most.mayHaveRun)) {
        const found = this.look(a, column, terms);
        ranked.push(found);
        lowest = Math.min(lowest, found.score);
      } else others.push({ column, most: scoreLikeness(most) });
    }
    // What is worth nothing itself may still come before what is, and leave it no place.
    const rivals = others.filter(({ most }) => most >= lowest);
    if (ranked.length + rivals.length > limit)
      for (const { column } of rivals) ranked.push(this.look(a, column, terms));
    ranked.sort((x, y) => this.compareRanked(x, y));
    return ranked.slice(0, limit).filter(({ likeness, mayHaveRun }) => isWorth(likeness, mayHaveRun));
  }

  private layOut(a: number, terms: TermLikeness, limit: number, { compared, closely }: typeof USUALLY): number[] {
    const columns = this.chooseColumns(a, terms, compared, Math.max(closely, limit));
    if (columns.length === 0) return columns;
    const asked = this.tools.features.get(this.asked, a);
    this.tools.pieces.lay(asked.pieces);
    this.tools.pairs.lay(asked.pairs);
    this.tools.runs.lay(asked.runs);
    return columns;
  }

  private compareRanked(x: Ranked, y: Ranked): number {
    return (
      y.score - x.score ||
      compareText((this.chosen[x.speech] as ReadSpeech).facts.id, (this.chosen[y.speech] as ReadSpeech).facts.id) ||
      x.passage - y.passage
    );
  }

  /** The columns that promise most by their terms alone. */
  private chooseColumns(a: number, { words, context }: TermLikeness, compared: number, most: number): number[] {
    const weights = SCORE_WEIGHTS;
    const { cheap, near, information } = this;
    for (let c = 0; c < cheap.length; c++) {
      const value = WORDS_AND_PIECES * (words[c] as number) + weights.context * (context[c] as number);
      // "Good morning." is near to all that is said around it, and says nothing.
      cheap[c] = value > 0 && this.hasTerms[c] === 1 ? value + weights.information * (information[c] as number) : 0;
    }
    const columns = chooseLargest(cheap, Math.max(compared, most));
    near.compare(a, columns);
    if (columns.length <= most) return columns;
    for (const column of columns)
      cheap[column] =
        (cheap[column] as number) +
        weights.lead * (near.lead[column] as number) +
        weights.usual * (near.usual[column] as number) +
        weights.meaning * (near.meaning[column] as number) +
        weights.meaningAround * (near.meaningAround[column] as number) +
        weights.meaningInPlace * (near.meaningInPlace[column] as number);
    return keepLargest(columns, cheap, most);
  }

  /** The pair as it is where all that costs more is as like as it can be. Written over by the next. */
  private foresee(a: number, column: number, terms: TermLikeness): MostLikeness {
    const { foreseen, near, tools } = this;
    const asked = this.features(this.asked, a);
    const other = this.chosen[this.table.speechOf[column] as number] as ReadSpeech;
    const found = this.features(other, this.table.passageOf[column] as number);
    foreseen.words = terms.words[column] as number;
    foreseen.context = terms.context[column] as number;
    foreseen.lead = near.lead[column] as number;
    foreseen.usual = near.usual[column] as number;
    foreseen.pieces = tools.pieces.compare(found.pieces) * shareOfPieces(asked, found);
    // Without a term in common there is no pair of them.
    foreseen.pairs = foreseen.words > 0 && tools.pairs.mayShare(found.pairs) ? 1 : 0;
    foreseen.names = this.scoreNames(asked, found);
    const gate =
      asked.mayHaveFigures && found.mayHaveFigures ? Math.min(1, 2.5 * foreseen.words + 0.5 * foreseen.names) : 0;
    foreseen.figures = gate * MOST_OF_FIGURES;
    foreseen.change = gate;
    foreseen.information = this.information[column] as number;
    foreseen.kept = asked.reports && found.promises ? 1 : 0;
    foreseen.callback = asked.refersBack && this.isOfSameSpeaker(other) ? 1 : 0;
    foreseen.meaning = near.meaning[column] as number;
    foreseen.meaningAround = near.meaningAround[column] as number;
    foreseen.meaningInPlace = near.meaningInPlace[column] as number;
    foreseen.mayHaveRun = foreseen.pieces >= RUN_LIKELY && tools.runs.mayShare(found.runs);
    return foreseen;
  }

  /** The pair as it is. */
  private look(a: number, column: number, terms: TermLikeness): Ranked {
    const most = this.foresee(a, column, terms);
    const speech = this.table.speechOf[column] as number;
    const passage = this.table.passageOf[column] as number;
    const other = this.chosen[speech] as ReadSpeech;
    const gate = most.change;
    const figures =
      gate > 0 ? scoreFigures(this.features(this.asked, a).pairFigures(this.features(other, passage))) : NO_FIGURES;
    // Not spread: the copying would take longer than what is copied took to find.
    const likeness: Likeness = {
      words: most.words,
      context: most.context,
      lead: most.lead,
      usual: most.usual,
      pieces: most.pieces,
      pairs: most.pairs > 0 ? comparePairs(this.pairsOf(this.asked, a), this.pairsOf(other, passage)) : 0,
      names: most.names,
      figures: gate * figures.agree,
      change: gate * figures.change,
      information: most.information,
      kept: most.kept,
      callback: most.callback,
      meaning: most.meaning,
      meaningAround: most.meaningAround,
      meaningInPlace: most.meaningInPlace,
    };
    return { speech, passage, score: scoreLikeness(likeness), likeness, mayHaveRun: most.mayHaveRun };
  }

  private features(speech: ReadSpeech, passage: number): PassageFeatures {
    return this.tools.features.get(speech, passage);
  }

  private isOfSameSpeaker({ facts: { speakers } }: ReadSpeech): boolean {
    return speakers.some((name) => this.asked.facts.speakers.includes(name));
  }

  private scoreNames(a: PassageFeatures, b: PassageFeatures): number {
    if (a.names.length === 0 || b.names.length === 0) return 0;
    let sum = 0;
    for (const { here, there, share } of shareNames(a, b)) {
      const shorter = here.terms.length <= there.terms.length ? here : there;
      const weight = shorter.terms.reduce((total, term) => total + this.tools.weigh(term), 0);
      sum += (share * Math.min(here.share, there.share) ** 2 * weight) / 5;
    }
    return Math.min(MOST_OF_NAMES, sum);
  }

  private pairsOf(speech: ReadSpeech, i: number): WordPairs {
    let list = this.pairs.get(speech);
    if (!list) {
      list = [];
      this.pairs.set(speech, list);
    }
    let pairs = list[i];
    if (!pairs) {
      pairs = readPairs(speech, i, this.tools.weigh);
      list[i] = pairs;
    }
    return pairs;
  }
}

const MOST_OF_NAMES = 2.5;
/** From this likeness of pieces on, a run of words in common tells something. */
const RUN_LIKELY = 0.22;

const NO_FIGURES = { agree: 0, change: 0 };

/** What is left of the likeness of pieces where one of both is a formula. */
const shareOfPieces = (asked: PassageFeatures, found: PassageFeatures): number =>
  Math.min(1, 0.25 + Math.min(asked.freshness, found.freshness));

/** Features of passages, kept while their speech is. */
export class FeatureCache {
  private readonly known = new WeakMap<ReadSpeech, (PassageFeatures | undefined)[]>();
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
}
