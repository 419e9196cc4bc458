import { compareText } from '../../lib/domain/compare-text';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import { watchSpeech } from '../../lib/store/live';
import { openStore } from '../background/open-store';

/** What the compare page asks of the store, apart from the rest so that the page is drawn without waiting for it. */

const store = openStore();
const { db } = store.context;

export const prepare = () => store.prepare();

export const watchStored = (id: SpeechId) => watchSpeech(db, id);

/** Newest first, the undated last. */
export async function listSpeeches(): Promise<Speech[]> {
  await store.prepare();
  const speeches = await db.speeches.toArray();
  return speeches.sort(
    (a, b) => compareText(b.deliveredOn ?? '', a.deliveredOn ?? '') || compareText(a.title, b.title),
  );
}
