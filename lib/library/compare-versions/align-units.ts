import { diffKeys } from '../../text/diff-keys';
import type { Side, Unit } from './cut-units';
import { giveToNotices } from './give-to-notices';
import { Ledger, type Match } from './ledger';
import { likenessOf, type Span, tokensOf } from './likeness';
import { pairAlike } from './pair-alike';

/** Beyond so many passages taken out and put in, equal ones are found by their words instead, as alike ones are. */
const MOST_EDITS = 2000;
/** So many neighbours of a reworded passage are tried, to see whether it was cut up or put together. */
const FURTHEST = 4;
/** A neighbour has to add as much likeness, or it is no part of the passage. */
const GAIN = 0.05;

/**
 * Which passages of one copy are which of the other: first those that say the same, in order (Myers); then those that
 * were only cut up or put together; then those alike, in their old place or elsewhere; then what went with them; last
 * what stands where a redaction note stands. Units left over were removed or added. The same from both sides.
 */
export function alignUnits(a: Side, b: Side): Match[] {
  if (a.transcript.text > b.transcript.text) {
    return alignUnits(b, a).map((match) => ({ ...match, a: match.b, b: match.a }));
  }
  const ledger = new Ledger(a, b);
  matchEqual(ledger);
  matchRegrouped(ledger);
  pairAlike(ledger);
  widenReworded(ledger);
  giveToNotices(ledger);
  return ledger.matches;
}

function matchEqual(ledger: Ledger): void {
  const keysOf = ({ units }: Side): string[] => units.map(({ key }) => key);
  for (const run of diffKeys(keysOf(ledger.a), keysOf(ledger.b), MOST_EDITS)) {
    if (run.isChanged) continue;
    for (let i = run.a[0], j = run.b[0]; i < run.a[1]; i++, j++) {
      ledger.add({ a: [i, i + 1], b: [j, j + 1], isMoved: false });
    }
  }
}

/** Passages that together have the same words, between the same neighbours: a sentence cut in two, two joined. */
function matchRegrouped(ledger: Ledger): void {
  const { a, b, isFreeA, isFreeB } = ledger;
  const [gapsA, gapsB] = [ledger.gapsOf('a'), ledger.gapsOf('b')];
  const starts = new Map<string, number[]>();
  const startOf = (side: Side, unit: Unit, gap: number | undefined): string =>
    `${gap} ${side.tokens[unit.from]?.key ?? ''}`;
  b.units.forEach((unit, j) => {
    const key = startOf(b, unit, gapsB[j]);
    if (isFreeB(j)) starts.set(key, [...(starts.get(key) ?? []), j].slice(0, 8));
  });
  let reached = 0;
  a.units.forEach((unit, i) => {
    for (const j of isFreeA(i) ? (starts.get(startOf(a, unit, gapsA[i])) ?? []) : []) {
      const same = j >= reached && isFreeB(j) ? findSameWords(ledger, i, j) : null;
      if (!same) continue;
      ledger.add({ ...same, isMoved: false });
      reached = same.b[1];
      return;
    }
  });
}

/** From the beginnings of two units on: where both sides first end a unit together, after the same words. */
function findSameWords({ a, b, isFreeA, isFreeB }: Ledger, i: number, j: number): Omit<Match, 'isMoved'> | null {
  let [endA, endB] = [i, j];
  let [p, q] = [(a.units[i] as Unit).from, (b.units[j] as Unit).from];
  while (endA < a.units.length && endB < b.units.length && isFreeA(endA) && isFreeB(endB)) {
    const [toA, toB] = [(a.units[endA] as Unit).to, (b.units[endB] as Unit).to];
    while (p < toA && q < toB && a.tokens[p]?.key === b.tokens[q]?.key) {
      p++;
      q++;
    }
    if (p < toA && q < toB) return null;
    if (p === toA) endA++;
    if (q === toB) endB++;
    if (p === toA && q === toB) {
      const isRegrouped = endA - i + (endB - j) > 2;
      return isRegrouped ? { a: [i, endA], b: [j, endB] } : null;
    }
  }
  return null;
}

/** A reworded passage takes in what was cut off it, or put to it. */
function widenReworded(ledger: Ledger): void {
  const { a, b, isFreeA, isFreeB } = ledger;
  for (const match of ledger.inOrder()) {
    if (isTooLong(a, match.a) || isTooLong(b, match.b)) continue;
    let [now, likeness] = [match, likenessOf(a, match.a, b, match.b)];
    for (let isWider = likeness < 1; isWider; ) {
      const options = [
        ...reach(now.b, isFreeB).map((span) => [now.a, span] as const),
        ...reach(now.a, isFreeA).map((span) => [span, now.b] as const),
      ].map(([spanA, spanB]) => ({ spanA, spanB, likeness: likenessOf(a, spanA, b, spanB) }));
      const best = options.reduce((x, y) => (y.likeness > x.likeness + 1e-9 ? y : x), { ...options[0], likeness });
      isWider = best.spanA !== undefined && best.spanB !== undefined && best.likeness > likeness + GAIN;
      if (!isWider) break;
      now = ledger.widen(now, best.spanA as Span, best.spanB as Span);
      likeness = best.likeness;
    }
  }
}

/** A text without full stops is one passage, with which trying neighbours would take long. */
const isTooLong = (side: Side, span: Span): boolean => tokensOf(side, span).length > 500;

/** A span with one to four of the free units after it, or before it. */
function reach([from, to]: Span, isFree: (unit: number) => boolean): Span[] {
  const spans: Span[] = [];
  for (let end = to; end < to + FURTHEST && isFree(end); end++) spans.push([from, end + 1]);
  for (let start = from; start > from - FURTHEST && isFree(start - 1); start--) spans.push([start - 1, to]);
  return spans;
}
