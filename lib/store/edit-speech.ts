import { fail, type Result, succeed } from '../domain/errors';
import type { SpeechId } from '../domain/ids';
import { changesBack, editSpeech, type SpeechChanges, type SpeechEdits } from '../domain/speech-edits';
import { findCurrentId } from './aliases';
import { makeStamp, type StoreContext } from './context';
import { inOneTransaction, type SpeechmarkDatabase } from './db';
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

/** What the reader has set right about a speech, to be laid over what a page says; undefined where nothing is, or none is stored. */
export async function readSpeechEdits(db: SpeechmarkDatabase, id: SpeechId): Promise<SpeechEdits | undefined> {
  const current = await findCurrentId(db, id);
  return current ? (await db.speeches.get(current))?.edits : undefined;
}
