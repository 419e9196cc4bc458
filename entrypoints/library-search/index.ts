import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createDatabase } from '../../lib/store/db';
import { explainStorageError } from '../../lib/store/explain-storage-error';
import { createSearchStore } from '../../lib/store/search-store';
import type { FromSearch, ToSearch } from './protocol';
import { createSearchService } from './search-service';

/** The one worker that looks for words, whichever of the library's pages ask. Knows no browser interface. */
export default defineUnlistedScript(() => {
  const service = createSearchService(createDatabase(), createSearchStore(), giveWay);
  const scope = globalThis as unknown as { onconnect: (event: MessageEvent) => void };
  scope.onconnect = ({ ports: [port] }) => {
    if (!port) return;
    const asked = new Map<number, AbortController>();
    const send = (message: FromSearch) => {
      if (asked.has(message.id)) port.postMessage(message);
    };
    port.onmessage = ({ data }: MessageEvent<ToSearch>) => {
      const { id } = data;
      if ('cancel' in data) {
        asked.get(id)?.abort();
        asked.delete(id);
        return;
      }
      const control = new AbortController();
      asked.set(id, control);
      service
        .search(data.question, (progress) => send({ id, progress }), control.signal)
        .then(
          (answer) => send({ id, answer }),
          (error) => {
            const failure = explainStorageError(error);
            if (!failure && !control.signal.aborted) console.error('looking for words', error);
            send({ id, failure });
          },
        )
        .finally(() => asked.delete(id));
    };
  };
});

/** A task of its own, so that messages come in between; timers would wait four milliseconds and more. */
function giveWay(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(null);
  });
}
