import fc from 'fast-check';

/** What transcripts meet: repeated slogans, money, emoji, combining marks, scripts without spaces or from right to left. */
const WORDS = [
  ...[
    'we',
    'will',
    'act',
    'and',
    'the',
    'people',
    'of',
    'this',
    'country',
    'NHS',
    '£5m',
    '2,000',
    'don’t',
    'co-operate',
  ],
  ...[
    'e\u0301cole',
    'nai\u0308ve',
    '😀',
    '👩\u200d🔬',
    'הממשלה',
    'שלום',
    'القرار',
    'هذا',
    'info\u00admation',
    '…',
    '–',
    '***',
  ],
];
const SLOGAN = 'We will act, and we will act now.';
const UNSPACED = ['今天我们宣布一项新的计划。', '我们将在两年内投资一亿英镑支持地方当局。', '谢谢大家。', 'ขอบคุณทุกคน'];
const GAPS = [' ', ' ', ' ', ' ', ', ', '. ', '\n', '\u00a0', '\r\n', ''];

const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...WORDS), weight: 12 },
  { arbitrary: fc.constant(SLOGAN), weight: 2 },
  { arbitrary: fc.constantFrom(...UNSPACED), weight: 1 },
);
const withGap = fc.tuple(piece, fc.constantFrom(...GAPS)).map((pair) => pair.join(''));

export const texts: fc.Arbitrary<string> = fc
  .array(withGap, { minLength: 30, maxLength: 160, size: 'max' })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '');

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with something to see in it, cut anywhere, also within a word. */
export function toSpan(text: string, from: number, length: number): Span | null {
  const start = from % text.length;
  const end = Math.min(text.length, start + 1 + length);
  return text.slice(start, end).trim() === '' ? null : { start, end };
}

/** Numbers as a broken or foreign store may hold them. */
const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(Number.NaN, -1, Number.POSITIVE_INFINITY, undefined, null, '3'),
);
const string = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  texts,
  fc.constantFrom('', ' ', '\n', '\ud83d', '\ude00', '***', 'we', 'a'.repeat(300), undefined, null, 7),
);

/** Selectors that contradict themselves or the text, or have parts missing. */
export const badTargets: fc.Arbitrary<unknown> = fc.record(
  {
    quote: fc.oneof(
      { arbitrary: fc.record({ exact: string, prefix: string, suffix: string }, { requiredKeys: [] }), weight: 8 },
      { arbitrary: fc.constantFrom(undefined, null), weight: 1 },
    ),
    position: fc.oneof(
      fc.record({ start: number, end: number }, { requiredKeys: [] }),
      fc.constantFrom(undefined, null),
    ),
  },
  { requiredKeys: [] },
);
