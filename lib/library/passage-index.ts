import type { PartialDate } from '../domain/dates';
import type { SpeechId, TranscriptId } from '../domain/ids';
import type { Speech } from '../domain/speech';
import type { Passage, Transcript } from '../domain/transcript';
import { splitPassages } from '../text/split-passages';
import { readTerms } from './read-terms';

/** One passage as the index keeps it. */
export interface Indexed {
  readonly speech: IndexedSpeech;
  /** Place among the passages of its speech. */
  readonly at: number;
  readonly passage: Passage;
  /** Stems in order, with repeats. */
  readonly stems: readonly string[];
}

export interface IndexedSpeech {
  readonly id: SpeechId;
  readonly deliveredOn: PartialDate | null;
  /** Null for words that are no transcript. */
  readonly transcriptId: TranscriptId | null;
  readonly passages: readonly Indexed[];
}

export interface LibraryEntry {
  readonly speech: Pick<Speech, 'id' | 'deliveredOn'>;
  readonly transcript: Transcript;
}

/** Cuts a speech into indexed passages. */
export function indexSpeech({ speech, transcript }: LibraryEntry): IndexedSpeech {
  return indexPassages(
    { id: speech.id, deliveredOn: speech.deliveredOn, transcriptId: transcript.id },
    splitPassages(transcript),
  );
}

export function indexPassages(about: Omit<IndexedSpeech, 'passages'>, passages: readonly Passage[]): IndexedSpeech {
  const indexed: Indexed[] = [];
  const speech: IndexedSpeech = { ...about, passages: indexed };
  passages.forEach((passage, at) => {
    indexed.push({ speech, at, passage, stems: readTerms(passage.text).map(({ stem }) => stem) });
  });
  return speech;
}

/** In which passages each stem stands, and how telling it is in this library. */
export class PassageIndex {
  readonly speeches = new Map<SpeechId, IndexedSpeech>();
  /** Raised by every change: what was computed for one revision is stale in the next. */
  revision = 0;
  private readonly postings = new Map<string, Set<Indexed>>();
  private weights = new Map<string, number>();
  private passages = 0;

  get size(): number {
    return this.speeches.size;
  }

  add(speech: IndexedSpeech): void {
    this.remove(speech.id);
    this.speeches.set(speech.id, speech);
    this.passages += speech.passages.length;
    for (const indexed of speech.passages) {
      for (const stem of new Set(indexed.stems)) {
        const posting = this.postings.get(stem);
        if (posting) posting.add(indexed);
        else this.postings.set(stem, new Set([indexed]));
      }
    }
    this.changed();
  }

  remove(id: SpeechId): boolean {
    const speech = this.speeches.get(id);
    if (!speech) return false;
    this.speeches.delete(id);
    this.passages -= speech.passages.length;
    for (const indexed of speech.passages) {
      for (const stem of new Set(indexed.stems)) {
        const posting = this.postings.get(stem);
        posting?.delete(indexed);
        if (posting?.size === 0) this.postings.delete(stem);
      }
    }
    this.changed();
    return true;
  }

  private changed(): void {
    this.revision++;
    this.weights = new Map();
  }

  find(stem: string): ReadonlySet<Indexed> {
    return this.postings.get(stem) ?? NOWHERE;
  }

  /**
   * How telling a stem is here: inverse passage frequency, flattened, because in a library on one subject the words of
   * that subject look rare or common by accident; times how much its uses gather in few speeches. What every speaker
   * says once, such as "look forward", spreads evenly and weighs little, without a list of such phrases.
   */
  weigh(stem: string): number {
    const known = this.weights.get(stem);
    if (known !== undefined) return known;
    const posting = this.find(stem);
    const uses = posting.size;
    const rarity = Math.log(1 + Math.max(1, this.passages) / (uses + 0.5)) ** 0.7;
    const weight = rarity * this.gathering(posting);
    this.weights.set(stem, weight);
    return weight;
  }

  /** Speeches expected to have the stem, if its uses fell at random, over those that have it: 1 where there is little to go by. */
  private gathering(posting: ReadonlySet<Indexed>): number {
    const speeches = new Set([...posting].map((indexed) => indexed.speech)).size;
    if (posting.size < 3 || this.size < 3) return 1;
    const expected = this.size * (1 - Math.exp(-posting.size / this.size));
    return Math.min(MOST_GATHERED, Math.max(LEAST_GATHERED, 1 + SPREAD * Math.log(expected / speeches)));
  }
}

/** Limits and slope of the factor for even spread. */
const LEAST_GATHERED = 0.5;
const MOST_GATHERED = 1.2;
const SPREAD = 0.6;

const NOWHERE: ReadonlySet<Indexed> = new Set();
