import type { Instant } from './dates';
import type { TranscriptId } from './ids';
import type { MissingPage } from './missing-page';
import type { Speech } from './speech';
import type { SpeechFacts } from './speech-facts';
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
  /** Set where the page was not at its address when it was asked for last. */
  readonly missing?: MissingPage | null;
}

/** Names a run in an address: two texts may have been read at the same moment. */
export const runKey = ({ firstAt, transcriptId }: CopyRun): string => `${firstAt} ${transcriptId}`;
