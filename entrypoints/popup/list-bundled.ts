import type { Speech } from '../../lib/domain/speech';
import { loadBundledSpeeches } from '../../lib/store/bundled';
import { findSpeechId, toIdentity } from '../../lib/store/find-speech';
import { openStore } from '../background/open-store';

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
