import { type Claim, type HistoryEntry, type Stamped, type Target, targetStamp } from './claim';
import { compareText } from './compare-text';
import type { Instant } from './dates';
import type { CoderId } from './ids';

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

/** When and by whom something was made, of two accounts of it: the earlier. */
export function chooseCreated(a: Claim['created'], b: Claim['created']): Claim['created'] {
  return a.at < b.at || (a.at === b.at && a.by <= b.by) ? a : b;
}

/** Notes of each coder, the newer where both have one. */
export function uniteNotes(a: Claim['notes'], b: Claim['notes']): Claim['notes'] {
  const coders = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort() as CoderId[];
  return Object.fromEntries(
    coders.flatMap((coder) => {
      const [mine, theirs] = [noteOf(a, coder), noteOf(b, coder)];
      const note = mine && theirs ? newerOf(mine, theirs) : (mine ?? theirs);
      return note ? [[coder, note]] : [];
    }),
  );
}

/** Ids are opaque: one may be a name that every object has, such as `toString`. */
const noteOf = (notes: Claim['notes'], coder: CoderId) => (Object.hasOwn(notes, coder) ? notes[coder] : undefined);

/** Of one stamp, the lifted state is the later one: some edit has already beaten that tombstone. */
export function newerTombstone(a: Stamped<boolean>, b: Stamped<boolean>): Stamped<boolean> {
  if (a.at === b.at && a.by === b.by) return a.value ? b : a;
  return compareStamps(a, b) < 0 ? b : a;
}

/** A tombstone that is older than an edit is lifted, under its own stamp. */
export const liftTombstone = (tombstone: Stamped<boolean>, editedAt: Instant): Stamped<boolean> =>
  tombstone.value && editedAt > tombstone.at ? { ...tombstone, value: false } : tombstone;

/** The last moment of some stamps; the empty string, before all others, where there are none. */
export const lastOf = (stamps: readonly { readonly at: Instant }[]): Instant =>
  stamps.reduce((latest, { at }) => (at > latest ? at : latest), '');

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
  return { ...claim, deleted: liftTombstone(claim.deleted, getEditedAt(claim)) };
}

function getEditedAt(claim: Claim): Instant {
  return lastOf([claim.types, claim.tags, ...(claim.attached ? [claim.attached] : []), ...Object.values(claim.notes)]);
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
