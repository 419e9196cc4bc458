import type { Line, Token } from './tokens';

/** A web address, a number, a word, or any other sign. Linear: each alternative ends where it began to fail. */
const TOKEN =
  /(?:https?:\/\/|www\.)\S+|\d{1,3}(?:,\d{3})+(?!\d)(?:[.·]\d+)?|\d+(?:[.·]\d+)?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/uy;
/** The same for Latin letters and usual signs. All of Unicode takes longer to make ready than a speech to read. */
const LATIN_TOKEN =
  /(?:https?:\/\/|www\.)\S+|\d{1,3}(?:,\d{3})+(?!\d)(?:[.·]\d+)?|\d+(?:[.·]\d+)?|[A-Za-zÀ-ÖØ-öø-ɏ]+(?:['’][A-Za-zÀ-ÖØ-öø-ɏ]+)*|\S/y;
const NOT_LATIN = /[^\s!-~¡-©«-´¶-¹»-ɏ‐-‧€]/;

/** The tokens from `start` to `end`, with offsets of `text`. */
export function readLine(text: string, start: number, end: number): Line {
  const block = text.slice(start, end);
  const pattern = NOT_LATIN.test(block) ? TOKEN : LATIN_TOKEN;
  const tokens: Token[] = [];
  let isShouted = true;
  for (let at = 0, last = 0; at < block.length; ) {
    pattern.lastIndex = at;
    if (!pattern.test(block)) {
      at += 1;
      continue;
    }
    const next = pattern.lastIndex;
    const raw = block.slice(at, next);
    const kind = kindOf(raw);
    const isWord = kind === 'word';
    const isPossessive = isWord && isGenitive(raw);
    const key = keyOf(raw, kind, isPossessive);
    if (isShouted && isWord) isShouted = raw === raw.toUpperCase();
    tokens.push({
      kind,
      key,
      raw,
      start: start + at,
      end: start + next,
      isGlued: at === last,
      isCapital: isWord && isUpper(raw),
      isPossessive,
      hasComma: kind === 'number' && raw.length !== key.length,
    });
    last = next;
    at = block.charCodeAt(next) === 0x20 ? next + 1 : next;
  }
  return { tokens, isShouted };
}

const FRACTIONS = '½¼¾⅓⅔';

function kindOf(raw: string): Token['kind'] {
  const unit = raw.charCodeAt(0);
  if (unit >= 0x30 && unit <= 0x39) return 'number';
  if (unit < 0x80) return isLetter(unit) && !isAddress(raw) ? 'word' : 'sign';
  if (FRACTIONS.includes(raw)) return 'number';
  // "€", dashes and quotes need no look at all of Unicode.
  return unit < 0xc0 || (unit >= 0x2000 && unit < 0x2100) || !/^[\p{L}\p{M}]/u.test(raw) ? 'sign' : 'word';
}

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const isAddress = (raw: string): boolean => raw.length > 4 && /^(?:https?:|www\.)/.test(raw);

function isUpper(raw: string): boolean {
  const unit = raw.charCodeAt(0);
  if (unit < 0x80) return unit < 0x61;
  const first = String.fromCodePoint(raw.codePointAt(0) as number);
  return first !== first.toLowerCase();
}

/** An "'s" at the end. */
function isGenitive(raw: string): boolean {
  const apostrophe = raw.charCodeAt(raw.length - 2);
  return (apostrophe === 0x27 || apostrophe === 0x2019) && (raw.charCodeAt(raw.length - 1) | 0x20) === 0x73;
}

function keyOf(raw: string, kind: Token['kind'], isPossessive: boolean): string {
  // "£1·5 million" is how Hansard once set it.
  if (kind === 'number') return /[,·]/.test(raw) ? raw.replaceAll(',', '').replace('·', '.') : raw;
  if (kind === 'sign') return '‐‑‒–−'.includes(raw) ? '-' : raw;
  const key = raw.toLowerCase();
  if (isPossessive) return key.slice(0, -2);
  return key.includes('’') ? key.replaceAll('’', "'") : key;
}
