import type { Figure } from '../domain/figure';

/** Text and where it starts, in the units of the figure's transcript. */
interface Words {
  readonly text: string;
  readonly start: number;
}

/** "This brings numbers of local authorities involved to (a total of 56)": what is counted stands before the number. */
const COUNTED_BEFORE = /\bnumbers? of ([\p{L}'’ -]+?)(?: \p{L}+(?:ed|ing))? to $/iu;
/** Between a number and what it counts there is little: "46% of our local authorities". */
const FARTHEST = 12;

/** What a figure counts, as its passage says it, behind the number or before it; null where it does not say. */
export function findCounted({ counts, kind, start }: Figure, { text, start: from }: Words): string | null {
  if (counts !== null || kind !== 'count') return counts;
  return COUNTED_BEFORE.exec(text.slice(0, start - from))?.[1] ?? null;
}

/** A figure with what it counts: "over 100 social workers". The words of the figure alone where the passage does not say. */
export function nameCounted(figure: Figure, passage: Words): string {
  const counted = findCounted(figure, passage);
  if (counted === null || figure.text.includes(counted)) return figure.text;
  const after = passage.text.slice(figure.end - passage.start);
  const at = after.indexOf(counted);
  if (at >= 0 && at <= FARTHEST) return figure.text + after.slice(0, at + counted.length);
  return figure.counts === null ? `${figure.text} ${counted}` : figure.text;
}
