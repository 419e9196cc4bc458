import type { Selectors } from '../domain/selector';
import type { Transcript } from '../domain/transcript';

/**
 * At least so many characters of context are kept on each side, where the text has them. Twice what other annotation tools
 * keep: half as many quotes then go astray where a neighbour was edited as well.
 */
const CONTEXT = 64;
/** A slogan may stand a dozen times with the same neighbours; beyond this, the position has to decide. */
const LONGEST_CONTEXT = 256;
const LONGEST_WORD = 32;

/**
 * Describes a span of a transcript so that it can be found again: its words, the words around it, its position.
 * Context grows, by whole words, until quote and context together stand only once in the text.
 *
 * @param span UTF-16 units of `transcript.text`, end exclusive, `0 <= start < end <= length`
 */
export function describeSpan(
  span: { readonly start: number; readonly end: number },
  transcript: Pick<Transcript, 'text'>,
): Selectors {
  const { text } = transcript;
  const { start, end } = span;
  let reach = CONTEXT;
  let from = contextStart(text, start, reach);
  let to = contextEnd(text, end, reach);
  while (reach < LONGEST_CONTEXT && !standsOnce(text, from, to)) {
    reach *= 2;
    from = contextStart(text, start, reach);
    to = contextEnd(text, end, reach);
  }
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}

function standsOnce(text: string, from: number, to: number): boolean {
  const words = text.slice(from, to);
  return text.indexOf(words) === from && text.indexOf(words, from + 1) === -1;
}

/** Back by `reach` characters and on to the start of the word reached. */
function contextStart(text: string, start: number, reach: number): number {
  const furthest = start - reach;
  if (furthest <= 0) return 0;
  const space = Math.max(text.lastIndexOf(' ', furthest - 1), text.lastIndexOf('\n', furthest - 1));
  // A text without spaces must not make the context long.
  return furthest - space > LONGEST_WORD ? outsidePair(text, furthest) : space + 1;
}

function contextEnd(text: string, end: number, reach: number): number {
  const furthest = end + reach;
  if (furthest >= text.length) return text.length;
  const space = /\s/g;
  space.lastIndex = furthest;
  const found = space.exec(text)?.index ?? text.length;
  return found - furthest > LONGEST_WORD ? outsidePair(text, furthest) : found;
}

/** Moves an offset that would cut a surrogate pair to before it. */
function outsidePair(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
