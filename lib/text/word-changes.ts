import type { WordChange } from '../domain/placement';
import { normalizeText } from './normalize-text';

/** Beyond so many words of difference a single change over the whole middle is said. */
const LONGEST = 400;

/** A word as it is written, and as it is compared: typography alone is no difference. */
interface WrittenWord {
  readonly text: string;
  readonly key: string;
}

/**
 * What differs between a quote and the words found in its place, run by run; typography alone is no difference. Its own
 * small diff: it runs on every speech page, whose script must stay light, where the `diff` package would be a twentieth of it.
 */
export function findWordChanges(before: string, after: string): WordChange[] {
  const a = splitOnSpace(before);
  const b = splitOnSpace(after);
  let head = 0;
  while (head < a.length && head < b.length && isSame(a[head], b[head])) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && isSame(a.at(-1 - tail), b.at(-1 - tail))) tail++;
  const middleA = a.slice(head, a.length - tail);
  const middleB = b.slice(head, b.length - tail);
  if (!middleA.length && !middleB.length) return [];
  if (middleA.length > LONGEST || middleB.length > LONGEST) {
    return [{ before: join(middleA), after: join(middleB) }];
  }
  return changesBetween(middleA, middleB);
}

/** Longest common subsequence over the words, then one change for each run between two kept words. */
function changesBetween(a: readonly WrittenWord[], b: readonly WrittenWord[]): WordChange[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = isSame(a[i], b[j])
        ? 1 + (lengths[(i + 1) * width + j + 1] as number)
        : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  const changes: WordChange[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (): void => {
    if (removed.length || added.length) changes.push({ before: removed.join(' '), after: added.join(' ') });
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
      removed.push((a[i++] as WrittenWord).text);
    } else {
      added.push((b[j++] as WrittenWord).text);
    }
  }
  flush();
  return changes;
}

const splitOnSpace = (text: string): WrittenWord[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ text: word, key: normalizeText(word).text }));

const join = (words: readonly WrittenWord[]): string => words.map(({ text }) => text).join(' ');

const isSame = (a: WrittenWord | undefined, b: WrittenWord | undefined): boolean => a?.key === b?.key;
