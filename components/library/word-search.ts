import type { ClaimId, SpeechId } from '../../lib/domain/ids';
import type { Snippet } from '../../lib/search/find-snippets';

/** What is asked of the search over all words, and what it answers. */
export interface WordQuestion {
  /** As typed: words or their beginnings, each of which must be there, and phrases in quotes. */
  readonly text: string;
  readonly kinds: readonly ('speeches' | 'claims')[];
}

export interface FoundWords {
  /** Best first. */
  readonly speeches: readonly SpeechId[];
  readonly claims: readonly ClaimId[];
  /** The words that were taken for those asked for, in the form they are searched. */
  readonly taken: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

/** How far new texts have been read. */
export interface SearchProgress {
  readonly kind: 'speeches' | 'claims';
  readonly done: number;
  readonly of: number;
}

/** Pieces of one speech with what was found in it. */
export interface SpeechSnippets {
  readonly snippets: readonly Snippet[];
  /** How often something was found in its words; the title and names besides. */
  readonly count: number;
  /** How many pieces there are in all. */
  readonly pieces: number;
}
