import { browser } from 'wxt/browser';
import type { CompareGateway } from '../../components/compare/compare-gateway';
import type { ComparedText } from '../../components/compare/compared-pair';
import { compareText } from '../../lib/domain/compare-text';
import { lastReadAt } from '../../lib/domain/newest-transcript';
import type { SpeechVersion } from '../../lib/library/compare-versions';
import { explainStorageError } from '../../lib/store/explain-storage-error';
import { watchSpeech } from '../../lib/store/live';
import type { OpenStore } from '../background/open-store';
import { connectLibraryIndex } from '../library-index/ask-library-index';
import { createSaidBeforeGateway } from '../library-index/said-before-gateway';

const KEYS = 'compareKeys';

/** Without the dates of all its readings, which say nothing of the words. */
const toVersion = ({ speech, transcript }: ComparedText): SpeechVersion => {
  const { readings: _, speechId: __, ...words } = transcript;
  return { speech, transcript: words, readAt: lastReadAt(transcript) };
};

/** The compare page on the store of this extension and the worker that compares. */
export function createStoreGateway(store: OpenStore): CompareGateway {
  const { db } = store.context;
  return {
    prepare: () => store.prepare(),
    async listSpeeches() {
      await store.prepare();
      const speeches = await db.speeches.toArray();
      return speeches.sort(
        (a, b) => compareText(b.deliveredOn ?? '', a.deliveredOn ?? '') || compareText(a.title, b.title),
      );
    },
    watchSpeech: (id) => watchSpeech(db, id),
    compare: (a, b, options) => connectLibraryIndex().ask({ compare: [toVersion(a), toVersion(b)] }, options),
    links: createSaidBeforeGateway(),
    recallKeys: async () => (await browser.storage.local.get(KEYS))[KEYS] !== false,
    keepKeys: (areOn) => void browser.storage.local.set({ [KEYS]: areOn }),
    toFailure: (error) => explainStorageError(error) ?? { kind: 'storage refused', detail: String(error) },
  };
}
