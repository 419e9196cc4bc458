import type { Side } from './cut-units';
import type { Ledger, Match } from './ledger';
import { type Span, tokensOf } from './likeness';

/**
 * Passages that are gone from where a redaction note stands now are what it replaced: those beside a note that stands
 * alone, and those that follow or precede a passage that ends or begins with one. Done for both sides, since a note may
 * also have been lifted.
 */
export function giveToNotices(ledger: Ledger): void {
  const { a, b } = ledger;
  const [isFreeA, isFreeB] = freeWithWords(ledger);
  for (const [next, previous] of regionsOf(ledger)) {
    const [fromA, fromB] = [previous?.a[1] ?? 0, previous?.b[1] ?? 0];
    const [toA, toB] = [next?.a[0] ?? a.units.length, next?.b[0] ?? b.units.length];
    const [goneA, goneB] = [runsOf(fromA, toA, isFreeA), runsOf(fromB, toB, isFreeB)];
    const notesA = singles(goneA).filter((unit) => isNotice(a, unit));
    const notesB = singles(goneB).filter((unit) => isNotice(b, unit));
    if (notesB.length > 0) {
      share(goneA, notesB.length).forEach((span, k) => void ledger.add(match(span, one(notesB[k] as number))));
    } else if (notesA.length > 0) {
      share(goneB, notesA.length).forEach((span, k) => void ledger.add(match(one(notesA[k] as number), span)));
    }
  }
  for (const known of ledger.inOrder()) widenOverGone(ledger, known);
}

type IsFree = (unit: number) => boolean;

/** Marks without words stand for nothing. */
const freeWithWords = ({ a, b, isFreeA, isFreeB }: Ledger): [IsFree, IsFree] => [
  (i) => isFreeA(i) && tokensOf(a, one(i)).length > 0,
  (j) => isFreeB(j) && tokensOf(b, one(j)).length > 0,
];

const match = (a: Span, b: Span): Match => ({ a, b, isMoved: false });
const one = (unit: number): Span => [unit, unit + 1];
function isNotice(side: Side, unit: number): boolean {
  const tokens = tokensOf(side, one(unit));
  return tokens.length > 0 && tokens.every((token) => token.isNotice);
}

/** Every ordered match with the one before it; the last region has no match after it. */
function regionsOf(ledger: Ledger): (readonly [next: Match | undefined, previous: Match | undefined])[] {
  const ordered = ledger.inOrder();
  return [...ordered, undefined].map((next, k) => [next, ordered[k - 1]] as const);
}

/** Free units that stand side by side, as spans. */
function runsOf(from: number, to: number, isFree: IsFree): Span[] {
  const runs: [number, number][] = [];
  for (let unit = from; unit < to; unit++) {
    if (!isFree(unit)) continue;
    const last = runs.at(-1);
    if (last?.[1] === unit) last[1]++;
    else runs.push([unit, unit + 1]);
  }
  return runs;
}

const singles = (runs: readonly Span[]): number[] =>
  runs.flatMap(([from, to]) => Array.from({ length: to - from }, (_, k) => from + k));

/** At most so many parts, in order: run by run, or a single run unit by unit with the rest for the last note. */
function share(runs: readonly Span[], count: number): Span[] {
  const [only] = runs;
  if (!only || runs.length > 1) return runs.slice(0, count);
  const [from, to] = only;
  const parts = Math.min(count, to - from);
  return Array.from({ length: parts }, (_, k) => [from + k, k === parts - 1 ? to : from + k + 1]);
}

function widenOverGone(ledger: Ledger, known: Match): void {
  const { a, b } = ledger;
  const [isFreeA, isFreeB] = freeWithWords(ledger);
  const [spanA, spanB] = [
    grow(known.a, isFreeA, endsWithNotice(b, known.b, isFreeB)),
    grow(known.b, isFreeB, endsWithNotice(a, known.a, isFreeA)),
  ];
  const isWider =
    spanA[0] !== known.a[0] || spanA[1] !== known.a[1] || spanB[0] !== known.b[0] || spanB[1] !== known.b[1];
  if (isWider) ledger.widen(known, spanA, spanB);
}

/** Whether a span begins and ends with a note that has no free neighbour to stand for. */
function endsWithNotice(side: Side, [from, to]: Span, isFree: IsFree): [boolean, boolean] {
  const tokens = tokensOf(side, [from, to]);
  return [tokens[0]?.isNotice === true && !isFree(from - 1), tokens.at(-1)?.isNotice === true && !isFree(to)];
}

function grow([from, to]: Span, isFree: IsFree, [isBefore, isAfter]: [boolean, boolean]): Span {
  let [start, end] = [from, to];
  while (isBefore && isFree(start - 1)) start--;
  while (isAfter && isFree(end)) end++;
  return [start, end];
}
