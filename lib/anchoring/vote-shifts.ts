import type { WordIndex } from '../text/word-index';

/** How far (in words) a pattern may be shifted against the text, and how much speaks for it. */
export interface Shift {
  readonly shift: number;
  readonly weight: number;
  /** How far the votes for it lie apart: words were put in or taken out between them. */
  readonly spread: number;
}

/** A pair of words that stands in more places than this says nothing about which. */
const COMMON_PAIR = 40;
const COMMON_WORD = 10;
/** A pattern that has only common words is a short one: then they count. */
const FEW_WORDS = 4;
/** A shift for which hardly anything speaks is not worth a look. */
const LEAST_SHARE = 0.05;
const MOST_PEAKS = 4;
/** A bound for patterns that recur everywhere; each vote costs a step. */
const MOST_VOTES = 4096;

/**
 * Shifts between a pattern and a text for which most shared words speak, best first: each pair of words (and each rarer
 * single word: every second one may have been replaced) votes for the shift that would put it where it stands, as in
 * seed-and-extend search of sequences.
 *
 * Cost: n log n in the votes, which are bounded.
 */
export function findShifts(ids: Int32Array, index: WordIndex): Shift[] {
  const votes = new Votes();
  let possible = 0;
  const commonWord = ids.length <= FEW_WORDS ? COMMON_PAIR : COMMON_WORD;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const weight = index.lexicon.weigh(id);
    votes.add(index.wordPositions(id), i, weight / 4, commonWord);
    if (i + 1 === ids.length) break;
    const next = ids[i + 1] as number;
    const both = weight + index.lexicon.weigh(next);
    votes.add(index.pairPositions(id, next), i, both, COMMON_PAIR);
    possible += both;
  }
  const width = Math.max(4, Math.ceil(ids.length / 4));
  // The best is looked at in any case, to be offered to the reader.
  return pickPeaks(votes.sorted(), width).filter((peak, i) => i === 0 || peak.weight >= possible * LEAST_SHARE);
}

interface Vote {
  readonly shift: number;
  readonly weight: number;
}

class Votes {
  readonly #votes: Vote[] = [];

  /** Votes for each place of a word; rarer words count more. */
  add(positions: readonly number[], i: number, weight: number, most: number): void {
    if (positions.length > most || this.#votes.length > MOST_VOTES) return;
    const share = weight / Math.sqrt(positions.length);
    for (const position of positions) this.#votes.push({ shift: position - i, weight: share });
  }

  sorted(): readonly Vote[] {
    return this.#votes.sort((a, b) => a.shift - b.shift);
  }
}

/** Best non-overlapping windows of the given width over votes sorted by shift. */
function pickPeaks(votes: readonly Vote[], width: number): Shift[] {
  const windows = slideWindow(votes, width).sort((a, b) => b.weight - a.weight || a.shift - b.shift);
  const peaks: Shift[] = [];
  for (const window of windows) {
    if (peaks.some((peak) => Math.abs(peak.shift - window.shift) <= width)) continue;
    peaks.push(window);
    if (peaks.length === MOST_PEAKS) break;
  }
  return peaks;
}

function slideWindow(votes: readonly Vote[], width: number): Shift[] {
  const windows: Shift[] = [];
  let from = 0;
  let weight = 0;
  let moment = 0;
  votes.forEach((vote, i) => {
    weight += vote.weight;
    moment += vote.weight * vote.shift;
    for (; (votes[from] as Vote).shift < vote.shift - width; from++) {
      const left = votes[from] as Vote;
      weight -= left.weight;
      moment -= left.weight * left.shift;
    }
    // Only the last vote for a shift has seen all of them.
    if (votes[i + 1]?.shift === vote.shift) return;
    windows.push({ shift: Math.round(moment / weight), weight, spread: vote.shift - (votes[from] as Vote).shift });
  });
  return windows;
}
