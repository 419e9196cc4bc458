import type { WordPiece } from '../../domain/version-comparison';
import { diffKeys } from '../../text/diff-keys';
import type { Side, Unit } from './cut-units';
import type { Match } from './ledger';
import type { Span } from './likeness';

/** Tokens of each side, end exclusive: kept ones in pairs, removed and added ones on one side only. */
export interface WordRun {
  readonly kind: WordPiece['kind'];
  readonly a: Span;
  readonly b: Span;
}

/** Beyond so many words of difference in one passage, all between its same ends is said to be replaced. */
const MOST_EDITS = 600;

/** What became of each word of a match; units of marks only are kept as they are. */
export function diffWords(a: Side, b: Side, match: Match): WordRun[] {
  const [tokensA, tokensB] = [tokenSpan(a, match.a), tokenSpan(b, match.b)];
  if (tokensA[0] === tokensA[1] && tokensB[0] === tokensB[1]) return [{ kind: 'kept', a: tokensA, b: tokensB }];
  const keysOf = ({ tokens }: Side, span: Span): string[] => tokens.slice(...span).map(({ key }) => key);
  return diffKeys(keysOf(a, tokensA), keysOf(b, tokensB), MOST_EDITS).flatMap((run): WordRun[] => {
    const spanA = shift(run.a, tokensA[0]);
    const spanB = shift(run.b, tokensB[0]);
    if (!run.isChanged) return [{ kind: 'kept', a: spanA, b: spanB }];
    return [
      ...(run.a[0] < run.a[1] ? [{ kind: 'removed' as const, a: spanA, b: [spanB[0], spanB[0]] as Span }] : []),
      ...(run.b[0] < run.b[1] ? [{ kind: 'added' as const, a: [spanA[1], spanA[1]] as Span, b: spanB }] : []),
    ];
  });
}

const shift = ([from, to]: Span, by: number): Span => [from + by, to + by];

/** The tokens of units that stand side by side. */
export const tokenSpan = ({ units }: Side, [from, to]: Span): Span => [
  (units[from] as Unit).from,
  (units[to - 1] as Unit).to,
];

/**
 * The text of some tokens of the given units. Marks between two words go to the first up to the space and that space too,
 * and to the second after it, so that such texts, put together, are the units' text to the letter.
 */
export function textOf(side: Side, units: Span, [from, to]: Span): string {
  const [first, last] = tokenSpan(side, units);
  const { text } = side.transcript;
  const start = from === first ? (side.units[units[0]] as Unit).start : boundary(side, from);
  const end = to === last ? endOf(side, units) : boundary(side, to);
  return text.slice(start, end);
}

/** Up to the next unit in the same block, so that the space between two sentences is not lost. */
function endOf({ units }: Side, [, to]: Span): number {
  const last = units[to - 1] as Unit;
  const next = units[to];
  return next?.block === last.block ? next.start : last.end;
}

function boundary({ tokens, transcript: { text } }: Side, token: number): number {
  const end = tokens[token - 1]?.end ?? 0;
  const start = tokens[token]?.start ?? text.length;
  const space = /\s+/.exec(text.slice(end, start));
  return space ? end + space.index + space[0].length : start;
}

/** As shown: a kept run also says how it stood before, where its marks or capitals were other ones. */
export function showRun(a: Side, b: Side, match: Match, run: WordRun): WordPiece {
  if (run.kind === 'removed') return { kind: 'removed', text: textOf(a, match.a, run.a) };
  const text = textOf(b, match.b, run.b);
  if (run.kind === 'added') return { kind: 'added', text };
  const before = textOf(a, match.a, run.a);
  return before === text ? { kind: 'kept', text } : { kind: 'kept', text, before };
}
