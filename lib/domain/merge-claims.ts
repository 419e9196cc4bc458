import { type Claim, type HistoryEntry, targetStamp } from './claim';
import { chooseCreated, newerTombstone, settleHistory, settleTombstone, uniteNotes } from './claim-stamps';

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
