/**
 * Failures that happen in normal use and that the user can meet. Each has a sentence for people in the locale files
 * (`failure.*`, through `components/explain-failure.ts`).
 */
export type Failure =
  /** The disk or the quota is full. */
  | { readonly kind: 'storage full' }
  /** The browser refuses IndexedDB: private window, policy, a broken profile. */
  | { readonly kind: 'storage refused'; readonly detail: string }
  /** The database was made by a newer Speechmark. */
  | { readonly kind: 'newer database' }
  /** The background did not answer, twice. */
  | { readonly kind: 'no answer' }
  /** The extension was updated or removed while the page was open. */
  | { readonly kind: 'extension gone' }
  /** The claim, speech or transcript asked for is not stored (any more). */
  | { readonly kind: 'not stored' }
  /** A message or a file that is not what it should be; `detail` names the place. */
  | { readonly kind: 'not understood'; readonly detail: string };

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const fail = (error: Failure): Result<never> => ({ ok: false, error });
