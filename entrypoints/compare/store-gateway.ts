import { browser } from 'wxt/browser';
import type { CompareGateway, StoredTexts } from '../../components/compare/compare-gateway';
import type { ComparedText } from '../../components/compare/compared-pair';
import type { LiveQuery } from '../../components/use-live-query';
import type { SpeechId } from '../../lib/domain/ids';
import { lastReadAt } from '../../lib/domain/newest-transcript';
import type { SpeechVersion } from '../../lib/library/compare-versions';
import { explainStorageError } from '../../lib/store/explain-storage-error';
import { askLibraryIndex } from '../library-index/ask-library-index';
import { createSaidBeforeGateway } from '../library-index/said-before-gateway';

const KEYS = 'compareKeys';

/** Without the dates of all its readings, which say nothing of the words. */
const toVersion = ({ speech, transcript }: ComparedText): SpeechVersion => {
  const { readings: _, speechId: __, ...words } = transcript;
  return { speech, transcript: words, readAt: lastReadAt(transcript) };
};

/** The compare page on the store of this extension and the worker that compares. */
export function createStoreGateway(): CompareGateway {
  const stored = import('./stored-speeches');
  return {
    prepare: async () => (await stored).prepare(),
    listSpeeches: async () => (await stored).listSpeeches(),
    watchSpeech: (id) => watchWhenOpen(stored, id),
    compare: (a, b, options) => askLibraryIndex({ compare: [toVersion(a), toVersion(b)] }, options),
    links: createSaidBeforeGateway(),
    recallKeys: async () => (await browser.storage.local.get(KEYS))[KEYS] !== false,
    keepKeys: (areOn) => void browser.storage.local.set({ [KEYS]: areOn }),
    toFailure: (error) => explainStorageError(error) ?? { kind: 'storage refused', detail: String(error) },
  };
}

function watchWhenOpen(
  stored: Promise<typeof import('./stored-speeches')>,
  id: SpeechId,
): LiveQuery<StoredTexts | null> {
  return {
    subscribe(observer) {
      let subscription: { unsubscribe(): void } | null = null;
      let isOver = false;
      stored.then(
        ({ watchStored }) => {
          if (!isOver) subscription = watchStored(id).subscribe(observer);
        },
        (error) => observer.error?.(error),
      );
      return {
        unsubscribe() {
          isOver = true;
          subscription?.unsubscribe();
        },
      };
    },
  };
}
