/** A word, number or sign of a line. Rules look at these, never at letters, so that none can look twice at the same text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** Lower case, straight apostrophes, without a possessive 's; of numbers the digits without commas. */
  readonly key: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** No white space stands before it. */
  readonly isGlued: boolean;
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
  /** Thousands were set off, so that it is no year. */
  readonly hasComma: boolean;
}

/** A block of the transcript in tokens. Asking beyond its ends is allowed, and answered by an empty sign. */
export interface Line {
  readonly tokens: readonly Token[];
  /** All letters are capitals, or of a script without them, so that a capital says nothing. */
  readonly isShouted: boolean;
}

const NOTHING: Token = {
  ...{ kind: 'sign', key: '', raw: '', start: -1, end: -1 },
  ...{ isGlued: false, isCapital: false, isPossessive: false, hasComma: false },
};

export const tokenAt = (line: Line, i: number): Token => line.tokens[i] ?? NOTHING;
export const keyAt = (line: Line, i: number): string => line.tokens[i]?.key ?? '';
export const isWord = (line: Line, i: number, words: ReadonlySet<string>): boolean => words.has(keyAt(line, i));
/** Set off from what stands before it by nothing, as "m" in "5m". */
export const isGluedAt = (line: Line, i: number): boolean => line.tokens[i]?.isGlued ?? false;

/** The index behind a phrase of space-separated words that begins at `i`; null if another stands there. */
export function readPhrase(line: Line, i: number, phrase: readonly string[]): number | null {
  for (let k = 0; k < phrase.length; k++) if (keyAt(line, i + k) !== phrase[k]) return null;
  return i + phrase.length;
}

/** Phrases by their first words, in the order given, so that most are never looked at. */
export function groupByFirst<T>(list: readonly T[], phraseOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const first = phraseOf(one)[0] as string;
    groups.set(first, [...(groups.get(first) ?? []), one]);
  }
  return groups;
}

const STOPS = new Set(['.', '!', '?', ':', ';', '…']);

/** Whether a sentence, or a clause that may begin with a capital, starts here. */
export function startsSentence(line: Line, i: number): boolean {
  const before = keyAt(line, i - 1);
  if (i <= 0 || STOPS.has(before) || isOneOf(before, `"|“|‘|'|(|[|•|*`)) return true;
  return before === '-' && !(isGluedAt(line, i - 1) && isGluedAt(line, i));
}

/** Where the sentence around a token begins and ends. */
export function sentenceAround(line: Line, i: number): [from: number, to: number] {
  let from = i;
  while (from > 0 && i - from < 60 && !isOneOf(keyAt(line, from - 1), '.|!|?')) from -= 1;
  let to = i;
  while (to < line.tokens.length && to - i < 60 && !isOneOf(keyAt(line, to), '.|!|?')) to += 1;
  return [from, to];
}

/** A capital in the middle of a sentence: a name. In shouted text nothing is known to be one. */
export const isName = (line: Line, i: number): boolean =>
  !line.isShouted && tokenAt(line, i).isCapital && !startsSentence(line, i);

const lists = new Map<string, ReadonlySet<string>>();

/** Whether a word is one of "a|an|the". Lists are cut once; as expressions they would take most of the time of a first run. */
export function isOneOf(key: string, list: string): boolean {
  let known = lists.get(list);
  if (known === undefined) {
    known = new Set(list.split('|'));
    lists.set(list, known);
  }
  return known.has(key);
}

/** Words of a table, written as one string. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
