import { compareText } from './compare-text';
import type { Instant } from './dates';
import type { TranscriptId } from './ids';
import type { Speech } from './speech';
import { changedFacts, type SpeechFacts } from './speech-facts';
import type { StoredTranscript } from './speechmark-document';

/** A stretch of time in which a speech's page said the same, as far as it was read. */
export interface CopyRun {
  readonly transcriptId: TranscriptId;
  /** When it was first and last read so. */
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** Where it was read last. */
  readonly from: string;
  /** Absent where they were not noted. */
  readonly facts?: SpeechFacts;
}

/** A speech with all its copies. */
export interface SpeechCopies {
  readonly speech: Speech;
  readonly transcripts: readonly StoredTranscript[];
  /** Oldest first. */
  readonly runs: readonly CopyRun[];
  /** The copy that the reader knows, and the newest; the same where nothing was ever met changed. */
  readonly known: CopyRun;
  readonly newest: CopyRun;
  readonly isWatched: boolean;
}

/**
 * Every reading of a speech's texts in order of time, those in a row that say the same as one. Oldest first. What was read
 * of an altered page is left out, unless nothing else was read.
 */
export function listCopyRuns(texts: readonly Pick<StoredTranscript, 'id' | 'readings'>[]): CopyRun[] {
  const all = texts.flatMap(({ id, readings: dates }) => dates.map((reading) => ({ ...reading, transcriptId: id })));
  const published = all.filter(({ altered }) => !altered);
  const readings = (published.length > 0 ? published : all).sort(
    (a, b) => compareText(a.at, b.at) || compareText(a.transcriptId, b.transcriptId),
  );
  const runs: CopyRun[] = [];
  for (const { transcriptId, at, from, facts } of readings) {
    const run = runs.at(-1);
    if (run?.transcriptId === transcriptId && changedFacts(run.facts, facts).length === 0) {
      const known = facts ?? run.facts;
      runs[runs.length - 1] = { ...run, lastAt: at, from, ...(known && { facts: known }) };
    } else runs.push({ transcriptId, firstAt: at, lastAt: at, from, ...(facts && { facts }) });
  }
  return runs;
}

/** Names a run in an address: two texts may have been read at the same moment. */
export const runKey = ({ firstAt, transcriptId }: CopyRun): string => `${firstAt} ${transcriptId}`;

/** Whether a page that said the one says something else in the other. */
export const differs = (a: CopyRun, b: CopyRun): boolean =>
  a.transcriptId !== b.transcriptId || changedFacts(a.facts, b.facts).length > 0;
