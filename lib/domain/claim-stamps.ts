import { type Claim, type HistoryEntry, type Stamped, type Target, targetStamp } from './claim';
import { compareText } from './compare-text';
import type { Instant } from './dates';

/** How many replaced values of one field a claim keeps, newest first to stay. */
export const HISTORY_LIMIT = 50;

/** Newest last: by time, then by coder, then by the value itself, so that any two stamps have one order everywhere. */
export function compareStamps<Value>(
  a: Stamped<Value>,
  b: Stamped<Value>,
  keyOf: (value: Value) => string = JSON.stringify,
): number {
  return compareText(a.at, b.at) || compareText(a.by, b.by) || compareText(keyOf(a.value), keyOf(b.value));
}

export const newerOf = <Value>(a: Stamped<Value>, b: Stamped<Value>): Stamped<Value> =>
  compareStamps(a, b) < 0 ? b : a;

/**
 * Puts every value that types, tags and target ever had in order: the newest becomes the field, the others its history,
 * oldest first, types before tags before targets. A claim is thus a set of stamped values per field, of which the newest `HISTORY_LIMIT` + 1
 * are kept; uniting two such sets is the same in any order and any number of times.
 */
export function settleHistory(claim: Claim, further: readonly HistoryEntry[] = []): Claim {
  const all = [...claim.history, ...further];
  const types = settle([claim.types, ...all.flatMap((entry) => (entry.field === 'types' ? [entry.lost] : []))]);
  const tags = settle([claim.tags, ...all.flatMap((entry) => (entry.field === 'tags' ? [entry.lost] : []))]);
  const targets = settle(
    [targetStamp(claim), ...all.flatMap((entry) => (entry.field === 'target' ? [entry.lost] : []))],
    writeTarget,
  );
  const { attached: _attached, ...rest } = claim;
  const { value: target, at, by } = targets.newest;
  const isAsMade = at === claim.created.at && by === claim.created.by;
  return {
    ...rest,
    target,
    ...(!isAsMade && { attached: { at, by } }),
    types: types.newest,
    tags: tags.newest,
    history: [
      ...types.lost.map((lost): HistoryEntry => ({ field: 'types', lost })),
      ...tags.lost.map((lost): HistoryEntry => ({ field: 'tags', lost })),
      ...targets.lost.map((lost): HistoryEntry => ({ field: 'target', lost })),
    ],
  };
}

/** Without the order of keys, which a file may write as it likes. */
export const writeTarget = ({ speechId, transcriptId, quote, position }: Target): string =>
  JSON.stringify([speechId, transcriptId, position.start, position.end, quote.exact, quote.prefix, quote.suffix]);

/**
 * Lifts a tombstone that is older than an edit: the claim is back, under the tombstone's own stamp. Only the value is
 * changed, so that a claim nobody deleted stays as it was, and merging stays the same in any order.
 */
export function settleTombstone(claim: Claim): Claim {
  if (!claim.deleted.value || getEditedAt(claim) <= claim.deleted.at) return claim;
  return { ...claim, deleted: { ...claim.deleted, value: false } };
}

function getEditedAt(claim: Claim): Instant {
  const edits = [claim.types, claim.tags, ...(claim.attached ? [claim.attached] : []), ...Object.values(claim.notes)];
  return edits.reduce((latest, { at }) => (at > latest ? at : latest), '');
}

function settle<Value>(
  stamps: readonly Stamped<Value>[],
  keyOf?: (value: Value) => string,
): { newest: Stamped<Value>; lost: Stamped<Value>[] } {
  const order = (a: Stamped<Value>, b: Stamped<Value>) => compareStamps(a, b, keyOf);
  const sorted = [...stamps].sort(order);
  const distinct = sorted.filter((stamp, i) => i === 0 || order(sorted[i - 1] as Stamped<Value>, stamp) !== 0);
  const newest = distinct.pop() as Stamped<Value>;
  return { newest, lost: distinct.slice(-HISTORY_LIMIT) };
}
