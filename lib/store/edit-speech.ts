import { fail, type Result, succeed } from '../domain/errors';
import type { SpeechId } from '../domain/ids';
import { changesBack, editSpeech, type SpeechChanges } from '../domain/speech-edits';
import { findCurrentId } from './aliases';
import { makeStamp, type StoreContext } from './context';
import { inOneTransaction } from './db';
import { tryStorage } from './explain-storage-error';
import { tallySpeech } from './tallies';

/** Sets facts of a stored speech right, or gives them back to its sources. Answers the changes that undo it. */
export function editStoredSpeech(
  context: StoreContext,
  id: SpeechId,
  changes: SpeechChanges,
): Promise<Result<SpeechChanges>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const current = await findCurrentId(db, id);
      const before = current && (await db.speeches.get(current));
      if (!before) return fail({ kind: 'not stored' });
      const after = editSpeech(before, changes, await makeStamp(context));
      if (after !== before) {
        await db.speeches.put(after);
        await tallySpeech(db, after.id);
      }
      return succeed(changesBack(before, changes));
    }),
  );
}
