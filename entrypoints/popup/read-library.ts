import type { Reading } from '../../lib/domain/reading';
import type { Speech } from '../../lib/domain/speech';
import { loadBundledSpeeches } from '../../lib/store/bundled';
import { findSpeechId, toIdentity } from '../../lib/store/find-speech';
import { findStoredSpeech, summariseSpeeches } from '../../lib/store/speeches';
import { openStore } from '../background/open-store';

/** More speeches than this, and a popup would be closed before they were looked through. */
const MOST = 200;

type Text = Pick<Reading, 'speech' | 'transcript'>;

/**
 * The texts to look through: of the stored speeches the ones used last, each as it was read last; and the bundled ones,
 * which are there even where the store is not.
 */
export async function readLibrary(): Promise<{ texts: readonly Text[]; limitedTo: number | null }> {
  const store = openStore();
  const prepared = await store.prepare();
  const stored = prepared.ok ? await readStored(store) : [];
  const bundled = await loadBundledSpeeches(store.effects.fetchFile);
  return { texts: [...stored.slice(0, MOST), ...bundled], limitedTo: stored.length > MOST ? MOST : null };
}

async function readStored({ context: { db } }: ReturnType<typeof openStore>): Promise<Text[]> {
  const summaries = await summariseSpeeches(db);
  const speeches = await Promise.all(summaries.slice(0, MOST + 1).map(({ speech }) => findStoredSpeech(db, speech.id)));
  return speeches.flatMap((found) => {
    const transcript = found?.transcripts[0];
    return found && transcript ? [{ speech: found.speech, transcript }] : [];
  });
}

/** The speeches that come with the extension, each under the id that it is stored by. */
export async function listBundled(): Promise<readonly Speech[]> {
  const store = openStore();
  const [readings, prepared] = await Promise.all([loadBundledSpeeches(store.effects.fetchFile), store.prepare()]);
  if (!prepared.ok) return readings.map(({ speech }) => speech);
  return Promise.all(
    readings.map(async ({ speech, transcript }) => ({
      ...speech,
      id: (await findSpeechId(store.context.db, toIdentity(speech, transcript))) ?? speech.id,
    })),
  );
}
