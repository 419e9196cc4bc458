import type { Transcript } from '../domain/transcript';

/** Transcript characters `start` to `end` (exclusive) that stand unbroken in one text node from `nodeStart` on. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly node: Text;
  readonly nodeStart: number;
}

/**
 * Where each character of a transcript stands in a live page. Runs are in text order and don't overlap. A space that
 * stands for several white-space characters maps to the first of them; spaces made by `<br>` and the line feeds
 * between blocks belong to no run.
 */
export interface OffsetMap {
  /** The element that was read. */
  readonly root: Element;
  readonly transcript: Transcript;
  readonly runs: readonly TextRun[];
}

/** A point between two characters of the page. */
export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}
