import type { CrossReference, SaidBefore } from '../domain/cross-reference';
import type { PartialDate } from '../domain/dates';
import { asSpeechId, asTranscriptId, type SpeechId } from '../domain/ids';
import { orderInTime } from '../domain/order-in-time';
import type { Passage, Transcript } from '../domain/transcript';
import { splitPassages } from '../text/split-passages';
import { chooseSpeeches } from './choose-speeches';
import { collectEvidence, findRun, type Side, weighShared } from './collect-evidence';
import type { Definition } from './find-concepts';
import { leaveOutCopies } from './find-duplicates';
import { FLOOR, keepSome, type Pair } from './keep-some';
import type { Asked, SearchProgress } from './library-index';
import { bandOf, limitAmong, measureAmong, measureInPair } from './measure-confidence';
import { NumberTable } from './number-table';
import { toPassage } from './pack-passages';
import type { Name } from './passage-features';
import type { LibraryEntry, PassageIndex, ReadSpeech, ShelvedSpeech } from './passage-index';
import { makeVectorOf } from './passage-vectors';
import { FeatureCache, type Ranked, Ranker, type RankerTools } from './rank-passages';
import { PieceTable } from './read-pieces';
import { makeRelated } from './related-terms';
import type { Likeness } from './score-likeness';
import { tellRelation } from './tell-relation';
import { TermWeigher } from './weigh-terms';
import { Scratch } from './weighed-speech';

export interface SearchOptions {
  /** Only these speeches. */
  readonly among?: readonly SpeechId[];
  /** Leaves out speeches that are surely not earlier. Where dates don't tell the order, the speech stays in. */
  readonly deliveredBefore?: PartialDate;
  /** Of a whole speech: whether pairs with surely later speeches are given too, each marked by its `order`. True unless told. */
  readonly later?: boolean;
  readonly limit?: number;
}

/** Two passages of two speeches, by their places; what is said of them is told only for those that are wanted. */
export interface PassagePair {
  readonly earlier: number;
  readonly later: number;
  readonly confidence: number;
  /** Equal words in a row. */
  readonly run: number;
  readonly ranked: Ranked;
}

export interface PairedSpeeches {
  readonly pairs: readonly PassagePair[];
  /** Seen from the later speech. */
  describe(pair: PassagePair): SaidBefore;
  readonly earlier: SpeechWords;
  readonly later: SpeechWords;
  /** Acronyms and their long forms that are known of beforehand. */
  readonly definitions: readonly Definition[];
}

/** The words of one speech, by the place of a passage. */
export interface SpeechWords {
  names(passage: number): readonly Name[];
  /** Words of substance in order, each with the term by which it is compared. */
  terms(passage: number): readonly { readonly term: number; readonly word: string }[];
  /** How telling a term is. */
  weigh(term: number): number;
}

/** Words alone belong to no speech; no speech has an empty id. */
const NOBODY: LibraryEntry['speech'] = { id: asSpeechId(''), deliveredOn: null };
/** Passages of other speeches that compete for one place in the list of a whole speech. */
const FOR_EACH = 6;
/** The same where one other speech is compared. */
const OF_ONE_SPEECH = 12;
/** How much of a passage should be no formula. */
const FRESH = 0.6;

/** Questions to one library. The last speech asked about and what it was compared with are kept ready. */
export class LibrarySearch {
  private readonly tools: Omit<RankerTools, 'related'>;
  private lastAsked: { readonly read: ReadSpeech; readonly transcript: Transcript } | null = null;
  private lastRanker: { readonly key: string; readonly ranker: Ranker } | null = null;

  constructor(private readonly index: PassageIndex) {
    const weigher = new TermWeigher(index);
    this.tools = {
      weigh: (term) => weigher.weigh(term),
      vectorOf: makeVectorOf(index),
      scratch: new Scratch(),
      pieces: new PieceTable(),
      pairs: new NumberTable(),
      runs: new NumberTable(),
      features: new FeatureCache(index),
    };
  }

