import { fail, type Result, succeed } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { Reading } from '../../lib/domain/reading';
import type { SpeechmarkDocument } from '../../lib/domain/speechmark-document';
import type { SpeechPage } from '../../lib/messaging/active-page';
import { removeSpeech } from '../../lib/store/add-speeches';
import { importDocument } from '../../lib/store/import-document';
import { addReading } from '../../lib/store/speeches';
import type { OpenStore } from '../background/open-store';

/** Keeps the speech of a page in the library, without a claim. */
export async function keepSpeech(store: OpenStore, page: SpeechPage): Promise<Result<SpeechId>> {
  const { speech, transcript, readAt, altered } = page;
  const reading: Reading = { speech, transcript, readAt, readFrom: speech.url ?? '', ...(altered && { altered }) };
  // A bundled speech must be known before its page is, or the page would become a speech of its own.
  const prepared = await store.prepare();
  if (!prepared.ok) return prepared;
  const added = await addReading(store.context.db, reading);
  if (added.ok) await tell(store, [added.value]);
  return added;
}

/**
 * Takes a speech out of the library with its claims and links, and answers all that was taken, by which it can be put back
 * without loss.
 */
export async function takeOut(store: OpenStore, id: SpeechId): Promise<Result<SpeechmarkDocument>> {
  const { db, now } = store.context;
  const stamp = { exportedAt: now().toISOString(), generator: `Speechmark ${store.effects.version}` };
  const removed = await removeSpeech(db, id, stamp);
  if (!removed.ok) return removed;
  if (!removed.value) return fail({ kind: 'not stored' });
  await tell(store, [removed.value.id]);
  return succeed(removed.value.taken);
}

/** Puts back what was taken out. */
export async function putBack(store: OpenStore, taken: SpeechmarkDocument): Promise<Result<unknown>> {
  const imported = await importDocument(store.context.db, taken);
  if (imported.ok) await tell(store, imported.value.touched);
  return imported;
}

/** The write stands even where nobody could be told of it. */
const tell = ({ effects, context }: OpenStore, ids: readonly SpeechId[]): Promise<unknown> =>
  effects.raiseRevisions(ids, context.now()).catch(() => undefined);
