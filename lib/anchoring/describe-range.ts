import type { Selectors } from '../domain/selector';
import type { Transcript } from '../domain/transcript';
import { getTranscriptOffset, type OffsetMap } from '../page/offset-map';
import { describeSpan } from '../text/describe-span';

/**
 * Describes a range of a live page in the words of its transcript. What lies outside the transcript is left out, and so
 * is white space at the ends.
 *
 * @returns null where no word of the transcript lies in the range
 */
export function describeRange(
  range: AbstractRange,
  { transcript, offsets }: { transcript: Transcript; offsets: OffsetMap },
): Selectors | null {
  const span = trimSpan(
    transcript.text,
    getTranscriptOffset(offsets, range.startContainer, range.startOffset),
    getTranscriptOffset(offsets, range.endContainer, range.endOffset),
  );
  return span && describeSpan(span, transcript);
}

/** The span without white space at its ends; null where nothing is left. */
function trimSpan(text: string, from: number, to: number): { start: number; end: number } | null {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}