  *findPairs(
    entry: LibraryEntry,
    { limit = 50, later = true, ...options }: SearchOptions = {},
  ): Generator<SearchProgress, CrossReference[], void> {
    const asked = this.read(entry);
    const ranker = this.prepare(asked, options, later);
    const of = asked.forms.start.length;
    const isWorth = (likeness: Likeness, mayHaveRun: boolean) =>
      limitAmong(ranker.chosen.length, likeness, mayHaveRun) >= FLOOR;
    const pairs: Pair[] = [];
    for (let a = 0; a < of; a++) {
      if (this.isTelling(asked, a))
        for (const ranked of ranker.rankWorth(a, FOR_EACH, isWorth)) {
          const other = ranker.chosen[ranked.speech] as ReadSpeech;
          if (!this.isTelling(other, ranked.passage)) continue;
          const isLater = orderInTime(other.facts.deliveredOn, asked.facts.deliveredOn) === 'later';
          pairs.push({ a, ranked, confidence: this.measure(ranker, a, ranked).confidence, isLater });
        }
      yield { done: a + 1, of };
    }
    return keepSome(pairs, limit).map(({ a, ranked, confidence }) => {
      const { speechId, passage, ...rest } = this.describe(ranker, a, ranked);
      return {
        from: { speechId: asked.facts.id, passage: toPassage(asked.forms, a, this.index.vocabulary) },
        to: { speechId, passage },
        ...rest,
        score: confidence,
      };
    });
  }

  /**
   * Every pair of passages of two speeches that may share matter, in the order of the later speech. Neither need be in the
   * library, which says only how telling their words are.
   */
  *pairSpeeches(earlier: LibraryEntry, later: LibraryEntry): Generator<SearchProgress, PairedSpeeches, void> {
    const [asked, other] = [this.read(later), this.index.analyse(earlier)];
    const ranker = new Ranker(asked, [other], { ...this.tools, related: makeRelated(this.index) });
    const of = asked.forms.start.length;
    const pairs: PassagePair[] = [];
    for (let a = 0; a < of; a++) {
      if (this.isTelling(asked, a))
        for (const ranked of ranker.rank(a, OF_ONE_SPEECH)) {
          if (!this.isTelling(other, ranked.passage)) continue;
          const { run, shared } = this.lookAt(ranker, a, ranked);
          const confidence = measureInPair(ranked.likeness, run?.count ?? 0, shared);
          pairs.push({ earlier: ranked.passage, later: a, confidence, run: run?.count ?? 0, ranked });
        }
      yield { done: a + 1, of };
    }
    const describe = ({ later: a, ranked }: PassagePair) => this.describe(ranker, a, ranked);
    const { definitions } = this.index.background;
    return { pairs, describe, earlier: this.tellWords(other), later: this.tellWords(asked), definitions };
  }

  private tellWords(speech: ReadSpeech): SpeechWords {
    const { terms, first, formAt } = speech.terms;
    const { vocabulary } = this.index;
    return {
      names: (passage) => this.tools.features.get(speech, passage).names,
      terms(passage) {
        const [from, to] = [first[passage] as number, first[passage + 1] as number];
        return Array.from(terms.subarray(from, to), (term, k) => ({
          term,
          word: vocabulary.forms[speech.forms.forms[formAt[from + k] as number] as number] as string,
        }));
      },
      weigh: this.tools.weigh,
    };
  }

  findPassage({ speech, transcript, passage }: Asked, options: SearchOptions = {}): SaidBefore[] {
    const entry = { speech: { ...NOBODY, ...speech }, transcript };
    const read = this.read(entry);
    const same = read.forms.start.findIndex((start, i) => start === passage.start && read.forms.end[i] === passage.end);
    if (same >= 0) {
      const answers = this.answer(read, same, options);
      return this.isFormula(read, same) ? answers.filter(({ band }) => band !== 'weaker') : answers;
    }
    // A selection of its own: its words, in the company of the passages around it.
    const passages = splitPassages(transcript);
    const at = Math.max(
      0,
      passages.findLastIndex((each) => each.start <= passage.start),
    );
    passages[at] = passage;
    return this.answer(this.index.analyse(entry, passages), at, options);
  }

  findWords(words: string, options: SearchOptions = {}): SaidBefore[] {
    const whole: Passage = { start: 0, end: words.length, text: words, block: 0 };
    const transcript = { id: asTranscriptId('') } as Transcript;
    return this.answer(this.index.analyse({ speech: NOBODY, transcript }, [whole]), 0, options);
  }

  private answer(asked: ReadSpeech, a: number, { limit = 20, ...options }: SearchOptions): SaidBefore[] {
    if (asked.terms.first[a] === asked.terms.first[a + 1]) return [];
    const ranker = this.prepare(asked, options, true);
    return ranker.rank(a, limit, true).map((ranked) => this.describe(ranker, a, ranked));
  }

