import type { Transcript } from '../domain/transcript';
import { isolateTranscript } from './isolate-transcript';
import { getWordsInCommon } from './words-in-common';

/**
 * How far two independent readings of a page agree: the transcript found by GOV.UK's structure, and Readability's. 1 is the
 * same words, 0 none in common, null where Readability finds no text. Meant for once per new text, at idle: it costs as much
 * as `isolateTranscript`.
 */
export function checkTranscript(document: Document, transcript: Transcript): number | null {
  const isolated = isolateTranscript(document, document.URL);
  return isolated && getWordsInCommon(transcript.text, isolated.transcript.text);
}

/** Below it a page's two readings differ by more than a title, a summary or a line of dates. */
export const LARGE_DISAGREEMENT = 0.9;
