import { citableUrl, type Speech } from '../domain/speech';
import type { Block, Transcript } from '../domain/transcript';
import { foldCase, formatDirective, type TextDirective } from './text-fragment';

/** Longer quotes are given by their first and last words: an address has to stay short enough to be sent. */
const LONGEST_WHOLE = 300;
/** How many words stand for either end of a long quote, fewest first. */
const END_WORDS = [4, 5, 6];
/** How many words of context are tried on either side, fewest first. */
const CONTEXT_WORDS = [2, 3, 5, 8, 12, 20];

/** UTF-16 units of the transcript's text, end exclusive; the address, or null where there is none to cite. */
export type DeepLinker = (start: number, end: number) => string | null;

/**
 * Makes links that open a speech and scroll to a quote. Every part of a link's text directive lies within one block and
 * begins and ends at a border of words, since browsers find it only so; context is added only where the words stand
 * more than once. Where no directive names the place alone (identical neighbours, table rows, whose cells the browser
 * sees as blocks of their own), the link leads to the page.
 *
 * Uniqueness is judged in title, summary and transcript; a page holds other words too, and is edited, so a quote is to be
 * kept beside its link. Linear in the text for each attempt, of which there are rarely more than two.
 */
export function makeDeepLinker(speech: Speech, transcript: Transcript): DeepLinker {
  const url = citableUrl(speech);
  if (url === null) return () => null;
  const page = describePage(speech, transcript);
  return (start, end) => {
    const directive = findDirective(page, start, end);
    return directive ? url + formatDirective(directive) : url;
  };
}

/** What the browser will search, as far as it is known. */
interface Page {
  readonly transcript: Transcript;
  /** Title, summary and transcript, folded; the transcript begins at `offset`. Blocks are parted by spaces. */
  readonly haystack: string;
  readonly offset: number;
  readonly segmenter: Intl.Segmenter;
  /** Kept, since a paragraph may carry many claims. */
  readonly words: Map<Block, readonly Span[]>;
}

function describePage(speech: Speech, transcript: Transcript): Page {
  const heading = `${speech.title} ${speech.description ?? ''} `;
  return {
    transcript,
    haystack: foldCase(heading + transcript.text).replaceAll('\n', ' '),
    offset: heading.length,
    segmenter: makeSegmenter(speech.language),
    words: new Map(),
  };
}

function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' }); // the page declares a language that is none
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A directive by its places in the transcript. Context touches what it is the context of, but for white space. */
interface Place {
  readonly from: Span;
  readonly to: Span | null;
  readonly before: Span | null;
  readonly after: Span | null;
}

function findDirective(page: Page, start: number, end: number): TextDirective | null {
  const { blocks } = page.transcript;
  const first = blocks.findIndex((block) => block.end > start);
  const last = blocks.findLastIndex((block) => block.start < end);
  const head = findWords(page, blocks[first]).filter((word) => word.end > start && word.start < end);
  const tail = findWords(page, blocks[last]).filter((word) => word.start < end && word.end > start);
  const place = findPlace(page, { head, tail, isOneBlock: first === last }, first, last);
  if (!place) return null;
  const read = (span: Span) => page.transcript.text.slice(span.start, span.end);
  return {
    ...(place.before && { prefix: read(place.before) }),
    start: read(place.from),
    ...(place.to && { end: read(place.to) }),
    ...(place.after && { suffix: read(place.after) }),
  };
}

interface QuoteWords {
  /** The quote's words in its first block. */
  readonly head: readonly Span[];
  /** The same in its last block, which may be the first. */
  readonly tail: readonly Span[];
  readonly isOneBlock: boolean;
}

/** The first place that stands alone: without context if it can be, else with as little as it takes. */
function findPlace(page: Page, words: QuoteWords, first: number, last: number): Place | null {
  const choices = listEnds(words);
  for (const choice of choices) if (isAlone(page, choice)) return choice;
  const [shortest] = choices;
  if (!shortest) return null;
  for (const count of CONTEXT_WORDS) {
    const before = findContext(page, first, shortest.from.start, -count);
    const after = findContext(page, last, (shortest.to ?? shortest.from).end, count);
    for (const context of [
      { before, after: null },
      { before: null, after },
      { before, after },
    ]) {
      const place = { ...shortest, ...context };
      if (isAlone(page, place)) return place;
    }
  }
  return null;
}

