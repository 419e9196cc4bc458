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

/**
 * Why a found place is doubtful; set whenever `sure` is false.
 *
 * - `few words in common`: it stands in the claim's place, but much of it was rewritten
 * - `other words around it`: the words are there, their neighbours are not
 * - `few words to go by`: so short that it may stand there by chance
 * - `several places fit`: another place fits as well, or nearly
 * - `old words elsewhere`: it was rewritten in its place, while its old words stand in another
 * - `other claims are gone`: hardly any other claim made on that text is found here, so this may be another text
 */
export type DoubtReason =
  | 'few words in common'
  | 'other words around it'
  | 'few words to go by'
  | 'several places fit'
  | 'old words elsewhere'
  | 'other claims are gone';

/** Where a claim stands in a transcript. Offsets are UTF-16 units of that transcript's text, end exclusive. */
export type Placement =
  | {
      readonly status: 'unchanged' | 'moved';
      readonly start: number;
      readonly end: number;
      readonly sure: boolean;
      readonly doubt?: DoubtReason;
    }
  | {
      readonly status: 'reworded';
      readonly start: number;
      readonly end: number;
      readonly sure: boolean;
      readonly doubt?: DoubtReason;
      readonly changes: readonly WordChange[];
    }
  | { readonly status: 'not found'; readonly reason: NotFoundReason; readonly candidates: readonly Candidate[] };

export type FoundPlacement = Exclude<Placement, { status: 'not found' }>;

export const isFound = (placement: Placement): placement is FoundPlacement => placement.status !== 'not found';
