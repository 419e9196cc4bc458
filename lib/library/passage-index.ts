import type { PartialDate } from '../domain/dates';
import type { SpeechId, TranscriptId } from '../domain/ids';
import type { Speech } from '../domain/speech';
import type { Transcript } from '../domain/transcript';
import { hashTextShort } from '../text/hash-text';
import { splitPassages } from '../text/split-passages';
import { type Background, readTables } from './background';
import { Concepts } from './concepts';
import { packPassages, readForms, type SpeechForms, unpackPassages } from './pack-passages';
import { readSpeechTerms, type SpeechTerms } from './speech-terms';
import type { SaidBeforeTables } from './tables';
import { TermPostings } from './term-postings';
import { Vocabulary } from './vocabulary';

/** A speech with its words. What is known of speaker and occasion leads to their earlier speeches. */
export interface LibraryEntry {
  readonly speech: Pick<Speech, 'id' | 'deliveredOn'> & Partial<Pick<Speech, 'speakers' | 'event' | 'title' | 'place'>>;
  readonly transcript: Transcript;
}

/** What the index keeps of who spoke where, folded for comparison. */
export interface SpeechFacts {
  readonly id: SpeechId;
  readonly deliveredOn: PartialDate | null;
  readonly transcriptId: TranscriptId | null;
  readonly speakers: readonly string[];
  readonly event: string;
}

export interface ShelvedSpeech extends SpeechFacts {
  readonly bytes: Uint8Array;
  readonly passages: number;
  /** The length of its vector of terms, for comparing whole speeches. */
  readonly length: number;
}

/** A speech as it is compared. */
export interface ReadSpeech {
  readonly facts: SpeechFacts;
  readonly forms: SpeechForms;
  readonly terms: SpeechTerms;
}

/** Analysed speeches that are kept ready; some 30 kB each. */
const MOST_READ = 400;

/**
 * The shelf of all speeches: their words packed, in which of them each term stands, and in how many passages. Adding and
 * removing touch only the terms of that one speech; what is computed from it depends on which speeches are there alone.
 */
export class PassageIndex {
  readonly vocabulary = new Vocabulary();
  readonly background: Background;
  readonly concepts: Concepts;
  readonly postings = new TermPostings();
  /** By place; a place that was left is given out again. */
  readonly shelf: (ShelvedSpeech | undefined)[] = [];
  /** Raised by every change. */
  revision = 0;
  passages = 0;
  /** Of what the tables say of concepts, which tells what the terms of a text are. */
  readonly fingerprintOfTables: number;
  /** Terms that the tables gave, whatever the library: the first ones of the vocabulary. */
  readonly termsOfTables: number;
  private readonly places = new Map<SpeechId, number>();
  private readonly free: number[] = [];
  /** By term, in how many passages it stands. */
  private readonly passagesWith: number[] = [];
  private readonly read = new Map<number, ReadSpeech>();

  constructor(tables: SaidBeforeTables) {
    this.background = readTables(tables);
    this.concepts = new Concepts(this.background.definitions, this.vocabulary);
    this.fingerprintOfTables = hashTextShort(tables.concepts);
    this.termsOfTables = this.vocabulary.terms.length;
  }

  get size(): number {
    return this.places.size;
  }

  add(entry: LibraryEntry): void {
    const read = this.analyse(entry);
    this.shelve(read, packPassages(read.forms));
  }

  /** Puts a speech on the shelf that is counted already; its terms are given by `restoreTerm`. */
  restore(speech: ShelvedSpeech): void {
    this.places.set(speech.id, this.shelf.length);
    this.shelf.push(speech);
    this.passages += speech.passages;
    this.revision++;
  }

  /** In how many passages and in which speeches a term stands. */
  restoreTerm(term: number, passages: number, postings: Uint8Array): void {
    this.passagesWith[term] = passages;
    this.postings.restore(term, postings);
  }

  private shelve(read: ReadSpeech, bytes: Uint8Array): void {
    this.remove(read.facts.id);
    const place = this.free.pop() ?? this.shelf.length;
    this.places.set(read.facts.id, place);
    const passages = read.forms.start.length;
    let squares = 0;
    for (const [term, count] of this.countTerms(read.terms, 1)) {
      this.postings.add(term, place, count);
      squares += (1 + Math.log(count)) ** 2;
    }
    this.passages += passages;
    this.shelf[place] = { ...read.facts, bytes, passages, length: Math.sqrt(squares) };
    this.revision++;
  }

  remove(id: SpeechId): boolean {
    const place = this.places.get(id);
    if (place === undefined) return false;
    for (const [term] of this.countTerms(this.readPlace(place).terms, -1)) this.postings.remove(term, place);
    this.passages -= (this.shelf[place] as ShelvedSpeech).passages;
    this.places.delete(id);
    this.read.delete(place);
    this.shelf[place] = undefined;
    this.free.push(place);
    this.revision++;
    return true;
  }

  /** How often a speech has each term; in passing, `step` is added to the passages of each. */
  private countTerms({ terms, first }: SpeechTerms, step: number): Map<number, number> {
    const counts = new Map<number, number>();
    const lastIn = new Map<number, number>();
    for (let i = 0; i + 1 < first.length; i++) {
      for (let k = first[i] as number; k < (first[i + 1] as number); k++) {
        const term = terms[k] as number;
        counts.set(term, (counts.get(term) ?? 0) + 1);
        if (lastIn.get(term) === i) continue;
        lastIn.set(term, i);
        this.passagesWith[term] = (this.passagesWith[term] ?? 0) + step;
      }
    }
    return counts;
  }

  countPassages(term: number): number {
    return this.passagesWith[term] ?? 0;
  }

  findPlace(id: SpeechId): number | undefined {
    return this.places.get(id);
  }

  /** The speech at a place, analysed; kept ready for the next question. */
  readPlace(place: number): ReadSpeech {
    const known = this.read.get(place);
    if (known) return known;
    const shelved = this.shelf[place] as ShelvedSpeech;
    const forms = unpackPassages(shelved.bytes, this.vocabulary);
    const read = {
      facts: shelved,
      forms,
      terms: readSpeechTerms(forms, this.vocabulary, this.concepts, this.background),
    };
    if (this.read.size >= MOST_READ) this.read.delete(this.read.keys().next().value as number);
    this.read.set(place, read);
    return read;
  }

  unpack(speech: ShelvedSpeech): SpeechForms {
    return unpackPassages(speech.bytes, this.vocabulary);
  }

  /** A speech that need not be on the shelf. */
  analyse({ speech, transcript }: LibraryEntry, passages = splitPassages(transcript)): ReadSpeech {
    const forms = readForms(passages, this.vocabulary);
    return {
      facts: readFacts(speech, transcript.id),
      forms,
      terms: readSpeechTerms(forms, this.vocabulary, this.concepts, this.background),
    };
  }
}

export function readFacts(speech: LibraryEntry['speech'], transcriptId: TranscriptId | null): SpeechFacts {
  return {
    id: speech.id,
    deliveredOn: speech.deliveredOn,
    transcriptId,
    speakers: (speech.speakers ?? []).map(({ name }) => foldName(name)).filter(Boolean),
    event: foldName(speech.event ?? ''),
  };
}

/** "The Rt Hon Sir Damian Hinds MP" is "damian hinds". */
const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replace(
      /\b(?:the|rt|right|hon|honourable|sir|dame|lord|lady|baroness|mr|mrs|ms|dr|mp|qc|kc|cbe|obe|mbe)\b\.?/g,
      ' ',
    )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
