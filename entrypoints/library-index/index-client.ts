import { type Failure, fail, type Result, succeed } from '../../lib/domain/errors';
import type { FromIndex, IndexAnswer, IndexProgress, IndexQuestion, ToIndex } from './protocol';

export interface IndexClient {
  /**
   * Asks the library index. A failure of null is a fault of our own. Rejects only when the signal is aborted; the work is
   * then stopped.
   */
  ask(question: IndexQuestion, options: AskOptions): Promise<Result<IndexAnswer> | null>;
  /** Fails what is still waited for: the worker is gone. */
  end(failure: Failure): void;
}

interface AskOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** A worker at work says so many times a second; after so long a silence it is taken for dead. */
const PATIENCE_MS = 30_000;

interface Waiting {
  readonly settle: (result: Result<IndexAnswer> | null) => void;
  readonly onProgress: (progress: IndexProgress) => void;
  timer: ReturnType<typeof setTimeout>;
}

export function createIndexClient(port: MessagePort): IndexClient {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const giveUpLater = (id: number) =>
    setTimeout(() => {
      port.postMessage({ id, cancel: true } satisfies ToIndex);
      finish(id, fail({ kind: 'no answer' }));
    }, PATIENCE_MS);
  const finish = (id: number, result: Result<IndexAnswer> | null) => {
    const one = waiting.get(id);
    waiting.delete(id);
    clearTimeout(one?.timer);
    one?.settle(result);
  };
  port.onmessage = ({ data }: MessageEvent<FromIndex>) => {
    const one = waiting.get(data.id);
    if (!one) return;
    if ('progress' in data) {
      clearTimeout(one.timer);
      one.timer = giveUpLater(data.id);
      one.onProgress(data.progress);
    } else if ('answer' in data) finish(data.id, succeed(data.answer));
    else finish(data.id, data.failure && fail(data.failure));
  };
  return {
    ask: (question, { signal, onProgress = () => {} }) =>
      new Promise((settle, reject) => {
        const id = ++asked;
        waiting.set(id, { settle, onProgress, timer: giveUpLater(id) });
        const cancel = () => {
          port.postMessage({ id, cancel: true } satisfies ToIndex);
          clearTimeout(waiting.get(id)?.timer);
          waiting.delete(id);
          reject(signal.reason);
        };
        if (signal.aborted) cancel();
        else port.postMessage({ id, question } satisfies ToIndex);
        signal.addEventListener('abort', () => waiting.has(id) && cancel(), { once: true });
      }),
    end(failure) {
      for (const id of [...waiting.keys()]) finish(id, fail(failure));
    },
  };
}
