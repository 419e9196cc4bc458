import { type Failure, fail, type Result } from '../domain/errors';

/** Ends a transaction from deep inside with a failure that the user can meet; nothing of it is written. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

/** The names of what a browser may throw at any time, without a fault of ours. */
const REFUSALS = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'InvalidStateError',
  'SecurityError',
  'UnknownError',
  'NotAllowedError',
  'NotReadableError',
  'DatabaseClosedError',
  'AbortError',
  'TimeoutError',
  'InternalError',
  'BlockedError',
]);

/**
 * What a thrown error of Dexie or the DOM means to the user; null if it is a fault of our own, which is thrown on.
 * Dexie wraps errors, sometimes twice, so the innermost that is known decides.
 */
export function explainStorageError(error: unknown): Failure | null {
  const chain = unwrap(error);
  const refusal = chain.find((inner) => inner instanceof Refusal);
  if (refusal instanceof Refusal) return refusal.failure;
  const names = chain.map(({ name }) => name);
  if (names.includes('QuotaExceededError') || chain.some(({ message }) => /quota/i.test(message)))
    return { kind: 'storage full' };
  if (names.includes('VersionError')) return { kind: 'newer database' };
  const innermost = chain.at(-1);
  return innermost && chain.every(({ name }) => REFUSALS.has(name) || name === 'BulkError')
    ? { kind: 'storage refused', detail: innermost.message || innermost.name }
    : null;
}

/** Runs work on the store; the failures a user can meet become values, others are thrown. */
export async function tryStorage<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    const failure = explainStorageError(error);
    if (!failure) throw error;
    return fail(failure);
  }
}

/** The error, what it wraps, and what that wraps; outermost first. */
function unwrap(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let next: unknown = error; isError(next) && chain.length < 8; ) {
    chain.push(next);
    const { inner, failures } = next as { inner?: unknown; failures?: readonly unknown[] };
    next = inner ?? failures?.[0];
  }
  return chain;
}

/** `DOMException` is no `Error` in every realm. */
const isError = (thing: unknown): thing is Error =>
  typeof thing === 'object' && thing !== null && 'name' in thing && 'message' in thing;
