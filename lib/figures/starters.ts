import { FACTOR_WORDS } from './changes';
import { CALENDAR_WORDS } from './dates/calendar';
import { RELATION_WORDS } from './dates/read-date';
import { TIME_UNIT_WORDS } from './durations';
import { OPERATOR_WORDS } from './operators';
import { RANK_WORDS } from './ranks';
import { CURRENCY_WORDS } from './read-amount';
import { isNumberWord, NUMBER_WORDS, PLURAL_NUMBER_WORDS } from './read-number';
import { PART_WORDS } from './shares';
import type { Line, Token } from './tokens';

/** Families of rules, each a bit, so that one number says which of them a token may begin. */
export const AGE = 1;
export const DATE = 2;
export const RANK = 4;
export const FACTOR = 8;
export const TWICE = 16;
export const FRACTION = 32;
export const NAME = 64;
export const AMOUNT = 128;
export const SPAN = 256;
export const UNIVERSAL = 512;

const list = (words: string): string[] => words.trim().split(/\s+/);
const ONES = list('two three four five six seven eight nine');
const FEW = list('several few couple many of a the very short');

/**
 * For each family the words that none of its figures is without, its cores, and those that may stand before the first of
 * them: in "over the last five years" three lead to "five".
 */
const FAMILIES: readonly (readonly [family: number, cores: readonly string[], leads: readonly string[]])[] = [
  [
    AGE,
    [
      ...list('age ages aged twenties thirties forties fifties sixties seventies eighties nineties'),
      ...NUMBER_WORDS,
      ...PLURAL_NUMBER_WORDS,
      ...NUMBER_WORDS.map((word) => `${word}s`),
    ],
    list('under over below above by at from before until to the -'),
  ],
  [
    DATE,
    [
      ...[...CALENDAR_WORDS, ...TIME_UNIT_WORDS, ...NUMBER_WORDS, ...PLURAL_NUMBER_WORDS],
      ...list('yesterday tomorrow night time christmas weekend half quarter quarters nineteenth twentieth'),
      ...list('sixteenth seventeenth eighteenth twenties thirties forties fifties sixties seventies eighties nineties'),
    ],
    [
      ...[...RELATION_WORDS, ...OPERATOR_WORDS, ...FEW],
      ...list(
        'so the early first second latter end start part this beginning middle turn course close earlier later late',
      ),
      ...list(
        'last next previous current coming following preceding past financial fiscal academic school calendar full',
      ),
      ...list('these those that our my his her their mid between a an one - ,'),
    ],
  ],
  [RANK, [...RANK_WORDS, 'one'], list('the a its our his her their for very number')],
  [FACTOR, FACTOR_WORDS, OPERATOR_WORDS],
  [TWICE, list('twice thrice'), OPERATOR_WORDS],
  [FRACTION, PART_WORDS, [...OPERATOR_WORDS, ...ONES, ...list('a an one -')]],
  [
    AMOUNT,
    [...NUMBER_WORDS, ...PLURAL_NUMBER_WORDS, ...list('half quarter quarters')],
    [...OPERATOR_WORDS, ...CURRENCY_WORDS, ...FEW, 'between', '-'],
  ],
  [
    SPAN,
    TIME_UNIT_WORDS,
    [...OPERATOR_WORDS, ...list('another a an one half quarter of full whole single further extra -')],
  ],
  [
    UNIVERSAL,
    list('every all no most majority'),
    list(
      'almost nearly virtually practically just the a an vast overwhelming great large huge clear significant substantial big',
    ),
  ],
];

/** Cores that something has to lead to: "days" begins no date, "the last few days" is one. */
const INNER: readonly (readonly [family: number, words: readonly string[]])[] = [
  [DATE, [...TIME_UNIT_WORDS, ...list('quarter quarters night time weekend')]],
  [SPAN, TIME_UNIT_WORDS],
];

interface Part {
  core: number;
  lead: number;
  inner: number;
  isNumber: boolean;
}
const PARTS = new Map<string, Part>();
for (const [family, cores, leads] of FAMILIES)
  for (const [words, place] of [
    [cores, 'core'],
    [leads, 'lead'],
  ] as const)
    for (const word of words) {
      const part = PARTS.get(word) ?? { core: 0, lead: 0, inner: 0, isNumber: isNumberWord(word) };
      PARTS.set(word, part);
      part[place] |= family;
    }
for (const [family, words] of INNER) for (const word of words) (PARTS.get(word) as Part).inner |= family;

const DIGITS: Part = { core: AGE | DATE | RANK | NAME | AMOUNT, lead: FRACTION, inner: 0, isNumber: true };

/**
 * For each token the families that may have a figure, or a name with a number, beginning there: those of which it is a core, and
 * those of the token behind to which it leads. One step back per token; asking all families everywhere would take most of the time.
 */
export function findStarts({ tokens }: Line): Uint16Array {
  const starts = new Uint16Array(tokens.length);
  // Of the token behind: its families, whether it is a number in digits or words, and whether it is "-" or "." before one.
  let behind = 0;
  let isNumberBehind = false;
  let isJointBehind = false;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    const isDigits = token.kind === 'number';
    const part = isDigits ? DIGITS : PARTS.get(token.key);
    let families = part === undefined ? 0 : part.core | (part.lead & behind);
    // "Europe's first".
    if (token.isPossessive) families |= behind & RANK;
    if (token.kind === 'word' && token.key.endsWith('fold')) families |= TWICE;
    // "Key Stage 4", "COVID-19", "No. 10", "phase two", "(1)".
    if (isNumberBehind || isJointBehind) families |= NAME;
    starts[i] = part === undefined ? families : families & ~part.inner;
    behind = families;
    isJointBehind = isNumberBehind && (token.key === '-' || token.key === '.');
    isNumberBehind = isDigits || (part?.isNumber ?? false);
  }
  return starts;
}
