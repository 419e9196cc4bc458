import type { OutlineEntry } from '../../lib/text/find-outline';

/** Words that people read in a minute without haste. */
const PACE = 230;

export interface ReadingProgress {
  /** 0 to 100, whole. */
  readonly percent: number;
  /** What is left, rounded up; 0 at the end. */
  readonly minutes: number;
}

/** How far a text is read when everything before `offset` has been. Counts words by spaces, so in linear time. */
export function measureProgress(text: string, offset: number): ReadingProgress {
  const left = text.slice(offset).trim();
  const percent = text.length === 0 ? 100 : Math.round((100 * Math.min(offset, text.length)) / text.length);
  return { percent, minutes: left === '' ? 0 : Math.ceil(left.split(/\s+/).length / PACE) };
}

/** The part of the outline in which an offset lies; null before the first. */
export const findPart = (outline: readonly OutlineEntry[], offset: number): OutlineEntry | null =>
  outline.findLast(({ start }) => start <= offset) ?? null;
