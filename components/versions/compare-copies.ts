import type { CopyRun } from '../../lib/domain/copy-runs';
import type { Speech } from '../../lib/domain/speech';
import type { StoredTranscript } from '../../lib/domain/speechmark-document';
import type { VersionComparison } from '../../lib/domain/version-comparison';
import { compareVersions, type SpeechVersion } from '../../lib/library/compare-versions';

/** A speech with its texts. */
export interface CopiedSpeech {
  readonly speech: Speech;
  /** Read last, first. */
  readonly transcripts: readonly StoredTranscript[];
}

/** What was changed from one copy to another; null where a text is missing. */
export function compareCopies(copied: CopiedSpeech, before: CopyRun, after: CopyRun): VersionComparison | null {
  const [a, b] = [toVersion(copied, before), toVersion(copied, after)];
  return a && b && compareVersions(a, b);
}

/** Facts that were not noted are unknown, so that neither a change nor its absence is concluded from them. */
function toVersion(
  { speech, transcripts }: CopiedSpeech,
  { transcriptId, facts, lastAt: readAt }: CopyRun,
): SpeechVersion | null {
  const transcript = transcripts.find(({ id }) => id === transcriptId);
  return transcript ? { speech: { ...speech, ...(facts ?? UNKNOWN), inferred: {} }, transcript, readAt } : null;
}

const UNKNOWN: Partial<Speech> = {
  title: '',
  description: null,
  speakers: [],
  organisations: [],
  event: null,
  place: null,
  deliveredOn: null,
  publishedOn: null,
  updatedOn: null,
  kind: null,
  fidelity: 'not stated',
  notices: [],
};
