import type { FoundWords, SearchProgress, WordQuestion } from '../../components/library/word-search';
import type { Failure } from '../../lib/domain/errors';

export type ToSearch =
  | { readonly id: number; readonly question: WordQuestion }
  | { readonly id: number; readonly cancel: true };

/** A failure of null is a fault of our own, which the worker has logged. */
export type FromSearch =
  | { readonly id: number; readonly progress: SearchProgress }
  | { readonly id: number; readonly answer: FoundWords }
  | { readonly id: number; readonly failure: Failure | null };
