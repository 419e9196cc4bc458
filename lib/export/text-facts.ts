import type { SpeechId, TranscriptId } from '../domain/ids';
import type { Speech } from '../domain/speech';
import type { SpeechmarkDocument, StoredTranscript } from '../domain/speechmark-document';
import type { Passage } from '../domain/transcript';
import { findRedactions } from '../text/find-redactions';
import { splitPassages } from '../text/split-passages';
import { makeCodePointCounter } from './code-points';
import { type DeepLinker, makeDeepLinker } from './deep-link';

/** Everything that is the same for all that stands in a transcript, made once. */
export interface TextFacts {
  readonly speech: Speech;
  readonly transcript: StoredTranscript;
  readonly passages: readonly Passage[];
  readonly countCodePoints: (offset: number) => number;
  readonly link: DeepLinker;
  /** How many notes in it say that words were taken out. */
  readonly redactions: number;
}

/** Throws for a text that is not in the document, which no target of a document that was read or parsed is on. */
export type TextReader = (speechId: SpeechId, transcriptId: TranscriptId) => TextFacts;

export function makeTextReader({ speeches, transcripts }: SpeechmarkDocument): TextReader {
  const speechById = new Map(speeches.map((speech) => [speech.id, speech]));
  const transcriptByKey = new Map(transcripts.map((text) => [keyOf(text.speechId, text.id), text]));
  const known = new Map<string, TextFacts>();
  return (speechId, transcriptId) => {
    const key = keyOf(speechId, transcriptId);
    const facts = known.get(key);
    if (facts) return facts;
    const [speech, transcript] = [speechById.get(speechId), transcriptByKey.get(key)];
    if (!speech || !transcript) throw new Error(`text ${transcriptId} of ${speechId} is not in the document`);
    const made = {
      speech,
      transcript,
      passages: splitPassages(transcript),
      countCodePoints: makeCodePointCounter(transcript.text),
      link: makeDeepLinker(speech, transcript),
      redactions: countRedactions(transcript),
    };
    known.set(key, made);
    return made;
  };
}

const keyOf = (speechId: string, transcriptId: string): string => JSON.stringify([speechId, transcriptId]);

export const countRedactions = ({ text }: StoredTranscript): number => findRedactions(text).length;

/** Block of the transcript and sentence in that block at an offset, both from 1. */
export function findPassage(passages: readonly Passage[], start: number): { paragraph: number; sentence: number } {
  const passage = passages.find((candidate) => candidate.end > start) ?? passages.at(-1);
  if (!passage) return { paragraph: 1, sentence: 1 };
  const inBlock = passages.filter((candidate) => candidate.block === passage.block);
  return { paragraph: passage.block + 1, sentence: inBlock.indexOf(passage) + 1 };
}
