import type { Band, CrossReference, Evidence, SaidBefore } from '../domain/cross-reference';
import type { PartialDate } from '../domain/dates';
import { asSpeechId, type SpeechId } from '../domain/ids';
import { orderInTime } from '../domain/order-in-time';
import type { Speech } from '../domain/speech';
import type { Passage, Transcript } from '../domain/transcript';
import {
  type Indexed,
  type IndexedSpeech,
  indexPassages,
  indexSpeech,
  type LibraryEntry,
  PassageIndex,
} from './passage-index';
import { PassageRanker } from './rank-passages';
import { readTerms } from './read-terms';
import { packIndex, unpackIndex } from './serialise-index';

export interface Asked {
  readonly speech: Pick<Speech, 'id'>;
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

/** Past speeches, searched by passage. Fetches nothing; all is in memory. */
export interface LibraryIndex {
  /** Replaces the speech of the same id. Under 10 ms for a speech of 3,000 words. */
  add(entry: LibraryEntry): void;
  /** Whether it was there. */
  remove(speechId: SpeechId): boolean;
  /** Number of speeches. */
  readonly size: number;
  /** Pairs of passages of this speech and others, best first; no passage more than twice. At most 50, unless told. */
  crossReferences(entry: LibraryEntry, options?: SearchOptions): CrossReference[];
  /** Passages of other speeches that share matter with a passage or with any words, best first. At most 20, unless told. */
  saidBefore(asked: Asked | string, options?: SearchOptions): SaidBefore[];
  serialise(): Uint8Array;
}

export const createLibraryIndex = (): LibraryIndex => wrapIndex(new PassageIndex());

/** Null for bytes that `serialise` of this version did not write, or that are damaged. */
export function restoreLibraryIndex(bytes: Uint8Array): LibraryIndex | null {
  const speeches = unpackIndex(bytes);
  if (!speeches) return null;
  const index = new PassageIndex();
  for (const speech of speeches) index.add(speech);
  return wrapIndex(index);
}

function wrapIndex(index: PassageIndex): LibraryIndex {
  const ranker = new PassageRanker(index);
  return {
    add: (entry) => index.add(indexSpeech(entry)),
    remove: (speechId) => index.remove(speechId),
    get size() {
      return index.size;
    },
    crossReferences(entry, options = {}) {
      const query = findQuery(index, entry);
      const accepts = makeFilter(query.id, options);
      const pairs = query.passages
        .filter(isTelling)
        .flatMap((from) => ranker.rank(from, accepts, 10).map((ranked) => ({ from, ...ranked })))
        .filter(({ found, score }) => isTelling(found) && score >= FLOOR)
        .sort((a, b) => b.score - a.score || a.from.at - b.from.at || a.found.at - b.found.at);
      return keepTwoEach(pairs)
        .slice(0, options.limit ?? 50)
        .map(({ from, found, score }) => ({
          from: { speechId: query.id, passage: from.passage },
          to: { speechId: found.speech.id, passage: found.passage },
          score,
          band: bandOf(score),
          relation: null,
          evidence: findEvidence(index, from, found),
          order: orderInTime(found.speech.deliveredOn, query.deliveredOn),
        }));
    },
    saidBefore(asked, options = {}) {
      const from = findAsked(index, asked);
      if (!from) return [];
      return ranker
        .rank(from, makeFilter(from.speech.id, options), options.limit ?? 20)
        .filter(({ score }) => score >= FLOOR)
        .map(({ found, score }) => ({
          speechId: found.speech.id,
          passage: found.passage,
          score,
          band: bandOf(score),
          relation: null,
          evidence: findEvidence(index, from, found),
        }));
    },
    serialise: () => packIndex([...index.speeches.values()]),
  };
}

/** Words alone belong to no speech; no speech has an empty id. */
const NO_SPEECH = asSpeechId('');

/** A speech that is in the library itself needs no second look. */
function findQuery(index: PassageIndex, entry: LibraryEntry): IndexedSpeech {
  const known = index.speeches.get(entry.speech.id);
  return known?.transcriptId === entry.transcript.id ? known : indexSpeech(entry);
}

function findAsked(index: PassageIndex, asked: Asked | string): Indexed | undefined {
  if (typeof asked === 'string') {
    const whole: Passage = { start: 0, end: asked.length, text: asked, block: 0 };
    return indexPassages({ id: NO_SPEECH, deliveredOn: null, transcriptId: null }, [whole]).passages[0];
  }
  const { speech, transcript, passage } = asked;
  const { passages } = findQuery(index, { speech: { id: speech.id, deliveredOn: null }, transcript });
  const same = passages.find((each) => each.passage.start === passage.start && each.passage.end === passage.end);
  if (same) return same;
  // A selection of its own: its words, in the company of the passages around it.
  const at = Math.max(
    0,
    passages.findLastIndex((each) => each.passage.start <= passage.start),
  );
  const mixed = passages.map((each, i) => (i === at ? passage : each.passage));
  return indexPassages({ id: speech.id, deliveredOn: null, transcriptId: null }, mixed).passages[at];
}

function makeFilter(own: SpeechId, { among, deliveredBefore }: SearchOptions): (speech: IndexedSpeech) => boolean {
  const wanted = among && new Set(among);
  return ({ id, deliveredOn }) =>
    id !== own &&
    (!wanted || wanted.has(id)) &&
    (deliveredBefore === undefined || !isSurelyNotBefore(deliveredOn, deliveredBefore));
}

/** "2018-11" and "2018-11-14" don't tell which is earlier; two equal full dates are not before one another. */
function isSurelyNotBefore(date: PartialDate | null, limit: PartialDate): boolean {
  if (date === null) return false;
  const exact = Math.min(date.length, limit.length);
  const [a, b] = [date.slice(0, exact), limit.slice(0, exact)];
  return a > b || (a === b && date.length === limit.length);
}

/** Enough words of substance to be worth a link. */
const isTelling = ({ stems, passage }: Indexed): boolean => stems.length >= 3 && passage.text.split(' ').length >= 6;

function keepTwoEach<Pair extends { from: Indexed; found: Indexed }>(pairs: readonly Pair[]): Pair[] {
  const uses = new Map<Indexed, number>();
  const used = (indexed: Indexed): number => uses.get(indexed) ?? 0;
  return pairs.filter(({ from, found }) => {
    if (used(from) >= 2 || used(found) >= 2) return false;
    uses.set(from, used(from) + 1);
    uses.set(found, used(found) + 1);
    return true;
  });
}

/** Below this two passages share nothing but common words. */
const FLOOR = 0.35;
const bandOf = (score: number): Band => (score >= 1.05 ? 'strong' : score >= 0.8 ? 'likely' : 'weaker');

/** The words of the found passage whose stems stand in the other too, most telling first. */
function findEvidence(index: PassageIndex, from: Indexed, found: Indexed): Evidence[] {
  const asked = new Set(from.stems);
  const words = new Map<string, string>();
  for (const { stem, word } of readTerms(found.passage.text))
    if (asked.has(stem) && !words.has(stem)) words.set(stem, word);
  const shared = [...words].sort(([a], [b]) => index.weigh(b) - index.weigh(a)).map(([, word]) => word);
  return [{ kind: 'same words', words: shared }];
}
