import type { Band, CrossReference, Evidence, SaidBefore } from '../domain/cross-reference';
import type { PartialDate } from '../domain/dates';
import { asSpeechId, asTranscriptId, type SpeechId } from '../domain/ids';
import type { Passage, Transcript } from '../domain/transcript';
import { splitPassages } from '../text/split-passages';
import { chooseSpeeches } from './choose-speeches';
import { toPassage } from './pack-passages';
import { type LibraryEntry, PassageIndex, type ReadSpeech, type ShelvedSpeech } from './passage-index';
import { FeatureCache, type Ranked, Ranker, SCORE_WEIGHTS, type ScoreWeights } from './rank-passages';
import { makeRelated } from './related-terms';
import { NO_TABLES, type SaidBeforeTables } from './tables';
import { TERM_WEIGHTS, TermWeigher, type TermWeights } from './weigh-terms';
import { Scratch } from './weighed-speech';

export interface Asked {
  readonly speech: Pick<LibraryEntry['speech'], 'id'> & Partial<LibraryEntry['speech']>;
  readonly transcript: Transcript;
  readonly passage: Passage;
}

export interface SearchOptions {
  /** Only these speeches. */
  readonly among?: readonly SpeechId[];
  /** Leaves out speeches that are surely not earlier. Where dates don't tell the order, the speech stays in. */
  readonly deliveredBefore?: PartialDate;
  readonly limit?: number;
}

export interface LibraryOptions {
  readonly tables?: SaidBeforeTables;
  readonly weights?: Partial<ScoreWeights>;
  readonly termWeights?: Partial<TermWeights>;
  readonly sameThing?: number;
}

/** Past speeches, searched by passage. Fetches nothing; all is in memory. */
export interface LibraryIndex {
  add(entry: LibraryEntry): void;
  remove(speechId: SpeechId): boolean;
  readonly size: number;
  crossReferences(entry: LibraryEntry, options?: SearchOptions): CrossReference[];
  saidBefore(asked: Asked | string, options?: SearchOptions): SaidBefore[];
  serialise(): Uint8Array;
}

export const createLibraryIndex = (options: LibraryOptions = {}): LibraryIndex =>
  wrapIndex(new PassageIndex(options.tables ?? NO_TABLES), options);

export function restoreLibraryIndex(_bytes: Uint8Array): LibraryIndex | null {
  return null;
}

export function wrapIndex(index: PassageIndex, options: LibraryOptions): LibraryIndex & { debug: unknown } {
  const weigher = new TermWeigher(index, { ...TERM_WEIGHTS, ...options.termWeights });
  const weigh = (term: number) => weigher.weigh(term);
  const scratch = new Scratch();
  const features = new FeatureCache(index);
  const weights = { ...SCORE_WEIGHTS, ...options.weights };
  let last: { key: string; ranker: Ranker } | null = null;
  let lastQuery: ReadSpeech | null = null;

  function analyse(entry: LibraryEntry): ReadSpeech {
    if (lastQuery?.facts.transcriptId === entry.transcript.id && lastQuery.facts.id === entry.speech.id) return lastQuery;
    lastQuery = index.analyse(entry);
    return lastQuery;
  }
  function prepare(query: ReadSpeech, { among, deliveredBefore }: SearchOptions): Ranker {
    const wanted = among && new Set(among);
    const accepts = ({ id, deliveredOn }: ShelvedSpeech) =>
      id !== query.facts.id && (!wanted || wanted.has(id)) &&
      (deliveredBefore === undefined || !isSurelyNotBefore(deliveredOn, deliveredBefore));
    const places = chooseSpeeches(index, query, accepts, weigh);
    const key = `${index.revision} ${query.facts.id} ${query.facts.transcriptId} ${places.join()}`;
    if (last?.key === key && last.ranker.asked === query) return last.ranker;
    const ranker = new Ranker(index, query, places.map((place) => index.readPlace(place)), {
      weigh, related: makeRelated(index, options.sameThing), scratch, features, weights,
    });
    last = { key, ranker };
    return ranker;
  }
  const found = (ranker: Ranker, { speech, passage, score }: Ranked) => {
    const other = ranker.chosen[speech] as ReadSpeech;
    return {
      speechId: other.facts.id,
      passage: toPassage(other.forms, passage, index.vocabulary),
      score,
      band: bandOf(score),
      relation: null,
      evidence: [] as Evidence[],
    };
  };
  return {
    add: (entry) => index.add(entry),
    remove: (speechId) => index.remove(speechId),
    get size() {
      return index.size;
    },
    crossReferences(entry, options = {}) {
      const query = analyse(entry);
      const ranker = prepare(query, options);
      const pairs = [];
      for (let a = 0; a < query.forms.start.length; a++) {
        if (features.get(query, a).words < 6) continue;
        for (const ranked of ranker.rank(a, 10)) {
          if (features.get(ranker.chosen[ranked.speech] as ReadSpeech, ranked.passage).words < 6) continue;
          pairs.push({ a, ranked });
        }
      }
      pairs.sort((x, y) => y.ranked.score - x.ranked.score || x.a - y.a);
      const uses = new Map<string, number>();
      return pairs
        .filter(({ a, ranked }) => {
          const keys = [`a${a}`, `b${ranked.speech} ${ranked.passage}`];
          if (keys.some((key) => (uses.get(key) ?? 0) >= 2)) return false;
          for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
          return true;
        })
        .slice(0, options.limit ?? 50)
        .map(({ a, ranked }) => ({
          from: { speechId: query.facts.id, passage: toPassage(query.forms, a, index.vocabulary) },
          ...(({ speechId, passage, ...rest }) => ({ to: { speechId, passage }, ...rest }))(found(ranker, ranked)),
          order: 'undated' as const,
          likeness: ranked.likeness,
        }));
    },
    saidBefore(asked, options = {}) {
      if (typeof asked === 'string') {
        const whole: Passage = { start: 0, end: asked.length, text: asked, block: 0 };
        const query = index.analyse(
          { speech: { id: asSpeechId(''), deliveredOn: null }, transcript: { id: asTranscriptId('') } as Transcript },
          [whole],
        );
        const ranker = prepare(query, options);
        return ranker.rank(0, options.limit ?? 20).map((ranked) => found(ranker, ranked));
      }
      const query = analyse({ speech: { deliveredOn: null, ...asked.speech }, transcript: asked.transcript });
      const a = query.forms.start.indexOf(asked.passage.start);
      if (a < 0) return [];
      const ranker = prepare(query, options);
      return ranker.rank(a, options.limit ?? 20).map((ranked) => ({ ...found(ranker, ranked), likeness: ranked.likeness }));
    },
    serialise: () => new Uint8Array(),
    debug: { splitPassages },
  };
}

function isSurelyNotBefore(date: PartialDate | null, limit: PartialDate): boolean {
  if (date === null) return false;
  const exact = Math.min(date.length, limit.length);
  const [a, b] = [date.slice(0, exact), limit.slice(0, exact)];
  return a > b || (a === b && date.length === limit.length);
}
const bandOf = (score: number): Band => (score >= 1.3 ? 'strong' : score >= 1.0 ? 'likely' : 'weaker');
