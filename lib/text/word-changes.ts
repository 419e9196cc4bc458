import type { WordChange } from '../domain/placement';
import { diffKeys } from './diff-keys';
import { normalizeText } from './normalize-text';

/** Beyond so many words taken out and put in, a single change over the whole middle is said. */
const MOST_EDITS = 400;

/** What differs between a quote and the words found in its place, run by run; typography alone is no difference. */
export function findWordChanges(before: string, after: string): WordChange[] {
  const a = splitOnSpace(before);
  const b = splitOnSpace(after);
  return diffKeys(a.map(fold), b.map(fold), MOST_EDITS)
    .filter((run) => run.isChanged)
    .map((run) => ({ before: a.slice(...run.a).join(' '), after: b.slice(...run.b).join(' ') }));
}

const splitOnSpace = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const fold = (word: string): string => normalizeText(word).text;
