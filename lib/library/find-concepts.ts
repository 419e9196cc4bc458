import { eachWord, foldWord, readAcronym } from './read-terms';

/** An acronym and the words that it stands for, in lower case, small words included. */
export interface Definition {
  readonly acronym: string;
  readonly words: readonly string[];
}

const SMALL = new Set(['of', 'and', 'for', 'the', 'in', 'on', 'to', 'with', 'at', 'by', 'a', 'an', '&']);
const IN_BRACKETS = /\(\s*(?:the\s+)?([A-Z][A-Za-z0-9]{1,7})\s*\)/g;

/** Acronyms that a text itself explains: "Social Work England (SWE)". */
export function findDefinitions(text: string): Definition[] {
  const found: Definition[] = [];
  for (const match of text.matchAll(IN_BRACKETS)) {
    const acronym = readAcronym(match[1] as string);
    if (!acronym) continue;
    const words: string[] = [];
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1);
    eachWord(line, (start, end) => words.push(foldWord(line.slice(start, end))));
    const long = spellOut(acronym, words);
    if (long) found.push({ acronym, words: long });
  }
  return found;
}

/** The shortest end of `words` whose initials, with or without those of small words, spell an acronym. */
function spellOut(acronym: string, words: readonly string[]): string[] | null {
  const letters = acronym.toLowerCase();
  for (let from = words.length - 2; from >= Math.max(0, words.length - letters.length - 4); from--) {
    const long = words.slice(from);
    if (SMALL.has(long[0] as string)) continue;
    if (isSpeltBy(letters, long)) return long;
  }
  return null;
}

/** Whether the initials of words spell letters: small words may be skipped or not. */
export function isSpeltBy(letters: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word.charAt(0)).join('');
  if (initials === letters) return true;
  const large = words
    .filter((word) => !SMALL.has(word))
    .map((word) => word.charAt(0))
    .join('');
  return large === letters;
}
