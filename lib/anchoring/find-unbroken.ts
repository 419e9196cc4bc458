import type { WordIndex } from '../text/word-index';
import type { Pattern } from './pattern';
import type { Sought } from './read-target';

/** More places than this for the same words: none of them can be meant rather than another. */
const MOST_PLACES = 200;

/** Whether quote and context stand together, letter by letter, with the quote beginning at `start`. */
export function standsAt({ exact, prefix, suffix }: Sought, start: number, text: string): boolean {
  if (start < prefix.length || !text.startsWith(exact, start)) return false;
  return text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, start + exact.length);
}

/** Without context the words may be anywhere by chance: only their old place is theirs, or the whole text. */
export const isAlone = ({ prefix, suffix }: Sought): boolean => !prefix && !suffix;

/**
 * Where quote and context stand together, letter by letter; null where they don't, or stand twice. Looks at the places of
 * the rarest pair of words in them, so that the text's length doesn't matter.
 */
export function findUnbroken(sought: Sought, pattern: Pattern, index: WordIndex, text: string): number | null {
  if (isAlone(sought)) return text === sought.exact ? 0 : null;
  const rarest = findRarestPair(pattern, index);
  if (!rarest || rarest.positions.length > MOST_PLACES) return null;
  let found: number | null = null;
  for (const position of rarest.positions) {
    const start = startFrom(sought, pattern, rarest.at, position, index, text);
    if (start === null || start === found) continue;
    if (found !== null) return null;
    found = start;
  }
  return found;
}

function findRarestPair({ ids }: Pattern, index: WordIndex): { at: number; positions: readonly number[] } | null {
  let rarest: { at: number; positions: readonly number[] } | null = null;
  for (let at = 0; at + 1 < ids.length; at++) {
    const positions = index.pairPositions(ids[at] as number, ids[at + 1] as number);
    if (positions.length === 0) continue;
    if (!rarest || positions.length < rarest.positions.length) rarest = { at, positions };
  }
  return rarest;
}

/** The quote's start, where its first word would stand if word `at` of the pattern stands at `position`. */
function startFrom(
  sought: Sought,
  { from }: Pattern,
  at: number,
  position: number,
  index: WordIndex,
  text: string,
): number | null {
  const word = index.words[position - at + from];
  if (!word) return null;
  const lead = /^[^\p{L}\p{N}]*/u.exec(sought.exact)?.[0].length ?? 0;
  const start = word.start - lead;
  return standsAt(sought, start, text) ? start : null;
}