/** The quote whole, or its first and last words in several lengths. */
function listEnds({ head, tail, isOneBlock }: QuoteWords): Place[] {
  const [start, end] = [head[0]?.start, tail.at(-1)?.end];
  if (start === undefined || end === undefined) return [];
  const none = { before: null, after: null };
  if (isOneBlock && end - start <= LONGEST_WHOLE) return [{ from: { start, end }, to: null, ...none }];
  const most = isOneBlock ? Math.floor(head.length / 2) : Number.POSITIVE_INFINITY;
  return END_WORDS.flatMap((words) => {
    const count = Math.min(words, most);
    const [from, to] = [head[Math.min(count, head.length) - 1], tail[Math.max(tail.length - count, 0)]];
    return from && to ? [{ from: { start, end: from.end }, to: { start: to.start, end }, ...none }] : [];
  });
}

/** `count` words before (negative) or after `at`: of the same block, or of its neighbour where the block ends there. */
function findContext(page: Page, block: number, at: number, count: number): Span | null {
  const { text, blocks } = page.transcript;
  const isBefore = count < 0;
  const gap = isBefore ? text.slice(blocks[block]?.start, at) : text.slice(at, blocks[block]?.end);
  const owner = gap.trim() ? block : block + Math.sign(count);
  const words = findWords(page, blocks[owner]).filter((word) => (isBefore ? word.end <= at : word.start >= at));
  if (isBefore) {
    const start = words.at(count)?.start ?? words[0]?.start;
    const end = Math.min(at, blocks[owner]?.end ?? at);
    return start === undefined ? null : { start, end: start + text.slice(start, end).trimEnd().length };
  }
  const end = (words[count - 1] ?? words.at(-1))?.end;
  const from = Math.max(at, blocks[owner]?.start ?? at);
  return end === undefined ? null : { start: end - text.slice(from, end).trimStart().length, end };
}

/** Words of a block as browsers part them; none for a table row and where there is no block. */
function findWords({ transcript, segmenter, words }: Page, block: Block | undefined): readonly Span[] {
  if (!block || block.kind === 'table row') return [];
  const known = words.get(block);
  if (known) return known;
  const found = Array.from(segmenter.segment(transcript.text.slice(block.start, block.end)))
    .filter((segment) => segment.isWordLike)
    .map(({ index, segment }) => ({ start: block.start + index, end: block.start + index + segment.length }));
  words.set(block, found);
  return found;
}

/** Whether a browser can only find this place: its start stands once, and no other end comes before its own. */
function isAlone(page: Page, { from, to, before, after }: Place): boolean {
  const start = (before ?? from).start + page.offset;
  const endOfStart = (to ? from.end : (after ?? from).end) + page.offset;
  const opening = page.haystack.slice(start, endOfStart);
  if (findBounded(page.haystack, opening, 0) !== start) return false;
  if (findBounded(page.haystack, opening, start + 1) !== -1) return false;
  if (!to) return true;
  const closing = page.haystack.slice(to.start + page.offset, (after ?? to).end + page.offset);
  return findBounded(page.haystack, closing, endOfStart) === to.start + page.offset;
}

/** The first occurrence at or after `from` that is no part of a longer word, or -1. */
function findBounded(haystack: string, needle: string, from: number): number {
  let found = haystack.indexOf(needle, from);
  while (found !== -1 && (isInsideWord(haystack, found) || isInsideWord(haystack, found + needle.length))) {
    found = haystack.indexOf(needle, found + 1);
  }
  return found;
}

const WORD_BEFORE = /[\p{L}\p{N}\p{M}]$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}]/u;
/** Scripts that part words without spaces: a border may be anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isInsideWord(text: string, offset: number): boolean {
  const [left, right] = [text.slice(Math.max(0, offset - 2), offset), text.slice(offset, offset + 2)];
  return WORD_BEFORE.test(left) && WORD_AFTER.test(right) && !UNSPACED.test(left + right);
}
