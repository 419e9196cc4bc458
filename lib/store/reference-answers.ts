import type { Target } from '../domain/claim';
import { type Result, succeed } from '../domain/errors';
import { isEqual } from '../domain/is-equal';
import { ownNote } from '../domain/notes';
import type { Reading } from '../domain/reading';
import type { ReferenceAnswer, ReferenceVerdict, StatedRelation } from '../domain/reference-answer';
import { endOf, keyOfReference, orderEnds } from '../text/match-reference';
import { fromRow, toRow } from './answer-rows';
import { findCoder, makeStamp, type StoreContext } from './context';
import { inOneTransaction } from './db';
import { tryStorage } from './explain-storage-error';
import { settleTarget } from './settle-target';

/** What the reader says of a cross-reference; what is left out stays as it is. */
export interface AnswerDraft {
  /** The end in the speech asked about, and the other. */
  readonly here: Target;
  readonly there: Target;
  readonly verdict?: ReferenceVerdict;
  /** What `here` does to `there`; null takes it back. */
  readonly relation?: StatedRelation['name'] | null;
  /** The own note, in Markdown; empty takes it away. */
  readonly note?: string;
}

/**
 * Keeps an answer, with the speech asked about where `reading` brings it. The same answer again, from either side, writes
 * nothing.
 */
export function answerReference(
  context: StoreContext,
  { here, there, verdict, relation, note }: AnswerDraft,
  reading: Reading | null,
): Promise<Result<ReferenceAnswer>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const near = await settleTarget(db, here, reading);
      const far = await settleTarget(db, there, null);
      const ends = orderEnds(near, far);
      const row = await db.answers.get(keyOfReference(endOf(near), endOf(far)));
      const from = ends[0] === near ? 0 : 1;
      const stated = relation ? ({ name: relation, from } as const) : null;
      const before = row ? fromRow(row) : null;
      const coder = await findCoder(db);
      const isSame =
        before &&
        (verdict === undefined || before.verdict.value === verdict) &&
        (relation === undefined || isEqual(before.relation.value, stated)) &&
        (note === undefined || note === ownNote(before.notes ?? {}, coder));
      if (isSame) return succeed(before);
      const stamp = await makeStamp(context);
      const written = note === undefined ? null : stamp(note);
      const answer: ReferenceAnswer = {
        ends: before?.ends ?? ends,
        verdict: verdict || !before ? stamp(verdict ?? 'confirmed') : before.verdict,
        relation: relation !== undefined || !before ? stamp(stated) : before.relation,
        ...((before?.notes || written) && {
          notes: { ...before?.notes, ...(written && { [written.by]: written }) },
        }),
      };
      await db.answers.put(toRow(answer));
      return succeed(answer);
    }),
  );
}
