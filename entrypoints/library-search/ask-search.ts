import { browser } from 'wxt/browser';
import type { FoundWords, SearchProgress } from '../../components/library/word-search';
import { Refusal } from '../../lib/store/explain-storage-error';
import type { FromSearch, ToSearch } from './protocol';
import type { SearchService } from './search-service';

interface Waiting {
  readonly settle: (answer: FoundWords) => void;
  readonly fail: (reason: unknown) => void;
  readonly onProgress: (progress: SearchProgress) => void;
}

/** The service in its worker, started with the first question of a page. */
export function connectSearch(): SearchService {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let port: MessagePort | null = null;
  const connect = (): MessagePort => {
    if (port) return port;
    const worker = new SharedWorker('/library-search.js', { name: browser.runtime.getManifest().version });
    worker.onerror = () => {
      for (const { fail } of waiting.values()) fail(new Refusal({ kind: 'no answer' }));
      waiting.clear();
      port = null;
    };
    port = worker.port;
    port.onmessage = ({ data }: MessageEvent<FromSearch>) => {
      const one = waiting.get(data.id);
      if (!one) return;
      if ('progress' in data) return one.onProgress(data.progress);
      waiting.delete(data.id);
      if ('answer' in data) one.settle(data.answer);
      else one.fail(new Refusal(data.failure ?? { kind: 'no answer' }));
    };
    return port;
  };
  return {
    search: (question, onProgress, signal) =>
      new Promise((settle, fail) => {
        signal.throwIfAborted();
        const id = ++asked;
        waiting.set(id, { settle, fail, onProgress });
        const send = (message: ToSearch) => connect().postMessage(message);
        send({ id, question });
        signal.addEventListener(
          'abort',
          () => {
            if (!waiting.delete(id)) return;
            send({ id, cancel: true });
            fail(signal.reason);
          },
          { once: true },
        );
      }),
  };
}
