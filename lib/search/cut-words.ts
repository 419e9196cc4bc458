import { foldForSearch } from '../text/fold-for-search';

/** A word of a text as it is searched: without case, accents and apostrophes; and where it stands, in UTF-16 units. */
export interface CutWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const NONE = 0;
const DIGIT = 1;
const LETTER = 2;

/** By hand and not by an expression: an index of thousands of speeches is made letter by letter. */
function kindOf(code: number): typeof NONE | typeof DIGIT | typeof LETTER {
  if (code < 128) {
    if (code >= 48 && code <= 57) return DIGIT;
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? LETTER : NONE;
  }
  let kind = known.get(code);
  if (kind === undefined) {
    const char = String.fromCharCode(code);
    kind = /[\p{L}\p{M}]/u.test(char) ? LETTER : /\p{N}/u.test(char) ? DIGIT : NONE;
    known.set(code, kind);
  }
  return kind;
}
const known = new Map<number, 0 | 1 | 2>();

/** A mark between two digits, or an apostrophe between letters, belongs to its word: "1,600", "minister’s". */
function isInside(code: number, before: number, after: number): boolean {
  if (code === 0x27 || code === 0x2019) return before === LETTER && after === LETTER;
  return (code === 0x2c || code === 0x2e) && before === DIGIT && after === DIGIT;
}

export function cutWords(text: string): CutWord[] {
  const words: CutWord[] = [];
  for (let at = 0; at < text.length; at++) {
    if (kindOf(text.charCodeAt(at)) === NONE) continue;
    const start = at;
    for (let kind: number = LETTER; kind !== NONE; ) {
      at++;
      const code = text.charCodeAt(at);
      kind = kindOf(code);
      if (kind === NONE && isInside(code, kindOf(text.charCodeAt(at - 1)), kindOf(text.charCodeAt(at + 1))))
        kind = LETTER;
    }
    words.push({ word: foldWord(text.slice(start, at)), start, end: at });
  }
  return words;
}

const PLAIN = /^[a-z0-9]+$/;

export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : foldForSearch(lower).replace(/['’]/g, '');
}
