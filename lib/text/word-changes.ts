import type { WordChange } from '../domain/placement';
import { normalizeText } from './normalize-text';
import { SPACELESS } from './words';

/** Beyond so many words of difference a single change over the whole middle is said. */
const LONGEST = 400;

/** A word as it is written, and as it is compared: typography alone is no difference. */
interface WrittenWord {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Between two spaces; where a script has none, a character. */
const WRITTEN_WORD = new RegExp(String.raw`${SPACELESS.source}\p{M}*|(?:(?!${SPACELESS.source})\S)+`, 'gu');

/**
 * What differs between a quote and the words found in its place, run by run; typography alone is no difference. Its own
 * small diff: it runs on every speech page, whose script must stay light, where the `diff` package would be a twentieth of it.
 */
export function findWordChanges(before: string, after: string): WordChange[] {
  const a = splitWords(before);
  const b = splitWords(after);
  let head = 0;
  while (head < a.length && head < b.length && isSame(a[head], b[head])) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && isSame(a.at(-1 - tail), b.at(-1 - tail))) tail++;
  const middleA = a.slice(head, a.length - tail);
  const middleB = b.slice(head, b.length - tail);
  if (!middleA.length && !middleB.length) return [];
  if (middleA.length > LONGEST || middleB.length > LONGEST) {
    return [{ before: write(before, middleA), after: write(after, middleB) }];
  }
  return changesBetween(middleA, middleB).map(([removed, added]) => ({
    before: write(before, removed),
    after: write(after, added),
  }));
}

/** Longest common subsequence over the words, then one change for each run between two kept words. */
function changesBetween(a: readonly WrittenWord[], b: readonly WrittenWord[]): [WrittenWord[], WrittenWord[]][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = isSame(a[i], b[j])
        ? 1 + (lengths[(i + 1) * width + j + 1] as number)
        : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  const changes: [WrittenWord[], WrittenWord[]][] = [];
  let removed: WrittenWord[] = [];
  let added: WrittenWord[] = [];
  const flush = (): void => {
    if (removed.length || added.length) changes.push([removed, added]);
    removed = [];
    added = [];
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && isSame(a[i], b[j])) {
      flush();
      i++;
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && (lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number))
    ) {
      removed.push(a[i++] as WrittenWord);
    } else {
      added.push(b[j++] as WrittenWord);
    }
  }
  flush();
  return changes;
}

const splitWords = (text: string): WrittenWord[] =>
  Array.from(text.matchAll(WRITTEN_WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: normalizeText(word).text,
  }));

/** From the first word to the last as the text has them, on one line. */
const write = (text: string, words: readonly WrittenWord[]): string =>
  text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0).replace(/\s+/g, ' ');

const isSame = (a: WrittenWord | undefined, b: WrittenWord | undefined): boolean => a?.key === b?.key;
