import { type Claim, type HistoryEntry, type Stamped, targetStamp } from './claim';
import { compareStamps, newerOf, settleHistory, settleTombstone } from './claim-stamps';
import type { CoderId } from './ids';

/**
 * Unites two states of one claim, field by field: the later stamp wins, then the larger coder; values of types, tags and
 * target that lost go into the history; notes are united per coder; a tombstone loses to a later edit. Merging is the same in
 * any order and any number of times, so that two machines that exchange files end up with the same claim.
 */
export function mergeClaims(a: Claim, b: Claim): Claim {
  if (a.id !== b.id) throw new Error(`claims ${a.id} and ${b.id} are not the same`);
  const { value: target, at, by } = targetStamp(a);
  const lost: readonly HistoryEntry[] = [
    { field: 'types', lost: b.types },
    { field: 'tags', lost: b.tags },
    { field: 'target', lost: targetStamp(b) },
  ];
  return settleTombstone(
    settleHistory(
      {
        ...a,
        target,
        created: chooseCreated(a.created, b.created),
        // Said even where it is as made: the other state may have been made earlier.
        attached: { at, by },
        notes: uniteNotes(a.notes, b.notes),
        deleted: newerTombstone(a.deleted, b.deleted),
      },
      [...b.history, ...lost],
    ),
  );
}

function chooseCreated(a: Claim['created'], b: Claim['created']): Claim['created'] {
  return a.at < b.at || (a.at === b.at && a.by <= b.by) ? a : b;
}

function uniteNotes(a: Claim['notes'], b: Claim['notes']): Claim['notes'] {
  const coders = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort() as CoderId[];
  return Object.fromEntries(
    coders.flatMap((coder) => {
      const [mine, theirs] = [a[coder], b[coder]];
      const note = mine && theirs ? newerOf(mine, theirs) : (mine ?? theirs);
      return note ? [[coder, note]] : [];
    }),
  );
}

/** Of one stamp, the lifted state is the later one: some edit has already beaten that tombstone. */
function newerTombstone(a: Stamped<boolean>, b: Stamped<boolean>): Stamped<boolean> {
  if (a.at === b.at && a.by === b.by) return a.value ? b : a;
  return compareStamps(a, b) < 0 ? b : a;
}
