/**
 * A text folded for matching, with the way back. What typography changes without changing a word is made equal: quotes,
 * dashes, no-break and other spaces, soft hyphens, ellipses. Never stored and never returned: only offsets leave here.
 */
export interface NormalizedText {
  readonly text: string;
  /** `origins[i]` is where character `i` came from; one more entry than characters, the last being the text's length. */
  readonly origins: Int32Array;
}

const SINGLE_QUOTES = '‘’‚‛′ʼ`´';
const DOUBLE_QUOTES = '“”„‟″«»';
const DASHES = '‐‑‒–—―−﹘﹣－';
const INVISIBLE = '\u00ad\u200b\u200c\u200d\u2060\ufeff';

const FOLDS = new Map<string, string>([
  ...[...SINGLE_QUOTES].map((mark) => [mark, "'"] as const),
  ...[...DOUBLE_QUOTES].map((mark) => [mark, '"'] as const),
  ...[...DASHES].map((mark) => [mark, '-'] as const),
  ...[...INVISIBLE].map((mark) => [mark, ''] as const),
  ['…', '...'],
]);

/** Printable ASCII, all but the grave accent: nearly every character, folded to itself. */
const isPlain = (unit: number): boolean => unit > 0x20 && unit < 0x7f && unit !== 0x60;

const isSpace = (char: string): boolean => /\s/.test(char);

/** Linear in the text. */
export function normalizeText(text: string): NormalizedText {
  const origins: number[] = [];
  let folded = '';
  let afterSpace = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (isPlain(text.charCodeAt(i))) {
      folded += char;
      origins.push(i);
      afterSpace = false;
      continue;
    }
    if (isSpace(char)) {
      if (afterSpace) continue;
      folded += ' ';
      origins.push(i);
      afterSpace = true;
      continue;
    }
    const replacement = FOLDS.get(char) ?? char;
    for (let k = 0; k < replacement.length; k++) origins.push(i);
    folded += replacement;
    if (replacement) afterSpace = false;
  }
  origins.push(text.length);
  return { text: folded, origins: Int32Array.from(origins) };
}
