/** One run of words that differs between the stored quote and the text found in its place. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
}

/** A place that was looked at and rejected; offered to the reader as a place to attach the claim again. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 0 to 1. */
  readonly score: number;
}

export type NotFoundReason =
  | 'the quote is empty'
  | 'the transcript has no text'
  | 'the words are no longer there'
  | 'several places fit equally well'
  | 'only a distant likeness is left';

/** Where a claim stands in a transcript. Offsets are UTF-16 units of that transcript's text, end exclusive. */
export type Placement =
  | { readonly status: 'unchanged' | 'moved'; readonly start: number; readonly end: number; readonly sure: boolean }
  | {
      readonly status: 'reworded';
      readonly start: number;
      readonly end: number;
      readonly sure: boolean;
      readonly changes: readonly WordChange[];
    }
  | { readonly status: 'not found'; readonly reason: NotFoundReason; readonly candidates: readonly Candidate[] };

export type FoundPlacement = Exclude<Placement, { status: 'not found' }>;

export const isFound = (placement: Placement): placement is FoundPlacement => placement.status !== 'not found';
