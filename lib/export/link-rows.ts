import type { Target } from '../domain/claim';
import { compareText } from '../domain/compare-text';
import type { Relation } from '../domain/cross-reference';
import type { Instant } from '../domain/dates';
import { newestOf } from '../domain/newest-transcript';
import { answeredAt, endsFrom, relationFrom } from '../domain/reference-answer';
import { citableUrl, type Speech } from '../domain/speech';
import type { Coder, SpeechmarkDocument, StoredTranscript } from '../domain/speechmark-document';
import { endOf, keyOfReference } from '../text/match-reference';
import { listNotes, type Note } from './claim-rows';
import { findPassage, makeTextReader, type TextFacts } from './text-facts';

/** Words of one speech that the reader has linked with others. */
export interface LinkedWords {
  readonly target: Target;
  readonly speech: Speech;
  readonly transcript: StoredTranscript;
  /** Block of the transcript, and sentence in it, from 1. */
  readonly paragraph: number;
  readonly sentence: number;
  /** Code points of the transcript's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** To the words where their text is the newest; else to the page. Null where the speech has no address to cite. */
  readonly deepLink: string | null;
}

/** A confirmed link, seen from one of its ends. */
export interface LinkRow {
  /** The same from both ends. */
  readonly id: string;
  readonly here: LinkedWords;
  readonly there: LinkedWords;
  /** Null where the reader has not said. */
  readonly relation: {
    readonly name: Relation;
    /** Whether the other end has it to this one. */
    readonly isReversed: boolean;
  } | null;
  /** Who confirmed it. */
  readonly coder: Coder;
  /** Those with words in them, first of who confirmed it. */
  readonly notes: readonly Note[];
  /** When it was confirmed, its relation was said or a note was written, whichever is last. */
  readonly at: Instant;
}

/**
 * The links that the reader has confirmed, each from both of its speeches, so that each speech has all of its own; one within a
 * speech once. By speech in order of delivery, undated ones last, then by place in the text.
 */
export function describeLinks(document: SpeechmarkDocument): LinkRow[] {
  const describeWords = makeWordsDescriber(document);
  const coderById = new Map(document.coders.map((coder) => [coder.id, coder]));
  const nameOf = (id: Coder['id']): Coder => coderById.get(id) ?? { id, name: '' };
  return document.references
    .filter(({ verdict }) => verdict.value === 'confirmed')
    .flatMap((answer) => {
      const [a, b] = answer.ends;
      return [...new Set([a.speechId, b.speechId])].flatMap((speechId): LinkRow[] => {
        const ends = endsFrom(answer, speechId);
        if (!ends) return [];
        return [
          {
            id: keyOfReference(endOf(a), endOf(b)),
            here: describeWords(ends.here),
            there: describeWords(ends.there),
            relation: relationFrom(answer, speechId),
            coder: nameOf(answer.verdict.by),
            notes: listNotes(answer.notes ?? {}, answer.verdict.by, nameOf),
            at: answeredAt(answer),
          },
        ];
      });
    })
    .sort(compareRows);
}

function makeWordsDescriber(document: SpeechmarkDocument): (target: Target) => LinkedWords {
  const readText = makeTextReader(document);
  const isNewest = ({ transcript, speech }: TextFacts): boolean =>
    newestOf(document.transcripts.filter(({ speechId }) => speechId === speech.id)) === transcript;
  return (target) => {
    const facts = readText(target.speechId, target.transcriptId);
    const { speech, transcript, passages, countCodePoints, link } = facts;
    const { start, end } = target.position;
    return {
      target,
      speech,
      transcript,
      ...findPassage(passages, start),
      start: countCodePoints(start),
      end: countCodePoints(end),
      deepLink: isNewest(facts) ? link(start, end) : citableUrl(speech),
    };
  };
}

const UNDATED = '\uffff';

const compareRows = (a: LinkRow, b: LinkRow): number =>
  compareText(a.here.speech.deliveredOn ?? UNDATED, b.here.speech.deliveredOn ?? UNDATED) ||
  compareText(a.here.speech.title, b.here.speech.title) ||
  compareText(a.here.speech.id, b.here.speech.id) ||
  a.here.start - b.here.start ||
  compareText(a.id, b.id);
