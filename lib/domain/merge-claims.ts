import type { Claim, Stamped, Target } from './claim';
import { compareStamps, newerOf, settleHistory, settleTombstone } from './claim-stamps';
import type { CoderId } from './ids';

/**
 * Unites two states of one claim, field by field: the later stamp wins, then the larger coder; values of types and tags
 * that lost go into the history; notes are united per coder; a tombstone loses to a later edit. Merging is the same in
 * any order and any number of times, so that two machines that exchange files end up with the same claim.
 */
export function mergeClaims(a: Claim, b: Claim): Claim {
  if (a.id !== b.id) throw new Error(`claims ${a.id} and ${b.id} are not the same`);
  return settleTombstone(
    settleHistory(
      {
        ...a,
        target: chooseTarget(a.target, b.target),
        created: chooseCreated(a.created, b.created),
        notes: uniteNotes(a.notes, b.notes),
        deleted: newerTombstone(a.deleted, b.deleted),
      },
      [...b.history, { field: 'types', lost: b.types }, { field: 'tags', lost: b.tags }],
    ),
  );
}

/** A target never changes; should two files disagree all the same, both machines choose the same one. */
const chooseTarget = (a: Target, b: Target): Target => (targetKey(a) <= targetKey(b) ? a : b);

/** Without the order of keys, which a file may write as it likes. */
const targetKey = ({ speechId, transcriptId, quote, position }: Target): string =>
  JSON.stringify([speechId, transcriptId, position.start, position.end, quote.exact, quote.prefix, quote.suffix]);

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
