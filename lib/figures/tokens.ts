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

/** A web address, a number, a word, or any other sign. */
const TOKEN =
  /(?:https?:\/\/|www\.)\S+|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/gu;

const NOTHING: Token = {
  ...{ kind: 'sign', key: '', raw: '', start: -1, end: -1 },
  ...{ isGlued: false, isCapital: false, isPossessive: false, hasComma: false },
};

/** Linear: each alternative ends where it began to fail. Offsets are those of `text`. */
export function readLine(text: string, start: number, end: number): Line {
  const tokens: Token[] = [];
  let last = start;
  let isShouted = true;
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const raw = match[0];
    const at = start + match.index;
    const kind = kindOf(raw);
    const isWord = kind === 'word';
    if (isShouted && isWord) isShouted = !/\p{Ll}/u.test(raw);
    const isPossessive = isWord && /^['’]s$/i.test(raw.slice(-2));
    tokens.push({
      ...{ kind, raw, start: at, end: at + raw.length },
      key: keyOf(raw, kind, isPossessive),
      isGlued: at === last,
      isCapital: isWord && isUpper(raw),
      isPossessive,
      hasComma: kind === 'number' && raw.includes(','),
    });
    last = at + raw.length;
  }
  return { tokens, isShouted };
}

const LETTER = /^[\p{L}\p{M}]/u;
const FRACTIONS = '½¼¾⅓⅔';

function kindOf(raw: string): Token['kind'] {
  const unit = raw.charCodeAt(0);
  if (unit >= 0x30 && unit <= 0x39) return 'number';
  if (unit < 0x80)
    return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a && !/^(?:https?:|www\.)/.test(raw) ? 'word' : 'sign';
  return FRACTIONS.includes(raw) ? 'number' : LETTER.test(raw) ? 'word' : 'sign';
}

function isUpper(raw: string): boolean {
  const unit = raw.charCodeAt(0);
  return unit < 0x80 ? unit < 0x61 : /^\p{Lu}/u.test(raw);
}

function keyOf(raw: string, kind: Token['kind'], isPossessive: boolean): string {
  if (kind === 'number') return raw.includes(',') ? raw.replaceAll(',', '') : raw;
  if (kind === 'sign') return '‐‑‒–−'.includes(raw) ? '-' : raw;
  const key = raw.toLowerCase();
  if (isPossessive) return key.slice(0, -2);
  return key.includes('’') ? key.replaceAll('’', "'") : key;
}

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

const STOPS = new Set(['.', '!', '?', ':', ';', '…']);

/** Whether a sentence, or a clause that may begin with a capital, starts here. */
export function startsSentence(line: Line, i: number): boolean {
  const before = keyAt(line, i - 1);
  if (i <= 0 || STOPS.has(before) || /^["“‘'([•*]$/.test(before)) return true;
  return before === '-' && !(isGluedAt(line, i - 1) && isGluedAt(line, i));
}

/** Where the sentence around a token begins and ends. */
export function sentenceAround(line: Line, i: number): [from: number, to: number] {
  let from = i;
  while (from > 0 && i - from < 60 && !/^[.!?]$/.test(keyAt(line, from - 1))) from -= 1;
  let to = i;
  while (to < line.tokens.length && to - i < 60 && !/^[.!?]$/.test(keyAt(line, to))) to += 1;
  return [from, to];
}

/** A capital in the middle of a sentence: a name. In shouted text nothing is known to be one. */
export const isName = (line: Line, i: number): boolean =>
  !line.isShouted && tokenAt(line, i).isCapital && !startsSentence(line, i);

/** Words of a table, written as one string. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
