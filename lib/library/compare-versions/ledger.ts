import type { Side } from './cut-units';
import type { Span } from './likeness';

/** Units of both sides that are the same place of the speech. A moved one is a single unit on each side. */
export interface Match {
  readonly a: Span;
  readonly b: Span;
  readonly isMoved: boolean;
}

/** Which units are matched already. Matches that are not moved keep one order on both sides; no unit is in two. */
export class Ledger {
  readonly matches: Match[] = [];
  private readonly takenA: Uint8Array;
  private readonly takenB: Uint8Array;

  constructor(
    readonly a: Side,
    readonly b: Side,
  ) {
    this.takenA = new Uint8Array(a.units.length);
    this.takenB = new Uint8Array(b.units.length);
  }

  add(match: Match): void {
    this.takenA.fill(1, ...match.a);
    this.takenB.fill(1, ...match.b);
    this.matches.push(match);
  }

  /** Takes in more of the units beside a match. */
  widen(match: Match, a: Span, b: Span): Match {
    const wider = { ...match, a, b };
    this.matches.splice(this.matches.indexOf(match), 1);
    this.add(wider);
    return wider;
  }

  isFreeA = (i: number): boolean => this.takenA[i] === 0;
  isFreeB = (j: number): boolean => this.takenB[j] === 0;

  inOrder = (): Match[] => this.matches.filter((match) => !match.isMoved).sort((x, y) => x.a[0] - y.a[0]);

  /** For each unit of a side the number of ordered matches before it: units with one number may be each other's. */
  gapsOf(side: 'a' | 'b'): Int32Array {
    const ends = this.inOrder().map((match) => match[side][1]);
    let passed = 0;
    return Int32Array.from(this[side].units, (_, i) => {
      while (passed < ends.length && (ends[passed] as number) <= i) passed++;
      return passed;
    });
  }
}
