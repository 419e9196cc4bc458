import type { Passage, Transcript } from '../../lib/domain/transcript';
import { splitPassages } from '../../lib/text/split-passages';
import type { Words } from './join-answers';

type Span = Pick<Words, 'start' | 'end'>;

/** So many are asked about at once; a window holds about that many. */
const MOST = 16;
/** Shorter passages ("Thank you.") say nothing that could have been said before. */
const FEWEST_WORDS = 6;

/** The words of one span as a passage of their own: what the reader selected or marked. */
export function passageOf({ start, end }: Span, transcript: Transcript): Passage {
  const block = transcript.blocks.findLastIndex((each) => each.start <= start);
  return { start, end, text: transcript.text.slice(start, end), block: Math.max(0, block) };
}

/** The passages that begin in a span and have something to say. */
export function passagesIn({ start, end }: Span, transcript: Transcript): Passage[] {
  return splitPassages(transcript)
    .filter((passage) => passage.start >= start && passage.start < end)
    .filter(({ text }) => text.split(/\s+/).length >= FEWEST_WORDS)
    .slice(0, MOST);
}
