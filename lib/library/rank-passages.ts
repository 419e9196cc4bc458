import { compareText } from '../domain/compare-text';
import { chooseLargest } from './choose-largest';
import { shareNames } from './compare-closely';
import { scoreFigures } from './compare-figures-of';
import { type TermLikeness, TermTable } from './compare-terms';
import { type PassageFeatures, readFeatures } from './passage-features';
import type { PassageIndex, ReadSpeech } from './passage-index';
import type { Meanings, VectorOf } from './passage-vectors';
import type { PieceTable } from './read-pieces';
import type { Related } from './related-terms';
import { UsualTerms } from './usual-terms';
import { type Scratch, type WeighedSpeech, weighSpeech } from './weighed-speech';
import { comparePairs, readPairs, type WordPairs } from './word-pairs';

/** What each likeness counts for. Set by hand on pairs listed by readers; those of one subject were kept apart for testing. */
export const SCORE_WEIGHTS = {
  words: 1,
  context: 1.6,
  /** Of both with the sentences that lead to them. */
  lead: 0.8,
  /** Of the passage found to all that the speech asked about says. */
  usual: -0.7,
  pieces: 1.4,
  pairs: 0.2,
  names: 0.2,
  figures: 0.5,
  change: 0.6,
  information: 0.06,
  kept: 0.04,
  callback: 0.15,
  /** Nearness in meaning: of both, of what is said around both, of the passage asked about and what is around the other. */
  meaning: 0.4,
  meaningAround: 0.6,
  meaningInPlace: 0.8,
};
export type Likeness = Readonly<Record<keyof typeof SCORE_WEIGHTS, number>>;

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

/** What words count for where pieces have not been compared: the two go together. */
const WORDS_AND_PIECES = 2.2;

export interface RankerTools {
  readonly weigh: (term: number) => number;
  readonly related: Related;
  readonly vectorOf: VectorOf;
  readonly scratch: Scratch;
  readonly pieces: PieceTable;
  readonly features: FeatureCache;
}

/** One speech against some others: rows are asked for in order. */
export class Ranker {
  private readonly query: WeighedSpeech;
  private readonly others: readonly WeighedSpeech[];
  private readonly table: TermTable;
  private readonly usual: UsualTerms;
  private readonly pairs = new Map<ReadSpeech, (WordPairs | undefined)[]>();
  /** By column, for the passage that is asked about. */
  private readonly cheap: Float32Array;

  constructor(
    readonly asked: ReadSpeech,
    /** By id. */
    readonly chosen: readonly ReadSpeech[],
    readonly tools: RankerTools,
  ) {
    this.query = weighSpeech(asked, tools.weigh, tools.scratch, tools.vectorOf);
    this.others = chosen.map((speech) => weighSpeech(speech, tools.weigh, tools.scratch, tools.vectorOf));
    this.table = new TermTable(this.query, this.others, tools.related);
    this.usual = new UsualTerms(this.query);
    this.cheap = new Float32Array(this.table.columns);
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
    this.tools.pieces.lay(this.tools.features.get(this.asked, a).pieces);
    const ranked = columns.map((column) => this.look(a, column, terms));
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
  private chooseColumns(a: number, { words, context }: TermLikeness, compared: number, most: number): number[] {
    const weights = SCORE_WEIGHTS;
    const { cheap } = this;
    const { speechOf, passageOf } = this.table;
    for (let c = 0; c < cheap.length; c++) {
      cheap[c] = 0;
      const value = WORDS_AND_PIECES * (words[c] as number) + weights.context * (context[c] as number);
      if (value <= 0) continue;
      const { lengths, information } = this.others[speechOf[c] as number] as WeighedSpeech;
      const passage = passageOf[c] as number;
      // "Good morning." is near to all that is said around it, and says nothing.
      if (lengths[passage] === 0) continue;
      cheap[c] = value + weights.information * (information[passage] as number);
    }
    const columns = chooseLargest(cheap, Math.max(compared, most));
    if (columns.length <= most) return columns;
    for (const column of columns) {
      const { meaning, meaningAround, meaningInPlace } = this.compareMeanings(a, column);
      cheap[column] =
        (cheap[column] as number) +
        weights.lead * this.table.compareLeads(a, column) +
        weights.usual * this.compareUsual(column) +
        weights.meaning * meaning +
        weights.meaningAround * meaningAround +
        weights.meaningInPlace * meaningInPlace;
    }
    // Equal values are in the order of speeches and passages, which is that of their ids.
    columns.sort((x, y) => (cheap[y] as number) - (cheap[x] as number) || x - y);
    return columns.slice(0, most);
  }

  private compareMeanings(a: number, column: number): Meanings {
    const { meanings } = this.others[this.table.speechOf[column] as number] as WeighedSpeech;
    return this.query.meanings.compare(a, meanings, this.table.passageOf[column] as number);
  }

  private compareUsual(column: number): number {
    const other = this.others[this.table.speechOf[column] as number] as WeighedSpeech;
    return this.usual.compare(other, this.table.passageOf[column] as number);
  }

  private look(a: number, column: number, terms: TermLikeness): Ranked {
    const speech = this.table.speechOf[column] as number;
    const passage = this.table.passageOf[column] as number;
    const other = this.chosen[speech] as ReadSpeech;
    const asked = this.tools.features.get(this.asked, a);
    const found = this.tools.features.get(other, passage);
    const words = terms.words[column] as number;
    const names = this.scoreNames(asked, found);
    const gate = Math.min(1, 2.5 * words + 0.5 * names);
    const figures = scoreFigures(asked.pairFigures(found));
    const meanings = this.compareMeanings(a, column);
    const isSameSpeaker = other.facts.speakers.some((name) => this.asked.facts.speakers.includes(name));
    const likeness: Likeness = {
      words,
      context: terms.context[column] as number,
      lead: this.table.compareLeads(a, column),
      usual: this.compareUsual(column),
      pieces: this.tools.pieces.compare(found.pieces) * Math.min(1, 0.25 + Math.min(asked.freshness, found.freshness)),
      // Without a term in common there is no pair of them.
      pairs: words > 0 ? comparePairs(this.pairsOf(this.asked, a), this.pairsOf(other, passage)) : 0,
      names,
      figures: gate * figures.agree,
      change: gate * figures.change,
      information: (this.others[speech] as WeighedSpeech).information[passage] as number,
      kept: asked.reports && found.promises ? 1 : 0,
      callback: isSameSpeaker && asked.refersBack ? 1 : 0,
      // Not spread: the copying would take longer than what is copied took to find.
      meaning: meanings.meaning,
      meaningAround: meanings.meaningAround,
      meaningInPlace: meanings.meaningInPlace,
    };
    let score = 0;
    for (const name of LIKENESSES) score += SCORE_WEIGHTS[name] * likeness[name];
    return { speech, passage, score, likeness };
  }

  private scoreNames(a: PassageFeatures, b: PassageFeatures): number {
    if (a.names.length === 0 || b.names.length === 0) return 0;
    let sum = 0;
    for (const { here, there, share } of shareNames(a, b)) {
      const shorter = here.terms.length <= there.terms.length ? here : there;
      const weight = shorter.terms.reduce((total, term) => total + this.tools.weigh(term), 0);
      sum += (share * Math.min(here.share, there.share) ** 2 * weight) / 5;
    }
    return Math.min(2.5, sum);
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

const LIKENESSES = Object.keys(SCORE_WEIGHTS) as (keyof Likeness)[];

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
