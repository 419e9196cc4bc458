import type { Transcript } from '../domain/transcript';
import { getWordsInCommon } from './words-in-common';

/** Characters. On less Readability keeps the whole page, and the comparison tells nothing. */
const TOO_SHORT = 1000;

/**
 * How far two independent readings of a page agree: the transcript found by GOV.UK's structure, and the one that
 * `isolateTranscript` makes of the same page. 1 is the same words, 0 none in common; null where the text is too short.
 */
export const compareReadings = (transcript: Transcript, isolated: Transcript): number | null =>
  transcript.text.length < TOO_SHORT ? null : getWordsInCommon(transcript.text, isolated.text);

/** Below it a page's two readings differ by more than a title, a summary or a line of dates. */
export const LARGE_DISAGREEMENT = 0.9;
