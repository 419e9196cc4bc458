import type { Side } from './cut-units';
import type { Match } from './ledger';
import type { Span } from './likeness';

/** Both texts walked through together: what stands in both, what only in one, and both ends of a move. */
export type Step =
  | { readonly kind: 'matched' | 'moved away' | 'moved here'; readonly match: Match }
  | { readonly kind: 'removed'; readonly a: Span }
  | { readonly kind: 'added'; readonly b: Span };

/**
 * Units of each side come in their own order; between two matches what was there before comes before what is there now,
 * except that neither is parted from the rest of its block by whole blocks of the other.
 */
export function listSteps(a: Side, b: Side, matches: readonly Match[]): Step[] {
  const away = new Map(matches.flatMap((match) => (match.isMoved ? [[match.a[0], match] as const] : [])));
  const here = new Map(matches.flatMap((match) => (match.isMoved ? [[match.b[0], match] as const] : [])));
  const stepsOfA = (span: Span): Step[] =>
    unitsOf(span).map((i) => {
      const match = away.get(i);
      return match ? { kind: 'moved away', match } : { kind: 'removed', a: [i, i + 1] };
    });
  const stepsOfB = (span: Span): Step[] =>
    unitsOf(span).map((j) => {
      const match = here.get(j);
      return match ? { kind: 'moved here', match } : { kind: 'added', b: [j, j + 1] };
    });
  const stepsBetween = (spanA: Span, spanB: Span): Step[] => {
    const [splitA, splitB] = [startOfLastBlock(a, spanA), startOfLastBlock(b, spanB)];
    return [
      ...[...stepsOfA([spanA[0], splitA]), ...stepsOfB([spanB[0], splitB])],
      ...[...stepsOfA([splitA, spanA[1]]), ...stepsOfB([splitB, spanB[1]])],
    ];
  };
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (const match of matches.filter(({ isMoved }) => !isMoved).sort((x, y) => x.a[0] - y.a[0])) {
    steps.push(...stepsBetween([i, match.a[0]], [j, match.b[0]]), { kind: 'matched', match });
    [i, j] = [match.a[1], match.b[1]];
  }
  return [...steps, ...stepsBetween([i, a.units.length], [j, b.units.length])];
}

const unitsOf = ([from, to]: Span): number[] => Array.from({ length: to - from }, (_, k) => from + k);

/** From where on units stand in the block of the unit after them, if that block begins among them. */
function startOfLastBlock({ units }: Side, [from, to]: Span): number {
  const block = units[to]?.block;
  if (block === undefined || units[from - 1]?.block === block) return to;
  let start = to;
  while (start > from && units[start - 1]?.block === block) start--;
  return start;
}