  private read(entry: LibraryEntry): ReadSpeech {
    const { lastAsked } = this;
    const isSame = lastAsked?.transcript === entry.transcript && lastAsked.read.facts.id === entry.speech.id;
    if (isSame && lastAsked.read.facts.deliveredOn === entry.speech.deliveredOn) return lastAsked.read;
    const read = this.index.analyse(entry);
    this.lastAsked = { read, transcript: entry.transcript };
    return read;
  }

  private prepare(asked: ReadSpeech, { among, deliveredBefore }: SearchOptions, later: boolean): Ranker {
    const { index, tools } = this;
    const wanted = among && new Set(among);
    const accepts = ({ id, deliveredOn }: ShelvedSpeech) =>
      id !== asked.facts.id &&
      (!wanted || wanted.has(id)) &&
      (later || orderInTime(deliveredOn, asked.facts.deliveredOn) !== 'later') &&
      (deliveredBefore === undefined || !isSurelyNotBefore(deliveredOn, deliveredBefore));
    const places = chooseSpeeches(index, asked, accepts, tools.weigh);
    const key = `${index.revision} ${places.join()}`;
    if (this.lastRanker?.key === key && this.lastRanker.ranker.asked === asked) return this.lastRanker.ranker;
    const speeches = places.map((place) => index.readPlace(place));
    const chosen = leaveOutCopies(asked, speeches, index.vocabulary);
    const ranker = new Ranker(asked, chosen, { ...tools, related: makeRelated(index) });
    this.lastRanker = { key, ranker };
    return ranker;
  }

  private describe(ranker: Ranker, a: number, ranked: Ranked): SaidBefore {
    const { vocabulary } = this.index;
    const { likeness, score } = ranked;
    const { here, there, run, confidence } = this.measure(ranker, a, ranked);
    const figures = here.features.pairFigures(there.features);
    const evidence = collectEvidence(here, there, likeness, figures, run, { ...ranker.tools, vocabulary });
    const order = orderInTime(there.speech.facts.deliveredOn, here.speech.facts.deliveredOn);
    const relation = tellRelation({
      here: here.features.text,
      there: there.features.text,
      shorter: Math.min(here.features.words, there.features.words),
      order,
      likeness,
      figures,
      evidence,
    });
    return {
      speechId: there.speech.facts.id,
      passage: toPassage(there.speech.forms, there.passage, vocabulary),
      score,
      band: bandOf(confidence),
      relation,
      // Of what else stands in the future there and in the past here, nothing says that it is one thing.
      evidence: evidence.filter(({ kind }) => kind !== 'promise kept' || relation === 'delivers'),
      order,
    };
  }

  private measure(ranker: Ranker, a: number, ranked: Ranked) {
    const found = this.lookAt(ranker, a, ranked);
    const run = found.run?.count ?? 0;
    return { ...found, confidence: measureAmong(ranker.chosen.length, ranked.likeness, run, found.shared) };
  }

  private lookAt(ranker: Ranker, a: number, { speech, passage, mayHaveRun }: Ranked) {
    const { features } = this.tools;
    const other = ranker.chosen[speech] as ReadSpeech;
    const here: Side = { speech: ranker.asked, passage: a, features: features.get(ranker.asked, a) };
    const there: Side = { speech: other, passage, features: features.get(other, passage) };
    const run = mayHaveRun ? findRun(here, there, this.index.vocabulary) : null;
    const shared = weighShared(here, there, ranker.tools);
    return { here, there, run, shared };
  }

  /** "It is a great pleasure to be here": its words lead anywhere. */
  private isFormula(speech: ReadSpeech, i: number): boolean {
    return this.tools.features.get(speech, i).freshness < FRESH;
  }

  /** Enough words of substance to be worth a link. */
  private isTelling(speech: ReadSpeech, i: number): boolean {
    const terms = (speech.terms.first[i + 1] as number) - (speech.terms.first[i] as number);
    return terms >= 3 && this.tools.features.get(speech, i).words >= 6;
  }
}

/** "2018-11" and "2018-11-14" don't tell which is earlier; two equal full dates are not before one another. */
function isSurelyNotBefore(date: PartialDate | null, limit: PartialDate): boolean {
  if (date === null) return false;
  const exact = Math.min(date.length, limit.length);
  const [a, b] = [date.slice(0, exact), limit.slice(0, exact)];
  return a > b || (a === b && date.length === limit.length);
}
